package org.onewindow.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.platform.time.TermBoundary.END_OF_DAY;
import static org.onewindow.platform.time.TermBoundary.START_OF_DAY;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;

/** Every dated example of the specification that runs by itself and is never shifted. */
class TermsTest {

    @Rule({"GEN-003", "GEN-005"})
    @ParameterizedTest(name = "{0}: {1} + {2} ends {3}, act from {4}")
    @CsvSource({
        "GEN-005 notice,              2026-03-02, P20D, 2026-03-22, 2026-03-23",
        "REG-152 capital decrease,    2026-03-20, P45D, 2026-05-04, 2026-05-05",
        "REG-192 parties unreachable, 2026-03-10, P45D, 2026-04-24, 2026-04-25",
        "DER-012 simplified exit,     2026-03-02, P20D, 2026-03-22, 2026-03-23",
        "DER-017 individual business, 2026-03-02, P10D, 2026-03-12, 2026-03-13",
        "DER-060 forced exit,         2025-10-20, P90D, 2026-01-18, 2026-01-19",
        "T-F second notice,           2026-03-23, P20D, 2026-04-12, 2026-04-13"
    })
    void aNoticeRunsThroughItsLastDayWhateverDayThatIs(
            String rule, LocalDate published, Period period, LocalDate lastDay, LocalDate next) {
        var notice = Terms.publicity(published, period);
        assertThat(notice.lastDay()).isEqualTo(lastDay);
        assertThat(notice.end()).isEqualTo(LegalDate.startOf(next));
        assertThat(notice.nextStepFrom()).isEqualTo(next);
        assertThat(notice.provisional()).isFalse();
        assertThat(notice.calendarVersion()).isEqualTo(TimeLimit.NO_CALENDAR);
    }

    @Rule("REG-050")
    @ParameterizedTest(name = "reserved {0} for {1} until {2}")
    @CsvSource({"2026-03-31, P2M, 2026-05-31", "2026-03-31, P1Y, 2027-03-31"})
    void aReservationIsNotShiftedPastItsLastDay(
            LocalDate granted, Period period, LocalDate lastDay) {
        assertThat(Terms.reservation(granted, period).lastDay()).isEqualTo(lastDay);
    }

    @Rule("GEN-005")
    @ParameterizedTest(name = "{0}: {1} + {2} is over on {3}")
    @CsvSource({
        "GEN-005 bar,                  2024-05-10, P3Y,  2027-05-10",
        "REG-024 revoked,              2024-05-10, P3Y,  2027-05-10",
        "REG-048 old name,             2025-06-01, P1Y,  2026-06-01",
        "LIC-021 fraud,                2026-03-02, P3Y,  2029-03-02",
        "CRE-032 listed,               2026-03-10, P3Y,  2029-03-10",
        "CRE-032 early removal,        2026-03-10, P1Y,  2027-03-10",
        "CRE-040 fine,                 2026-02-12, P3Y,  2029-02-12",
        "CRE-040 criticism,            2026-02-12, P3M,  2026-05-12",
        "CRE-041 early end,            2025-05-12, P6M,  2025-11-12",
        "CRE-042 repair,               2026-05-12, P3M,  2026-08-12",
        "CRE-042 end,                  2026-05-12, P12M, 2027-05-12",
        "CRE-051 undone,               2026-09-01, P3Y,  2029-09-01",
        "CRE-120 forgiving period,     2026-03-02, P1Y,  2027-03-02",
        "DER-053 special mark,         2026-03-02, P6M,  2026-09-02",
        "DER-060 full three years,     2022-09-15, P3Y,  2025-09-15",
        "DER-064 restored,             2026-06-01, P3Y,  2029-06-01",
        "T-A name blocked,             2026-03-30, P1Y,  2027-03-30",
        "T-E special mark,             2022-09-15, P6M,  2023-03-15",
        "leap day,                     2024-02-29, P1Y,  2025-02-28"
    })
    void aBarIsOverAtTheStartOfItsLastDate(
            String rule, LocalDate start, Period period, LocalDate free) {
        assertThat(Terms.freeFrom(start, period, START_OF_DAY)).isEqualTo(free);
        assertThat(Terms.isOver(start, period, START_OF_DAY, free.minusDays(1))).isFalse();
        assertThat(Terms.isOver(start, period, START_OF_DAY, free)).isTrue();
    }

    @Test
    @Rule("GEN-005")
    void theBoundaryOfABarIsAParameter() {
        var start = LocalDate.of(2024, 5, 10);
        assertThat(Terms.freeFrom(start, Period.ofYears(3), START_OF_DAY)).isEqualTo("2027-05-10");
        assertThat(Terms.freeFrom(start, Period.ofYears(3), END_OF_DAY)).isEqualTo("2027-05-11");
    }
}
