package org.onewindow.registration.conversion;

import java.time.LocalDate;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;

/** An individual business has become an enterprise under its own code. */
@EventType(id = "EVT-09", says = "An individual business became an enterprise in place.")
@Rule({"EVT-09", "REG-155"})
record EntityConverted(
        String uscc,
        String name,
        EntityType previousType,
        EntityType entityType,
        String authorityCode,
        LocalDate establishedOn,
        LocalDate convertedOn,
        int licenceVersion) {}
