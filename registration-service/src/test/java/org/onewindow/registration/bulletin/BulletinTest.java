package org.onewindow.registration.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.CalendarDay;
import org.onewindow.platform.time.WorkingCalendar;

class BulletinTest {

    @Test
    @Rule({"REG-133", "KPI-03", "KPI-04", "KPI-12", "KPI-13"})
    void twoFourAndTwelveHoursHaveAMeanOfSixAndAMedianOfFour() {
        BulletinLine line =
                BulletinLine.of(
                        "441402",
                        List.of(
                                taken("441402", 2, true, 0, true),
                                taken("441402", 12, false, 1, false),
                                taken("441402", 4, true, 0, true)));

        assertThat(line.cases()).isEqualTo(3);
        assertThat(line.meanHours()).isEqualByComparingTo("6");
        assertThat(line.p50Hours()).isEqualByComparingTo("4");
        assertThat(line.p90Hours()).isEqualByComparingTo("12");
        assertThat(line.onTimeShare()).isEqualByComparingTo("0.67");
        assertThat(line.onlineShare()).isEqualByComparingTo("0.67");
        assertThat(line.meanSteps()).isEqualByComparingTo("5");
        assertThat(line.meanDocuments()).isEqualByComparingTo("6");
        assertThat(line.meanVisits()).isEqualByComparingTo("0.33");
        assertThat(line.totalCost()).isEqualByComparingTo("0");
    }

    @Test
    @Rule("REG-133")
    void nineOfTenTookNoLongerThanTheNinetiethPercentile() {
        List<BigDecimal> hours =
                IntStream.rangeClosed(1, 20).mapToObj(BigDecimal::valueOf).toList();

        assertThat(BulletinLine.percentile(hours, 90)).isEqualByComparingTo("18");
        assertThat(BulletinLine.percentile(hours, 50)).isEqualByComparingTo("10");
        assertThat(BulletinLine.percentile(hours.subList(0, 1), 90)).isEqualByComparingTo("1");
    }

    @Test
    @Rule("REG-133")
    void districtsAreRankedInTheirCityAndCitiesInTheirProvince() {
        List<BulletinLine> lines =
                Bulletin.lines(
                        List.of(
                                taken("441402", 4, true, 0, true),
                                taken("441403", 2, true, 0, true),
                                taken("441421", 4, true, 0, true),
                                taken("440105", 1, true, 0, true),
                                taken("442000", 9, true, 0, true)));

        assertThat(lines)
                .extracting(line -> line.jurisdiction() + " " + line.rank())
                .containsExactly(
                        "440000 1",
                        "440100 1",
                        "440105 1",
                        "441400 2",
                        "441402 2",
                        "441403 1",
                        "441421 2",
                        "442000 3");
        assertThat(lines.getFirst().cases()).isEqualTo(5);
    }

    @Test
    @Rule("REG-133")
    void theBulletinComesOutOnTheFifthWorkingDayOfTheNextMonth() {
        WorkingCalendar weekends = WorkingCalendar.of(List.of());
        WorkingCalendar withHoliday =
                WorkingCalendar.of(
                        LocalDate.of(2026, 1, 1)
                                .datesUntil(LocalDate.of(2027, 1, 1))
                                .map(day -> new CalendarDay(day, isWorkday(day)))
                                .toList());

        assertThat(Bulletin.publication(YearMonth.of(2026, 2), 5, weekends).lastDay())
                .isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(Bulletin.publication(YearMonth.of(2026, 3), 5, withHoliday).lastDay())
                .isEqualTo(LocalDate.of(2026, 4, 8));
    }

    /** Qingming of 2026: the 4th to the 6th of April. */
    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6
                && !(day.getMonthValue() == 4
                        && day.getDayOfMonth() >= 4
                        && day.getDayOfMonth() <= 6);
    }

    private static CaseTime taken(
            String place, int hours, boolean onTime, int visits, boolean online) {
        return new CaseTime(
                new Jurisdiction(place),
                Duration.ofHours(hours),
                onTime,
                new CaseTime.Effort(5, 6, visits, new BigDecimal("0.00")),
                online);
    }
}
