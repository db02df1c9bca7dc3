package org.onewindow.platform.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The calendar that the migration loads, read from the migration itself. */
final class ShippedCalendar {

    static final WorkingCalendar CALENDAR =
            WorkingCalendar.of(
                    rows().entrySet().stream()
                            .map(row -> new CalendarDay(row.getKey(), row.getValue()))
                            .toList());

    private static final String MIGRATION = "/db/kernel/V20261122.05__calendar.sql";
    private static final String ROW =
            "^ {4}\\('(\\d{4}-\\d\\d-\\d\\d)', (true|false), '.*unverified'\\)";

    private ShippedCalendar() {}

    /** Weekdays and weekends of 2025 and 2026, then the listed days, as the migration does it. */
    static Map<LocalDate, Boolean> rows() {
        var rows = new HashMap<LocalDate, Boolean>();
        LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(
                        day -> rows.put(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0));
        Pattern.compile(ROW, Pattern.MULTILINE)
                .matcher(migration())
                .results()
                .forEach(
                        row ->
                                rows.put(
                                        LocalDate.parse(row.group(1)),
                                        Boolean.valueOf(row.group(2))));
        return rows;
    }

    private static String migration() {
        try (var file = ShippedCalendar.class.getResourceAsStream(MIGRATION)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
