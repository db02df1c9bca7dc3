package org.onewindow.registration.conversion;

import java.time.LocalDate;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;

/**
 * An individual business has ended and an enterprise with a code of its own goes on in its place;
 * said of the business, beside the enterprise's {@code EntityRegistered} of the same case.
 */
@EventType(
        id = "EVT-09",
        says = "An individual business ended and an enterprise with a new code took its place.")
@Rule({"EVT-09", "REG-155"})
record EntityConvertedNewCode(
        String uscc,
        String successorUscc,
        String name,
        EntityType previousType,
        EntityType entityType,
        String authorityCode,
        LocalDate convertedOn) {}
