package org.onewindow.registration.dormancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.dormancy.DormancyRules.Bar;
import org.onewindow.registration.dormancy.DormancyRules.Spent;
import org.onewindow.registration.dormancy.DormancyRules.Standing;

class DormancyRulesTest {

    private static final Period THREE_YEARS = Period.ofYears(3);

    @Test
    @Rule("REG-170")
    void aDormancyFrom10MarchIsFiledOn2March() {
        LocalDate starts = LocalDate.parse("2026-03-10");

        assertThat(DormancyRules.isFiledAhead(LocalDate.parse("2026-03-02"), starts)).isTrue();
        assertThat(DormancyRules.isFiledAhead(LocalDate.parse("2026-03-09"), starts)).isTrue();
        assertThat(DormancyRules.isFiledAhead(starts, starts)).isFalse();
    }

    @Test
    @Rule("REG-171")
    void whoSpentTwoYearsHasTwelveMonthsLeft() {
        LocalDate starts = LocalDate.parse("2027-06-01");
        LocalDate latest =
                DormancyRules.latestEnd(
                        starts, List.of(spent("2025-03-10", "2027-03-10")), THREE_YEARS);

        assertThat(latest).isEqualTo("2028-05-31");
        assertThat(DormancyRules.monthsLeft(starts, latest)).isEqualTo(12);
    }

    @Test
    @Rule("REG-171")
    void severalDormanciesCountTogetherAndNobodyHasLessThanNothing() {
        LocalDate starts = LocalDate.parse("2026-03-10");

        assertThat(DormancyRules.latestEnd(starts, List.of(), THREE_YEARS)).isEqualTo("2029-03-09");
        LocalDate none =
                DormancyRules.latestEnd(
                        starts,
                        List.of(
                                spent("2020-01-01", "2021-07-01"),
                                spent("2022-01-01", "2023-08-01")),
                        THREE_YEARS);
        assertThat(none).isBefore(starts);
        assertThat(DormancyRules.monthsLeft(starts, none)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-06, false",
        "2027-02-07, true",
        "2027-03-09, true",
        "2027-03-10, false",
    })
    @Rule("REG-172")
    void anExtensionIsFiledWithinTheLastThirtyDays(LocalDate on, boolean possible) {
        assertThat(DormancyRules.isInExtensionWindow(LocalDate.parse("2027-03-09"), 30, on))
                .isEqualTo(possible);
    }

    @Test
    @Rule({"REG-175", "CRE-024"})
    void listedFinancialBlacklistedAndFrozenOnesStayAwake() {
        assertThat(DormancyRules.bars(new Standing(false, Set.of("F"), Set.of(), false))).isEmpty();
        assertThat(
                        DormancyRules.bars(
                                new Standing(
                                        true, Set.of("J", "F"), Set.of("ABNORMAL_LISTED"), true)))
                .containsExactly(
                        Bar.LISTED_COMPANY,
                        Bar.FINANCIAL_INSTITUTION,
                        Bar.ON_A_LIST,
                        Bar.COURT_FROZEN);
        assertThat(
                        DormancyRules.bars(
                                new Standing(false, Set.of(), Set.of("SERIOUS_LISTED"), false)))
                .containsExactly(Bar.ON_A_LIST);
        assertThat(
                        DormancyRules.bars(
                                new Standing(false, Set.of(), Set.of("APPLICANT_BARRED"), false)))
                .isEmpty();
    }

    private static Spent spent(String from, String overOn) {
        return new Spent(LocalDate.parse(from), LocalDate.parse(overOn));
    }
}
