package org.onewindow.registration.encumbrance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.Registered;

/** Movables of an entity were mortgaged. */
@EventType(id = "EVT-12", says = "Movables of an entity were mortgaged.")
@Rule("EVT-12")
record ChattelMortgaged(
        String uscc,
        UUID encumbranceId,
        Registered.@Nullable Money amount,
        String inFavourOf,
        LocalDate since) {}
