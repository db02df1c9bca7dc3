package org.onewindow.registration.exemption;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do, as he declares it.
 *
 * @param kind what is sold or done
 * @param individual a natural person on his own account; organisations always register
 * @param designatedPlaceAndTime within the places and times that the county has set for it
 * @param online through a network platform
 * @param yearlyTurnover in CNY, over all shops of the person together; needed for online trade
 * @param scopeItems codes of the standard catalogue that describe it, to see whether one of them
 *     needs a permit
 */
public record Activity(
        @NotNull Kind kind,
        boolean individual,
        boolean designatedPlaceAndTime,
        boolean online,
        @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal yearlyTurnover,
        @Size(max = 20) List<@NotNull @Size(max = 20) String> scopeItems) {

    /** The kinds that the law tells apart. */
    public enum Kind {
        /** Farm produce of one's own growing. */
        OWN_FARM_PRODUCE,
        /** Things made at home by hand. */
        OWN_HANDICRAFT,
        /** Farm produce or daily goods bought to be sold. */
        FARM_PRODUCE_OR_DAILY_GOODS,
        /** One's own skill for the convenience of residents, such as mending shoes. */
        CONVENIENCE_SERVICE,
        /** Any other trade. */
        OTHER
    }

    public Activity {
        scopeItems = scopeItems == null ? List.of() : List.copyOf(scopeItems);
    }
}
