package org.onewindow.registration.encumbrance;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.Registered;

/** A pledge of a share was released. */
@EventType(id = "EVT-12", says = "A pledge of a share was released.")
@Rule("EVT-12")
record SharePledgeReleased(
        String uscc,
        UUID encumbranceId,
        String holder,
        Registered.Money amount,
        String inFavourOf,
        LocalDate releasedOn) {}
