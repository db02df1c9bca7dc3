package org.onewindow.registration.encumbrance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.Registered;

/** A mortgage of movables was released. */
@EventType(id = "EVT-12", says = "A mortgage of movables was released.")
@Rule("EVT-12")
record ChattelMortgageReleased(
        String uscc,
        UUID encumbranceId,
        Registered.@Nullable Money amount,
        String inFavourOf,
        LocalDate releasedOn) {}
