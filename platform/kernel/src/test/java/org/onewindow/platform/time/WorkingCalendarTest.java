package org.onewindow.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.onewindow.platform.time.ShippedCalendar.CALENDAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;

@Rule("GEN-004")
class WorkingCalendarTest {

    @ParameterizedTest(name = "{0} to {1} is a holiday")
    @CsvSource({
        "2025-01-01, 2025-01-01", "2025-01-28, 2025-02-04", "2025-04-04, 2025-04-06",
        "2025-05-01, 2025-05-05", "2025-05-31, 2025-06-02", "2025-10-01, 2025-10-08",
        "2026-01-01, 2026-01-03", "2026-02-15, 2026-02-23", "2026-04-04, 2026-04-06",
        "2026-05-01, 2026-05-05", "2026-06-19, 2026-06-21", "2026-09-25, 2026-09-27",
        "2026-10-01, 2026-10-07"
    })
    void publicHolidaysAreDaysOff(LocalDate first, LocalDate last) {
        assertThat(first.datesUntil(last.plusDays(1))).noneMatch(CALENDAR::isWorkday);
    }

    @ParameterizedTest(name = "{0} is worked")
    @CsvSource({
        "2025-01-26",
        "2025-02-08",
        "2025-04-27",
        "2025-09-28",
        "2025-10-11",
        "2026-01-04",
        "2026-02-14",
        "2026-02-28",
        "2026-05-09",
        "2026-09-20",
        "2026-10-10"
    })
    void shiftedWeekendsAreWorked(LocalDate day) {
        assertThat(CALENDAR.isWorkday(day)).isTrue();
    }

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2025, 248", "2026, 248"})
    void aYearHasTheWorkingDaysOfItsNotice(int year, int workdays) {
        var days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
        assertThat(days.filter(CALENDAR::isWorkday)).hasSize(workdays);
    }

    @Test
    void aYearThatIsNotLoadedCountsWeekendsOnly() {
        assertThat(CALENDAR.isLoaded(2027)).isFalse();
        assertThat(CALENDAR.isWorkday(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(CALENDAR.isWorkday(LocalDate.of(2027, 10, 2))).isFalse();
    }

    @Test
    void halfAYearOfRowsIsNotALoadedYear() {
        var halfAYear = List.of(new CalendarDay(LocalDate.of(2027, 10, 1), false));
        var calendar = WorkingCalendar.of(halfAYear);
        assertThat(calendar.isLoaded(2027)).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(calendar.version()).isEqualTo("weekends-only");
    }

    @Test
    void theVersionChangesWithOneDayAndWithNothingElse() {
        var rows = ShippedCalendar.rows();
        assertThat(calendar(rows).version()).isEqualTo(CALENDAR.version());
        rows.put(LocalDate.of(2026, 7, 1), false);
        assertThat(calendar(rows).version()).isNotEqualTo(CALENDAR.version());
    }

    @Test
    void twoRowsForOneDayAreRefused() {
        var day = LocalDate.of(2026, 7, 1);
        var rows = List.of(new CalendarDay(day, true), new CalendarDay(day, false));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.of(rows));
    }

    private static WorkingCalendar calendar(Map<LocalDate, Boolean> rows) {
        return WorkingCalendar.of(
                rows.entrySet().stream()
                        .map(row -> new CalendarDay(row.getKey(), row.getValue()))
                        .toList());
    }
}
