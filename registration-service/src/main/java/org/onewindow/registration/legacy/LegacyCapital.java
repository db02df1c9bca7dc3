package org.onewindow.registration.legacy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.Registered;

/** Whether a company of the old law is out of line with the new one. */
final class LegacyCapital {

    private LegacyCapital() {}

    /** What has to be put right; empty where nothing has. */
    @Rule("REG-014")
    static Optional<String> defect(
            Registered registered, LocalDate establishedOn, ParameterSet parameters) {
        if (establishedOn.isAfter(parameters.date("capital.legacy.establishedUntil.date"))) {
            return Optional.empty();
        }
        LocalDate countedFrom = parameters.date("capital.legacy.adjustUntil.date").plusDays(1);
        int years = parameters.integer("capital.legacy.term.years");
        return switch (registered.entityType()) {
            case LLC ->
                    registered.investors().stream()
                                    .anyMatch(each -> isTooLong(each.share(), countedFrom, years))
                            ? Optional.of("CONTRIBUTION_TERM")
                            : Optional.empty();
            case JSC ->
                    registered.investors().stream().anyMatch(each -> isUnpaid(each.share()))
                            ? Optional.of("NOT_FULLY_PAID")
                            : Optional.empty();
            case SOLE, PGEN, PSPE, PLIM, COOP, COOPU, IND, BR -> Optional.empty();
        };
    }

    /** Whether the contribution is still out five years after the end of the transition. */
    @Rule("REG-014")
    static boolean isTooLong(Registered.@Nullable Share share, LocalDate countedFrom, int years) {
        if (share == null || share.dueOn() == null || !isUnpaid(share)) {
            return false;
        }
        return !share.dueOn().isBefore(countedFrom.plusYears(years));
    }

    private static boolean isUnpaid(Registered.@Nullable Share share) {
        return share != null
                && Objects.requireNonNullElse(share.paidIn(), BigDecimal.ZERO)
                                .compareTo(share.amount())
                        < 0;
    }
}
