package org.onewindow.credit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.credit.fact.FactKind;
import org.onewindow.credit.fact.FactVersion;
import org.onewindow.platform.rule.Rule;

class MeasureRulesTest {

    @Rule({"CRE-073", "INV-23"})
    @ParameterizedTest
    @CsvSource({
        "B, '', B",
        "A, ABNORMAL_LISTED, C",
        "B, ABNORMAL_LISTED, C",
        "D, ABNORMAL_LISTED, D",
        "A, SERIOUS_LISTED, D",
        "B, ABNORMAL_LISTED SERIOUS_LISTED, D",
        "B, UNDER_INVESTIGATION, B"
    })
    void theListsOverrideTheClassAndTheWorstWins(
            RiskClass unscored, String kinds, RiskClass expected) {
        List<FactVersion> facts =
                Stream.of(kinds.split(" "))
                        .filter(kind -> !kind.isEmpty())
                        .map(kind -> fact(FactKind.valueOf(kind)))
                        .toList();

        assertThat(RiskClass.of(unscored, facts)).isEqualTo(expected);
    }

    @Rule("REG-100")
    @ParameterizedTest
    @CsvSource({
        "HONOURED, true",
        "'', false",
        "HONOURED LATE_CHANGE, true",
        "HONOURED ABNORMAL_LISTED, false",
        "HONOURED SERIOUS_LISTED, false",
        "HONOURED UNDER_INVESTIGATION, false"
    })
    void anHonourCountsWhileNothingSpeaksAgainstItsHolder(String kinds, boolean counts) {
        List<FactVersion> facts =
                Stream.of(kinds.split(" "))
                        .filter(kind -> !kind.isEmpty())
                        .map(kind -> fact(FactKind.valueOf(kind)))
                        .toList();

        assertThat(Honours.isHonoured(facts)).isEqualTo(counts);
    }

    @Rule({"CRE-100", "INV-24"})
    @ParameterizedTest
    @EnumSource(FactKind.class)
    void everyBlockNamesMeasuresOfTheList(FactKind kind) {
        boolean blocks =
                !EnumSet.of(
                                FactKind.UNDER_INVESTIGATION,
                                FactKind.PENALTY_OUTSTANDING,
                                FactKind.LATE_CHANGE,
                                FactKind.FALSE_REGISTRATION,
                                FactKind.SHARE_PLEDGED,
                                FactKind.EQUITY_FROZEN,
                                FactKind.CHATTEL_MORTGAGED,
                                FactKind.HONOURED)
                        .contains(kind);

        Optional<Block> block = Block.of(fact(kind));

        assertThat(block.isPresent()).isEqualTo(blocks);
        block.ifPresent(
                found ->
                        assertThat(found.measures())
                                .isNotEmpty()
                                .allMatch(code -> code.matches("PM(0[1-9]|1[0-3])")));
    }

    @Test
    @Rule("CRE-100")
    void aBarOfApplicantsAndADisqualificationAreDifferentBlocks() {
        assertThat(Block.of(fact(FactKind.APPLICANT_BARRED)))
                .hasValueSatisfying(
                        block -> {
                            assertThat(block.code()).isEqualTo("APPLICANT_BARRED");
                            assertThat(block.measures()).containsExactly("PM08");
                            assertThat(block.basis()).contains("basis", "number");
                        });
        assertThat(Block.of(fact(FactKind.DISQUALIFIED_CRIME)))
                .hasValueSatisfying(
                        block -> {
                            assertThat(block.code()).isEqualTo("DISQUALIFIED");
                            assertThat(block.measures()).containsExactly("PM07");
                        });
    }

    @Rule("DER-011")
    @ParameterizedTest
    @CsvSource({
        "ABNORMAL_LISTED, D3",
        "SERIOUS_LISTED, D4",
        "UNDER_INVESTIGATION, D7",
        "PENALTY_OUTSTANDING, D9"
    })
    void eachFactFailsItsOwnDisqualifierOnly(FactKind kind, String code) {
        List<ExitFacts.ExitFact> found = ExitFacts.check(Optional.of(List.of(fact(kind))));

        assertThat(found)
                .extracting(ExitFacts.ExitFact::code)
                .containsExactly("D3", "D4", "D7", "D9");
        assertThat(found)
                .filteredOn(one -> one.result() == ExitFacts.Result.FAIL)
                .extracting(ExitFacts.ExitFact::code)
                .containsExactly(code);
        assertThat(found).filteredOn(one -> one.result() == ExitFacts.Result.PASS).hasSize(3);
    }

    @Test
    @Rule("DER-011")
    void ofAnEntityWithoutAFileEverythingIsUnknown() {
        assertThat(ExitFacts.check(Optional.empty()))
                .hasSize(4)
                .allMatch(one -> one.result() == ExitFacts.Result.UNKNOWN);
    }

    private static FactVersion fact(FactKind kind) {
        return new FactVersion(
                UUID.randomUUID(),
                1,
                kind,
                "subject",
                "440105",
                "number",
                "statement",
                "basis",
                LocalDate.of(2026, 3, 2),
                null,
                null,
                null);
    }
}
