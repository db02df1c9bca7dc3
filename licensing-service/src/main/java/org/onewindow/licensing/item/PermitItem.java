package org.onewindow.licensing.item;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of the permit list (LIC-001).
 *
 * @param code e.g. {@code L02}
 * @param level where a business of a district is dealt with
 * @param beforeRegistration such a permit is held already when the business is registered
 * @param committedWorkingDays none for a filing, which is done at once
 * @param exitNeedsApproval whether its holder may end only with approval
 */
public record PermitItem(
        String code,
        String name,
        String department,
        Level level,
        boolean beforeRegistration,
        Optional<Integer> committedWorkingDays,
        boolean exitNeedsApproval,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
