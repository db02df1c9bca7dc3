package org.onewindow.platform.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.OfficeHours;
import org.onewindow.platform.time.TermBoundary;
import org.onewindow.platform.time.WorkingDays;

/**
 * The parameters of one case: one place, one trigger date. It remembers every value it gave out, so
 * that the decision can store them. One set serves one decision on one thread.
 *
 * <p>The unit of a number is the end of its code: {@code name.reservation.months}.
 */
public final class ParameterSet {

    private final ParameterTable table;
    private final Jurisdiction jurisdiction;
    private final LocalDate triggerDate;
    private final Map<String, UsedParameter> used = new LinkedHashMap<>();

    ParameterSet(ParameterTable table, Jurisdiction jurisdiction, LocalDate triggerDate) {
        this.table = table;
        this.jurisdiction = jurisdiction;
        this.triggerDate = triggerDate;
    }

    public Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    public LocalDate triggerDate() {
        return triggerDate;
    }

    public String text(String code) {
        var found = table.find(code, jurisdiction, triggerDate);
        used.putIfAbsent(
                code,
                new UsedParameter(code, found.value(), found.jurisdiction(), found.validFrom()));
        return found.value();
    }

    public int integer(String code) {
        return parsed(code, Integer::valueOf);
    }

    public BigDecimal decimal(String code) {
        return parsed(code, BigDecimal::new);
    }

    public boolean isTrue(String code) {
        return parsed(code, ParameterSet::trueOrFalse);
    }

    public LocalDate date(String code) {
        return parsed(code, LocalDate::parse);
    }

    /** Half a working day or whole ones. */
    public WorkingDays workingDays(String code) {
        return parsed(code, WorkingDays::parse);
    }

    /** Where this place cuts its working day in halves. */
    public OfficeHours officeHours() {
        return new OfficeHours(
                parsed("officeHours.noon", LocalTime::parse),
                parsed("officeHours.closes", LocalTime::parse));
    }

    /** When a bar or term is over on its last date. */
    public TermBoundary termBoundary() {
        return parsed("term.boundary", TermBoundary::valueOf);
    }

    /** The words of a comma-separated list, in their order. */
    public List<String> words(String code) {
        return List.of(text(code).split(","));
    }

    /** What was given out so far, in the order of first use. */
    @Rule({"GEN-009", "INV-30"})
    public List<UsedParameter> used() {
        return List.copyOf(used.values());
    }

    private <T> T parsed(String code, Function<String, T> parser) {
        var value = text(code);
        try {
            return parser.apply(value);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "Parameter %s has an unfit value: %s".formatted(code, value), e);
        }
    }

    private static boolean trueOrFalse(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }
}
