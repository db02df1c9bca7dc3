package org.onewindow.registration.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.correction.CorrectionState.Action;

class CorrectionStateTest {

    private static final Map<String, CorrectionState> LEGAL =
            Map.ofEntries(
                    Map.entry("DRAFTED ORDER", CorrectionState.ORDERED),
                    Map.entry("DRAFTED CORRECT", CorrectionState.WITHDRAWN),
                    Map.entry("DRAFTED WITHDRAW", CorrectionState.WITHDRAWN),
                    Map.entry("ORDERED RECEIVE", CorrectionState.RECEIVED),
                    Map.entry("ORDERED CORRECT", CorrectionState.CORRECTED),
                    Map.entry("ORDERED WITHDRAW", CorrectionState.WITHDRAWN),
                    Map.entry("RECEIVED RUN_OUT", CorrectionState.OVERDUE),
                    Map.entry("RECEIVED CORRECT", CorrectionState.CORRECTED),
                    Map.entry("RECEIVED WITHDRAW", CorrectionState.WITHDRAWN),
                    Map.entry("OVERDUE CORRECT", CorrectionState.CORRECTED),
                    Map.entry("OVERDUE WITHDRAW", CorrectionState.WITHDRAWN));

    static Stream<Arguments> moves() {
        return Arrays.stream(CorrectionState.values())
                .flatMap(
                        state ->
                                Arrays.stream(Action.values())
                                        .map(action -> Arguments.of(state, action)));
    }

    @Rule("REG-051")
    @ParameterizedTest
    @MethodSource("moves")
    void anOrderGoesOnlyTheWaysOfItsLife(CorrectionState state, Action action) {
        CorrectionState next = LEGAL.get(state + " " + action);
        if (next == null) {
            assertThatThrownBy(() -> state.apply(action)).isInstanceOf(Refusal.class);
        } else {
            assertThat(state.apply(action)).isEqualTo(next);
        }
    }

    @Rule({"REG-051", "REG-157"})
    @Test
    void itIsLateFromTheDayAfterTheLastOneOn() {
        LocalDate due = LocalDate.of(2026, 4, 1);
        assertThat(CorrectionRules.isOverdue(due, due)).isFalse();
        assertThat(CorrectionRules.isOverdue(due, due.plusDays(1))).isTrue();
    }
}
