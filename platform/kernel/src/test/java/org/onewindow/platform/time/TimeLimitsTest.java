package org.onewindow.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.onewindow.platform.time.ShippedCalendar.CALENDAR;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;

/** Every dated example of the specification that somebody must meet by acting. */
class TimeLimitsTest {

    private static final OfficeHours HOURS =
            new OfficeHours(LocalTime.of(12, 0), LocalTime.of(18, 0));

    @Rule({"GEN-002", "GEN-004"})
    @ParameterizedTest(name = "{0}: {1} + {2} working days = {3}")
    @CsvSource({
        "GEN-002,                     2026-03-02, 10, 2026-03-16",
        "GEN-004 golden week,         2025-09-30,  3, 2025-10-11",
        "GEN-004 golden week,         2025-09-30,  6, 2025-10-15",
        "REG-085 triage,              2026-03-02,  5, 2026-03-09",
        "REG-085 reply,               2026-03-02, 15, 2026-03-23",
        "REG-091 decision,            2025-09-30,  3, 2025-10-11",
        "REG-092 resubmitted,         2026-03-05,  3, 2026-03-10",
        "REG-141 follow-up,           2026-03-02,  5, 2026-03-09",
        "REG-190 accept or not,       2026-03-02,  3, 2026-03-05",
        "LIC-004 claim,               2026-03-02,  5, 2026-03-09",
        "LIC-011 silence,             2026-03-02,  5, 2026-03-09",
        "LIC-012 decision,            2026-03-02, 20, 2026-03-30",
        "LIC-014 certificate,         2026-03-30, 10, 2026-04-14",
        "LIC-016 committed half,      2026-03-02, 10, 2026-03-16",
        "LIC-018 hearing,             2026-03-05, 20, 2026-04-02",
        "CRE-016 instant information, 2026-03-02, 20, 2026-03-30",
        "CRE-020 listing,             2026-06-30, 10, 2026-07-14",
        "CRE-021 removal,             2026-07-20,  5, 2026-07-27",
        "CRE-043 publication,         2026-05-06, 20, 2026-06-02",
        "CRE-043 sent on,             2026-05-06, 10, 2026-05-19",
        "CRE-043 other province,      2026-05-19, 10, 2026-06-02",
        "CRE-043 withdrawal,          2026-08-03,  3, 2026-08-06",
        "CRE-050 repair accepted,     2026-08-03,  2, 2026-08-05",
        "CRE-050 abnormal list,       2026-08-03,  5, 2026-08-10",
        "CRE-050 serious list,        2026-08-03, 15, 2026-08-24",
        "CRE-060 objection,           2026-03-02, 20, 2026-03-30",
        "CRE-083 inspection result,   2026-06-10, 20, 2026-07-09",
        "CRE-140 double disclosure,   2026-03-02,  7, 2026-03-11",
        "DER-018 decision,            2026-03-30,  3, 2026-04-02",
        "DER-034 tax silence,         2026-06-01, 10, 2026-06-15",
        "DER-060 decision,            2026-01-18, 10, 2026-01-30",
        "T-C one day committed,       2026-06-10,  1, 2026-06-11",
        "T-D one day committed,       2026-06-16,  1, 2026-06-17"
    })
    void workingDaysStartTheDayAfterTheEvent(
            String rule, LocalDate event, int days, LocalDate lastDay) {
        var limit = TimeLimits.workingDays(event, days, CALENDAR);
        assertThat(limit).isEqualTo(limitThrough(lastDay));
    }

    @Rule({"GEN-003", "GEN-005"})
    @ParameterizedTest(name = "{0}: {1} + {2} = {3}")
    @CsvSource({
        "GEN-003 Saturday to Monday,   2026-03-22, P20D, 2026-04-13",
        "GEN-005 shorter month,        2025-12-31, P2M,  2026-02-28",
        "REG-023 successor,            2026-03-02, P30D, 2026-04-01",
        "REG-051 name correction,      2026-03-02, P30D, 2026-04-01",
        "REG-052 dispute,              2026-03-02, P3M,  2026-06-02",
        "REG-052 simple dispute,       2026-03-02, P30D, 2026-04-01",
        "REG-065 permit ended,         2026-03-02, P30D, 2026-04-01",
        "REG-165 branch follows,       2026-03-02, P30D, 2026-04-01",
        "REG-190 investigation,        2026-03-05, P3M,  2026-06-05",
        "LIC-034 risk class check,     2026-03-02, P1M,  2026-04-02",
        "DER-013 filing window,        2026-03-22, P20D, 2026-04-13",
        "DER-020 cause published,      2026-04-01, P10D, 2026-04-13",
        "DER-022 liquidation group,    2026-04-01, P15D, 2026-04-16",
        "DER-023 members published,    2026-04-10, P10D, 2026-04-20",
        "DER-024 creditors notified,   2026-04-10, P10D, 2026-04-20",
        "DER-024 creditors' notice,    2026-04-10, P60D, 2026-06-09",
        "DER-024 claims,               2026-04-15, P45D, 2026-06-01",
        "DER-031 company files,        2026-06-08, P30D, 2026-07-08",
        "DER-031 partnership files,    2026-06-08, P15D, 2026-06-23",
        "T-F over the May holiday,     2026-04-12, P20D, 2026-05-06",
        "0.2 no 10 in months,          2025-11-30, P3M,  2026-02-28",
        "0.2 no 10 in months,          2026-03-04, P1M,  2026-04-07",
        "0.2 no 10 in years,           2025-05-03, P1Y,  2026-05-06"
    })
    void aDeadlineToActEndsOnAWorkingDay(
            String rule, LocalDate event, Period period, LocalDate lastDay) {
        assertThat(TimeLimits.toAct(event, period, CALENDAR)).isEqualTo(limitThrough(lastDay));
    }

    @Rule("GEN-006")
    @ParameterizedTest(name = "received {0}, due {1}")
    @CsvSource({
        "2026-03-06T15:10, 2026-03-09T12:00", // Friday afternoon
        "2026-03-07T10:00, 2026-03-09T18:00", // Saturday
        "2026-03-02T09:30, 2026-03-02T18:00", // REG-132: breached at 18:01
        "2026-03-02T00:00, 2026-03-02T18:00",
        "2026-03-02T08:59, 2026-03-02T18:00",
        "2026-03-02T11:59, 2026-03-02T18:00",
        "2026-03-02T12:00, 2026-03-03T12:00",
        "2026-03-02T18:00, 2026-03-03T12:00",
        "2026-03-02T18:00:01, 2026-03-03T18:00",
        "2026-03-06T20:00, 2026-03-09T18:00",
        "2026-02-28T13:00, 2026-03-02T12:00", // a Saturday that is worked
        "2025-09-30T16:00, 2025-10-09T12:00" // before the golden week
    })
    void halfAWorkingDayEndsWithTheNextHalfDay(LocalDateTime received, LocalDateTime due) {
        var limit = TimeLimits.within(WorkingDays.HALF, instant(received), HOURS, CALENDAR);
        assertThat(limit.end()).isEqualTo(instant(due));
        assertThat(limit.lastDay()).isEqualTo(due.toLocalDate());
        assertThat(limit.provisional()).isFalse();
    }

    @Test
    @Rule("GEN-006")
    void aHalfDayFollowsTheHoursOfItsPlace() {
        var longBreak = new OfficeHours(LocalTime.of(11, 30), LocalTime.of(17, 30));
        var received = instant(LocalDateTime.parse("2026-03-02T11:45"));
        var limit = TimeLimits.within(WorkingDays.HALF, received, longBreak, CALENDAR);
        assertThat(limit.end()).isEqualTo(instant(LocalDateTime.parse("2026-03-03T11:30")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OfficeHours(LocalTime.NOON, LocalTime.NOON));
    }

    @Test
    @Rule({"GEN-001", "GEN-002"})
    void wholeWorkingDaysCountFromTheLegalDateOfTheSubmission() {
        var lateInTheEveningUtc = Instant.parse("2026-03-02T16:30:00Z");
        var limit = TimeLimits.within(WorkingDays.of(1), lateInTheEveningUtc, HOURS, CALENDAR);
        assertThat(limit).isEqualTo(limitThrough(LocalDate.of(2026, 3, 4)));
    }

    @Rule({"REG-091", "LIC-012"})
    @ParameterizedTest(name = "{0}: {1} + {2} + {3} working days = {4}")
    @CsvSource({
        "REG-091, 2025-09-30,  3,  3, 2025-10-15",
        "LIC-012, 2026-03-02, 20, 10, 2026-04-14"
    })
    void anExtensionCountsFromTheEndOfTheOriginalLimit(
            String rule, LocalDate event, int days, int more, LocalDate lastDay) {
        var original = TimeLimits.workingDays(event, days, CALENDAR);
        var extended = TimeLimits.extend(original, more, CALENDAR);
        assertThat(extended).isEqualTo(limitThrough(lastDay));
    }

    @Test
    @Rule("GEN-003")
    void anExtensionInMonthsCountsFromTheEndOfTheOriginalLimit() {
        var original = TimeLimits.toAct(LocalDate.of(2026, 3, 5), Period.ofMonths(3), CALENDAR);
        var extended = TimeLimits.extend(original, Period.ofMonths(3), CALENDAR);
        assertThat(extended).isEqualTo(limitThrough(LocalDate.of(2026, 9, 7)));
    }

    @Test
    @Rule("LIC-013")
    void stoppedDaysDoNotCount() {
        var stop = new Stop(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 16));
        var accepted = LocalDate.of(2026, 3, 2);
        assertThat(TimeLimits.workingDays(accepted, 10, List.of(stop), CALENDAR))
                .isEqualTo(limitThrough(LocalDate.of(2026, 3, 23)));
    }

    @Rule("LIC-061")
    @Test
    void thirtyWorkingDaysBeforeAnExpiryCountBackwards() {
        var limit = TimeLimits.workingDaysBefore(LocalDate.of(2026, 12, 31), 30, CALENDAR);
        assertThat(limit).isEqualTo(limitThrough(LocalDate.of(2026, 11, 19)));
    }

    @Test
    @Rule({"GEN-002", "GEN-004"})
    void aLimitThatReachesAYearWithoutCalendarIsProvisional() {
        var limit = TimeLimits.workingDays(LocalDate.of(2026, 12, 30), 2, CALENDAR);
        assertThat(limit.lastDay()).isEqualTo("2027-01-01");
        assertThat(limit.provisional()).isTrue();
        assertThat(TimeLimits.workingDays(LocalDate.of(2026, 12, 30), 1, CALENDAR).provisional())
                .isFalse();
    }

    @Test
    @Rule({"GEN-003", "GEN-004"})
    void aShiftThatReachesAYearWithoutCalendarIsProvisional() {
        var shifted = TimeLimits.toAct(LocalDate.of(2026, 12, 22), Period.ofDays(11), CALENDAR);
        assertThat(shifted.lastDay()).isEqualTo("2027-01-04");
        assertThat(shifted.provisional()).isTrue();
        var extended = TimeLimits.extend(shifted, 1, CALENDAR);
        assertThat(extended.provisional()).isTrue();
    }

    @Test
    @Rule({"GEN-004", "GEN-006"})
    void aHalfDayIsProvisionalIfTheDayItLandedOnIs() {
        var lastDayBeforeTheCalendar = instant(LocalDateTime.parse("2024-12-31T15:00"));
        var limit = TimeLimits.within(WorkingDays.HALF, lastDayBeforeTheCalendar, HOURS, CALENDAR);
        assertThat(limit.end()).isEqualTo(instant(LocalDateTime.parse("2025-01-02T12:00")));
        assertThat(limit.provisional()).isTrue();
    }

    @Test
    void aLimitIsOverAtItsEndAndNotBefore() {
        var limit = limitThrough(LocalDate.of(2026, 3, 16));
        assertThat(limit.isOverAt(Instant.parse("2026-03-16T15:59:59.999Z"))).isFalse();
        assertThat(limit.isOverAt(Instant.parse("2026-03-16T16:00:00Z"))).isTrue();
    }

    @Test
    void aLimitOfNothingIsRefused() {
        var day = LocalDate.of(2026, 3, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeLimits.workingDays(day, 0, CALENDAR));
        for (var period : List.of(Period.ZERO, Period.ofDays(-1), Period.of(0, 1, 1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TimeLimits.toAct(day, period, CALENDAR));
        }
    }

    private static TimeLimit limitThrough(LocalDate lastDay) {
        return new TimeLimit(lastDay, LegalDate.endOf(lastDay), CALENDAR.version(), false);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(LegalDate.ZONE).toInstant();
    }
}
