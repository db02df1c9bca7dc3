package org.onewindow.platform.parameter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/**
 * One value of a parameter, as one jurisdiction has it for a time.
 *
 * @param validFrom the first day in force
 * @param validTo the last day in force; null while no end is known
 * @param basis the rule id and the article it rests on
 */
public record Parameter(
        String code,
        Jurisdiction jurisdiction,
        String value,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis) {

    public Parameter {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(code + " ends before it begins: " + validTo);
        }
    }

    boolean isInForceOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    boolean endsBefore(Parameter next) {
        return validTo != null && validTo.isBefore(next.validFrom);
    }
}
