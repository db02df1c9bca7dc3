package org.onewindow.deregistration.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.rule.Rule;

class CheckRulesTest {

    private static final CaseFacts COMMITTED = new CaseFacts(true, false, false);

    @Test
    @Rule({"DER-001", "DER-010", "DER-011"})
    void anUnlistedCompanyWithoutDebtsMayTakeTheSimplifiedPath() {
        Checks checks = Checks.of(clear(), COMMITTED);

        assertThat(checks.outcome()).isEqualTo(Checks.Outcome.CLEAR);
        assertThat(ExitRoute.of("JSC", checks).path()).isEqualTo(ExitRoute.Path.P1);
    }

    @Test
    @Rule({"DER-001", "DER-011"})
    void aPledgeClosesTheSimplifiedPathAndOffersTheOrdinaryOne() {
        ExitRoute route = ExitRoute.of("LLC", Checks.of(but("D5", "FAIL"), COMMITTED));

        assertThat(route.path()).isEqualTo(ExitRoute.Path.P3);
        assertThat(route.because()).containsExactly(Disqualifier.D5);
    }

    @ParameterizedTest
    @EnumSource(
            value = Disqualifier.class,
            names = {"D8", "D14", "D15"},
            mode = EnumSource.Mode.EXCLUDE)
    @Rule({"DER-004", "DER-010", "DER-011"})
    void eachDisqualifierOfASourceBlocksByItself(Disqualifier code) {
        Checks checks = Checks.of(but(code.name(), "FAIL"), COMMITTED);

        assertThat(checks.outcome()).isEqualTo(Checks.Outcome.BLOCKED);
        assertThat(checks.failed()).containsExactly(code);
        assertThat(ExitRoute.of("LLC", checks).path()).isEqualTo(ExitRoute.Path.P3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Source.class,
            names = {"REGISTRATION", "LICENSING", "CREDIT", "TAX", "SOCIAL_INSURANCE"})
    @Rule({"DER-002", "INV-14"})
    void aSourceThatDoesNotAnswerLeavesWhatItKnowsUnknown(Source silent) {
        Map<Source, List<Facts.Fact>> answers = new EnumMap<>(clear().bySource());
        answers.remove(silent);

        Checks checks = Checks.of(new Facts(Instant.EPOCH, answers, Optional.empty()), COMMITTED);

        assertThat(checks.outcome()).isEqualTo(Checks.Outcome.UNKNOWN);
        assertThat(checks.unknown())
                .isNotEmpty()
                .allMatch(code -> code.source() == silent)
                .hasSize(
                        (int)
                                Arrays.stream(Disqualifier.values())
                                        .filter(code -> code.source() == silent)
                                        .count());
        assertThat(ExitRoute.of("LLC", checks).certain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "pass", "OK", ""})
    @Rule("DER-002")
    void anyWordButPassAndFailIsNoAnswer(String word) {
        assertThat(Checks.of(but("D3", word), COMMITTED).unknown())
                .containsExactly(Disqualifier.D3);
    }

    @Test
    @Rule("DER-002")
    void aSourceCannotAnswerForAnother() {
        Map<Source, List<Facts.Fact>> answers = new EnumMap<>(clear().bySource());
        answers.remove(Source.CREDIT);
        answers.put(Source.TAX, List.of(pass("D11"), pass("D3"), pass("D4"), pass("D7")));

        Checks checks = Checks.of(new Facts(Instant.EPOCH, answers, Optional.empty()), COMMITTED);

        assertThat(checks.unknown())
                .containsExactly(
                        Disqualifier.D3, Disqualifier.D4, Disqualifier.D7, Disqualifier.D9);
    }

    @Test
    @Rule({"DER-011", "INV-14"})
    void aFailureOutweighsWhatIsUnknown() {
        Map<Source, List<Facts.Fact>> answers = new EnumMap<>(but("D5", "FAIL").bySource());
        answers.remove(Source.TAX);

        assertThat(
                        Checks.of(new Facts(Instant.EPOCH, answers, Optional.empty()), COMMITTED)
                                .outcome())
                .isEqualTo(Checks.Outcome.BLOCKED);
    }

    @Test
    @Rule({"DER-011", "DER-016"})
    void suitsAreAReminderUntilAllInvestorsHaveCommitted() {
        Check before = CheckRules.byCommitment(Disqualifier.D8, false);
        Check after = CheckRules.byCommitment(Disqualifier.D8, true);

        assertThat(before.status()).isEqualTo(Check.Status.WARN);
        assertThat(after.status()).isEqualTo(Check.Status.PASS);
    }

    @Test
    @Rule("DER-011")
    void anEarlierTerminationWarnsUnlessThePlaceMakesItBlock() {
        assertThat(CheckRules.byEarlierCases(Disqualifier.D15, true, false).status())
                .isEqualTo(Check.Status.WARN);
        assertThat(CheckRules.byEarlierCases(Disqualifier.D15, true, true).status())
                .isEqualTo(Check.Status.FAIL);
        assertThat(CheckRules.byEarlierCases(Disqualifier.D15, false, true).status())
                .isEqualTo(Check.Status.PASS);
    }

    @Test
    @Rule("DER-002")
    void anOfficersEvidenceFillsWhatIsUnknownButNeverTakesAFailureBack() {
        Map<Source, List<Facts.Fact>> answers = new EnumMap<>(but("D5", "FAIL").bySource());
        answers.remove(Source.TAX);
        Checks asked = Checks.of(new Facts(Instant.EPOCH, answers, Optional.empty()), COMMITTED);

        Checks confirmed =
                asked.confirmedBy(Map.of(Disqualifier.D11, "清税证明 1 号", Disqualifier.D5, "解除质押"));

        assertThat(confirmed.unknown()).isEmpty();
        assertThat(confirmed.failed()).containsExactly(Disqualifier.D5);
        assertThat(confirmed.all().get(Disqualifier.D11.ordinal()).source())
                .isEqualTo(Source.OFFICER);
    }

    @Test
    @Rule({"DER-001", "DER-010"})
    void anIndividualBusinessGoesWithoutNotice() {
        assertThat(ExitRoute.of("IND", Checks.of(clear(), COMMITTED)).path())
                .isEqualTo(ExitRoute.Path.P2);
        assertThat(ExitRoute.isOpenTo("IND")).isFalse();
        assertThat(ExitRoute.isOpenTo("PLIM")).isTrue();
    }

    @Test
    @Rule("INV-14")
    void checksThatLeaveADisqualifierOutAreNoChecks() {
        List<Check> some = Checks.of(clear(), COMMITTED).all().subList(0, 15);

        assertThatThrownBy(() -> new Checks(Instant.EPOCH, some))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Facts clear() {
        return but("none", "");
    }

    /** Every source passes everything, but for one disqualifier. */
    private static Facts but(String code, String result) {
        Map<Source, List<Facts.Fact>> answers = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            answers.put(
                    source,
                    Arrays.stream(Disqualifier.values())
                            .filter(one -> one.source() == source)
                            .map(
                                    one ->
                                            one.name().equals(code)
                                                    ? new Facts.Fact(code, result, "")
                                                    : pass(one.name()))
                            .toList());
        }
        return new Facts(Instant.EPOCH, answers, Optional.empty());
    }

    private static Facts.Fact pass(String code) {
        return new Facts.Fact(code, "PASS", "");
    }
}
