package org.onewindow.platform.parameter;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;

/** All parameter values; immutable, and never two values for the same day. */
public final class ParameterTable {

    private final Map<String, Map<Jurisdiction, List<Parameter>>> valuesByCode;

    private ParameterTable(Map<String, Map<Jurisdiction, List<Parameter>>> valuesByCode) {
        this.valuesByCode = valuesByCode;
    }

    public static ParameterTable of(Collection<Parameter> values) {
        var byCode =
                values.stream()
                        .sorted(comparing(Parameter::validFrom))
                        .collect(groupingBy(Parameter::code, groupingBy(Parameter::jurisdiction)));
        byCode.values().forEach(byPlace -> byPlace.values().forEach(ParameterTable::refuseOverlap));
        return new ParameterTable(byCode);
    }

    /** The values of one place on one trigger date, which record what was asked of them. */
    public ParameterSet at(Jurisdiction jurisdiction, LocalDate triggerDate) {
        return new ParameterSet(this, jurisdiction, triggerDate);
    }

    /**
     * The value in force on the date in the narrowest division that sets one. A code that nobody
     * sets is a mistake in the program or the data, so it fails instead of guessing.
     */
    @Rule({"GEN-007", "GEN-009"})
    Parameter find(String code, Jurisdiction jurisdiction, LocalDate date) {
        var byPlace = valuesByCode.get(code);
        if (byPlace == null) {
            throw new IllegalArgumentException("Unknown parameter: " + code);
        }
        return jurisdiction.fallback().stream()
                .flatMap(place -> byPlace.getOrDefault(place, List.of()).stream())
                .filter(value -> value.isInForceOn(date))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(unset(code, jurisdiction, date)));
    }

    private static String unset(String code, Jurisdiction jurisdiction, LocalDate date) {
        return "Parameter %s has no value in %s on %s".formatted(code, jurisdiction, date);
    }

    private static void refuseOverlap(List<Parameter> inOrder) {
        for (var i = 1; i < inOrder.size(); i++) {
            var previous = inOrder.get(i - 1);
            var next = inOrder.get(i);
            if (!previous.endsBefore(next)) {
                throw new IllegalArgumentException(
                        "Two values at once: " + previous + " and " + next);
            }
        }
    }
}
