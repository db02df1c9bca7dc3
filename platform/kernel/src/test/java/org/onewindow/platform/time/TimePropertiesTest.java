package org.onewindow.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.platform.time.ShippedCalendar.CALENDAR;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.onewindow.platform.rule.Rule;

/** What holds for every date, inside the loaded years and beyond them. */
class TimePropertiesTest {

    private static final OfficeHours HOURS =
            new OfficeHours(LocalTime.of(12, 0), LocalTime.of(18, 0));

    @Property
    @Rule("GEN-002")
    void aLimitInWorkingDaysEndsOnAWorkingDayAfterExactlyThatMany(
            @ForAll("days") LocalDate event, @ForAll @IntRange(min = 1, max = 60) int days) {
        var lastDay = TimeLimits.workingDays(event, days, CALENDAR).lastDay();
        assertThat(CALENDAR.isWorkday(lastDay)).isTrue();
        assertThat(event.plusDays(1).datesUntil(lastDay.plusDays(1)).filter(CALENDAR::isWorkday))
                .hasSize(days);
    }

    @Property
    @Rule({"GEN-002", "REG-091"})
    void extendingByMoreDaysEqualsTheWholeLimit(
            @ForAll("days") LocalDate event,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll @IntRange(min = 1, max = 30) int more) {
        var original = TimeLimits.workingDays(event, days, CALENDAR);
        assertThat(TimeLimits.extend(original, more, CALENDAR))
                .isEqualTo(TimeLimits.workingDays(event, days + more, CALENDAR));
    }

    @Property
    @Rule({"GEN-002", "GEN-003"})
    void aLaterEventNeverMeansAnEarlierEnd(
            @ForAll("days") LocalDate event, @ForAll @IntRange(min = 1, max = 60) int days) {
        var next = event.plusDays(1);
        assertThat(TimeLimits.workingDays(next, days, CALENDAR).end())
                .isAfterOrEqualTo(TimeLimits.workingDays(event, days, CALENDAR).end());
        var period = Period.ofDays(days);
        assertThat(TimeLimits.toAct(next, period, CALENDAR).end())
                .isAfterOrEqualTo(TimeLimits.toAct(event, period, CALENDAR).end());
    }

    @Property
    @Rule("GEN-003")
    void aDeadlineToActIsShiftedOverDaysOffOnly(
            @ForAll("days") LocalDate event, @ForAll("periods") Period period) {
        var lastDay = TimeLimits.toAct(event, period, CALENDAR).lastDay();
        var nominal = Terms.publicity(event, period).lastDay();
        assertThat(CALENDAR.isWorkday(lastDay)).isTrue();
        assertThat(nominal.datesUntil(lastDay)).noneMatch(CALENDAR::isWorkday);
    }

    @Property
    @Rule("GEN-006")
    void halfAWorkingDayIsLaterThanTheSubmissionAndEndsOnAWorkingDay(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 0, max = 1439) int minute) {
        var received = day.atStartOfDay().plusMinutes(minute);
        var at = received.atZone(LegalDate.ZONE).toInstant();
        var limit = TimeLimits.within(WorkingDays.HALF, at, HOURS, CALENDAR);
        assertThat(limit.end()).isAfter(at);
        assertThat(CALENDAR.isWorkday(limit.lastDay())).isTrue();
        var wholeDay = TimeLimits.within(WorkingDays.of(1), at, HOURS, CALENDAR);
        assertThat(limit.end()).isBefore(wholeDay.end());
    }

    @Property
    @Rule("GEN-006")
    void aLaterSubmissionIsNeverDueEarlier(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 0, max = 1439) int minute) {
        var at = day.atStartOfDay().plusMinutes(minute).atZone(LegalDate.ZONE).toInstant();
        var later = at.plusSeconds(60);
        assertThat(TimeLimits.within(WorkingDays.HALF, later, HOURS, CALENDAR).end())
                .isAfterOrEqualTo(TimeLimits.within(WorkingDays.HALF, at, HOURS, CALENDAR).end());
    }

    @Property
    @Rule("LIC-013")
    void aStopPushesTheEndByTheWorkingDaysItHolds(
            @ForAll("days") LocalDate event,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll @IntRange(min = 0, max = 20) int length) {
        var first = event.plusDays(1);
        var stop = new Stop(first, first.plusDays(length));
        var lost = first.datesUntil(first.plusDays(length + 1)).filter(CALENDAR::isWorkday);
        assertThat(TimeLimits.workingDays(event, days, List.of(stop, stop), CALENDAR))
                .isEqualTo(TimeLimits.workingDays(event, days + (int) lost.count(), CALENDAR));
    }

    @Property
    @Rule("GEN-004")
    void aResultIsProvisionalExactlyWhenItCountedAnUnloadedYear(
            @ForAll("days") LocalDate event, @ForAll @IntRange(min = 1, max = 60) int days) {
        var limit = TimeLimits.workingDays(event, days, CALENDAR);
        var counted = event.plusDays(1).datesUntil(limit.lastDay().plusDays(1));
        assertThat(limit.provisional())
                .isEqualTo(counted.anyMatch(day -> !CALENDAR.isLoaded(day.getYear())));
        assertThat(limit.calendarVersion()).isEqualTo(CALENDAR.version());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        var first = LocalDate.of(2024, 10, 1).toEpochDay();
        var last = LocalDate.of(2027, 3, 31).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 90).map(Period::ofDays),
                Arbitraries.integers().between(1, 12).map(Period::ofMonths),
                Arbitraries.integers().between(1, 3).map(Period::ofYears));
    }
}
