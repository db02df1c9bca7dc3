package org.onewindow.registration.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.ShippedParameters;
import org.onewindow.registration.correction.OrderText;

class CommitmentFindingTest {

    private static final LocalDate MARCH_2 = LocalDate.parse("2026-03-02");

    @ParameterizedTest
    @CsvSource({"HEARING, FALSE, UNFOUNDED", "FALSE, ,", "UNFOUNDED, ,"})
    @Rule("REG-098")
    void aFindingIsDecidedOnce(FindingState from, FindingState found, FindingState dropped) {
        leads(from, FindingState.Action.FIND, found);
        leads(from, FindingState.Action.DROP, dropped);
    }

    private static void leads(FindingState from, FindingState.Action action, FindingState to) {
        if (to == null) {
            assertThatThrownBy(() -> from.apply(action)).isInstanceOf(Refusal.class);
        } else {
            assertThat(from.apply(action)).isEqualTo(to);
        }
    }

    @Test
    @Rule("REG-098")
    void theEntityIsHeardForFiveWorkingDays() {
        assertThat(
                        CommitmentFinding.hearing(
                                        MARCH_2,
                                        ShippedParameters.at("440105", MARCH_2),
                                        WorkingCalendar.of(List.of()))
                                .lastDay())
                .isEqualTo("2026-03-09");
    }

    @Test
    @Rule("REG-098")
    void whoHasSpokenOrHadHisTimeIsHeard() {
        assertThat(finding(Optional.empty()).isHeardOn(MARCH_2)).isFalse();
        assertThat(finding(Optional.empty()).isHeardOn(MARCH_2.plusDays(1))).isTrue();
        assertThat(finding(Optional.of("不属实")).isHeardOn(MARCH_2)).isTrue();
    }

    private static CommitmentFinding finding(Optional<String> statement) {
        return new CommitmentFinding(
                UUID.randomUUID(),
                "91440105MA5XK7T09E",
                "440105",
                new CommitmentFinding.About(UUID.randomUUID(), "2026-01"),
                new CommitmentFinding.Evidence(
                        CommitmentFinding.Source.INSPECTION, "R4", List.of("ab".repeat(32))),
                new OrderText("facts", "basis", "reasons"),
                FindingState.HEARING,
                MARCH_2,
                statement,
                Optional.empty(),
                0);
    }
}
