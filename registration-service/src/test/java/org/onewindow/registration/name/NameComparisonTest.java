package org.onewindow.registration.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TermBoundary;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.name.NameComparison.Claim;

class NameComparisonTest {

    private static final NameChecker CHECKER = new NameChecker(Catalogues.shipped());
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final NameLimits LIMITS =
            new NameLimits(
                    Period.ofMonths(2),
                    Period.ofYears(1),
                    Period.ofYears(1),
                    TermBoundary.START_OF_DAY,
                    3);
    private static final String EXISTING = "广州市星河云图科技有限公司";

    private static Claim claim(String name, String authority) {
        return CHECKER.check(ProposedName.of(name, authority, EntityType.LLC)).claim();
    }

    private static KnownName known(String name, NameStatus status, Optional<LocalDate> endedOn) {
        Claim claim = claim(name, "440100");
        return new KnownName(
                name,
                claim.authorityCode(),
                claim.tradeKey(),
                claim.industryDivision(),
                claim.synonymGroup(),
                status,
                endedOn,
                KnownName.Tie.NONE);
    }

    private static KnownName registered(String name) {
        return known(name, NameStatus.REGISTERED, Optional.empty());
    }

    private static List<FindingCode> codes(String proposed, KnownName known, LocalDate today) {
        return NameComparison.compare(claim(proposed, "440100"), List.of(known), LIMITS, today)
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static List<FindingCode> codes(String proposed, String existing) {
        return codes(proposed, registered(existing), TODAY);
    }

    @Rule({"REG-048", "INV-07"})
    @ParameterizedTest
    @CsvSource({
        "广州市星河云图信息技术有限公司, 广州市星河云图科技有限公司",
        "广州市海珠区星河云图软件股份有限公司, 广州市星河云图科技有限公司",
        "广州市星河云圖科技有限公司, 广州市星河云图科技有限公司",
        "广州市星河置业有限公司, 广州市星河地产有限公司",
        "广州市星河科技有限公司, 广州市星河实业有限公司",
        "广州市星河实业有限公司, 广州市星河餐饮有限公司"
    })
    void theSameTradeNameInTheSameIndustryOrWithoutOneConflicts(String proposed, String existing) {
        assertThat(codes(proposed, existing)).containsExactly(FindingCode.NAME_CONFLICT);
    }

    @Rule("REG-048")
    @Test
    void anotherIndustryOrAnotherAuthorityDoesNotConflict() {
        assertThat(codes("广州市星河云图餐饮管理有限公司", EXISTING)).isEmpty();
        Claim elsewhere = claim(EXISTING, "440300");
        assertThat(NameComparison.compare(elsewhere, List.of(registered(EXISTING)), LIMITS, TODAY))
                .isEmpty();
    }

    @Rule("REG-048")
    @Test
    void aReservedNameConflictsLikeARegisteredOne() {
        KnownName reserved = known(EXISTING, NameStatus.RESERVED, Optional.empty());
        assertThat(codes("广州市星河云图信息技术有限公司", reserved, TODAY))
                .containsExactly(FindingCode.NAME_CONFLICT);
    }

    @Rule({"REG-048", "GEN-005"})
    @ParameterizedTest
    @CsvSource({"DEREGISTERED", "CHANGED", "CANCELLED_FOR_FRAUD"})
    void anEndedNameStaysClosedForLessThanAYear(NameStatus status) {
        KnownName ended = known(EXISTING, status, Optional.of(LocalDate.of(2025, 6, 1)));
        String proposed = "广州市星河云图信息技术有限公司";
        assertThat(codes(proposed, ended, LocalDate.of(2026, 5, 31)))
                .containsExactly(FindingCode.NAME_CONFLICT);
        assertThat(codes(proposed, ended, LocalDate.of(2026, 6, 1))).isEmpty();
    }

    @Rule({"REG-048", "REG-053"})
    @ParameterizedTest
    @CsvSource({
        "REGISTERED, NONE, NAME_CONFLICT",
        "REGISTERED, TRANSFER, NAME_CONFLICT",
        "REGISTERED, INVESTMENT, NAME_CONFLICT_RELATED",
        "DEREGISTERED, NONE, NAME_CONFLICT",
        "DEREGISTERED, INVESTMENT, NAME_CONFLICT_RELATED",
        "DEREGISTERED, TRANSFER, ''",
        "CHANGED, TRANSFER, ''",
        "CANCELLED_FOR_FRAUD, TRANSFER, NAME_CONFLICT"
    })
    void tiesOpenAName(NameStatus status, KnownName.Tie tie, String code) {
        Optional<LocalDate> ended =
                status.isInUse() ? Optional.empty() : Optional.of(TODAY.minusDays(10));
        KnownName known = known(EXISTING, status, ended);
        KnownName tied =
                new KnownName(
                        known.name(),
                        known.authorityCode(),
                        known.tradeKey(),
                        known.industryDivision(),
                        known.synonymGroup(),
                        status,
                        ended,
                        tie);
        assertThat(codes("广州市星河云图信息技术有限公司", tied, TODAY))
                .extracting(FindingCode::name)
                .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
    }

    @Rule("REG-049")
    @ParameterizedTest
    @CsvSource({
        "广州市星河科技有限公司, 广州市兴河科技有限公司",
        "广州市星河科技有限公司, 广州市星河云图信息技术有限公司",
        "广州市星河云图科技有限公司, 广州市云图科技有限公司",
        "广州市云星科技有限公司, 广州市星云软件有限公司",
        "广州市星河化工有限公司, 广州市星河石油化工有限公司"
    })
    void aNameTooCloseToAnotherWarns(String proposed, String existing) {
        assertThat(codes(proposed, existing)).containsExactly(FindingCode.NAME_SIMILAR);
    }

    @Rule("REG-049")
    @Test
    void theSameSoundInAnotherIndustryDoesNotWarn() {
        assertThat(codes("广州市星河科技有限公司", "广州市兴河餐饮有限公司")).isEmpty();
    }

    @Rule("REG-049")
    @Test
    void aNameOfAnEndedEntityDoesNotWarn() {
        KnownName ended =
                known("广州市兴河科技有限公司", NameStatus.DEREGISTERED, Optional.of(TODAY.minusDays(1)));
        assertThat(codes("广州市星河科技有限公司", ended, TODAY)).isEmpty();
    }

    @Rule({"REG-050", "GEN-005"})
    @ParameterizedTest
    @CsvSource({
        "2026-03-31, false, 2026-05-31",
        "2026-03-31, true, 2027-03-31",
        "2025-12-31, false, 2026-02-28"
    })
    void aReservationLastsTwoMonthsOrAYear(LocalDate on, boolean prior, LocalDate last) {
        assertThat(LIMITS.lastDayOfReservation(on, prior)).isEqualTo(last);
    }
}
