package org.onewindow.platform.time;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.onewindow.platform.rule.Rule;

/**
 * Which days are working days, holidays and shifted weekends (调休) included.
 *
 * <p>A year is loaded only when every day of it is there. Any other year counts weekends only, and
 * what was counted in it is provisional: half a year of rows would give wrong dates without a sign.
 */
public final class WorkingCalendar {

    private final NavigableMap<LocalDate, Boolean> days;
    private final NavigableSet<Integer> loadedYears;
    private final String version;

    private WorkingCalendar(NavigableMap<LocalDate, Boolean> days, NavigableSet<Integer> years) {
        this.days = days;
        this.loadedYears = years;
        this.version = years.isEmpty() ? "weekends-only" : named(years, days);
    }

    public static WorkingCalendar of(Collection<CalendarDay> rows) {
        var days = new TreeMap<LocalDate, Boolean>();
        for (var row : rows) {
            if (days.put(row.day(), row.workday()) != null) {
                throw new IllegalArgumentException("Two calendar rows for " + row.day());
            }
        }
        var years = completeYears(days);
        days.keySet().removeIf(day -> !years.contains(day.getYear()));
        return new WorkingCalendar(days, years);
    }

    @Rule("GEN-004")
    public boolean isWorkday(LocalDate day) {
        var loaded = days.get(day);
        return loaded != null ? loaded : !isWeekend(day);
    }

    public boolean isLoaded(int year) {
        return loadedYears.contains(year);
    }

    /** The loaded years, ascending. */
    public NavigableSet<Integer> loadedYears() {
        return new TreeSet<>(loadedYears);
    }

    /** Follows from the content, so the same rows have the same version in every service. */
    public String version() {
        return version;
    }

    private static NavigableSet<Integer> completeYears(NavigableMap<LocalDate, Boolean> days) {
        var daysByYear =
                days.keySet().stream()
                        .collect(Collectors.groupingBy(LocalDate::getYear, Collectors.counting()));
        var complete = new TreeSet<Integer>();
        daysByYear.forEach(
                (year, count) -> {
                    if (count == Year.of(year).length()) {
                        complete.add(year);
                    }
                });
        return complete;
    }

    private static boolean isWeekend(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    private static String named(
            NavigableSet<Integer> years, NavigableMap<LocalDate, Boolean> days) {
        var names = years.stream().map(String::valueOf).collect(Collectors.joining("+"));
        return names + "-" + fingerprint(days);
    }

    private static String fingerprint(NavigableMap<LocalDate, Boolean> days) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(days.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
