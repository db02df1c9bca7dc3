package org.onewindow.registration.bulletin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;

/** Draws up the bulletin of a month. */
final class Bulletin {

    private Bulletin() {}

    /** A line for each district, city and province with cases, ranked among its neighbours. */
    @Rule("REG-133")
    static List<BulletinLine> lines(List<CaseTime> cases) {
        Map<String, List<CaseTime>> byPlace = new TreeMap<>();
        for (CaseTime each : cases) {
            each.place().fallback().stream()
                    .filter(place -> !place.equals(Jurisdiction.NATION))
                    .forEach(
                            place ->
                                    byPlace.computeIfAbsent(place.code(), key -> new ArrayList<>())
                                            .add(each));
        }
        List<BulletinLine> lines =
                byPlace.entrySet().stream()
                        .map(place -> BulletinLine.of(place.getKey(), place.getValue()))
                        .toList();
        return ranked(lines);
    }

    /** The same mean has the same rank, and the rank after it is left out. */
    private static List<BulletinLine> ranked(List<BulletinLine> lines) {
        Map<Jurisdiction, List<BulletinLine>> neighbours =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        line ->
                                                new Jurisdiction(line.jurisdiction())
                                                        .fallback()
                                                        .get(1)));
        return neighbours.values().stream()
                .flatMap(
                        group ->
                                group.stream()
                                        .map(line -> line.ranked(1 + (int) faster(group, line))))
                .sorted(Comparator.comparing(BulletinLine::jurisdiction))
                .toList();
    }

    private static long faster(List<BulletinLine> group, BulletinLine line) {
        return group.stream()
                .filter(other -> other.meanHours().compareTo(line.meanHours()) < 0)
                .count();
    }

    /** The working day of the next month on which the bulletin of a month is published. */
    @Rule("REG-133")
    static TimeLimit publication(YearMonth month, int workingDay, WorkingCalendar calendar) {
        LocalDate lastDay = month.atEndOfMonth();
        return TimeLimits.workingDays(lastDay, workingDay, calendar);
    }
}
