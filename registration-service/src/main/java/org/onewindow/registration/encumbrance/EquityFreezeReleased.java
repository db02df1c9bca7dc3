package org.onewindow.registration.encumbrance;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.Registered;

/** A court released a frozen share. */
@EventType(id = "EVT-12", says = "A court released a frozen share.")
@Rule("EVT-12")
record EquityFreezeReleased(
        String uscc,
        UUID encumbranceId,
        String holder,
        Registered.Money amount,
        String inFavourOf,
        LocalDate releasedOn) {}
