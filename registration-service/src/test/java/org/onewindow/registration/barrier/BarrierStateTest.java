package org.onewindow.registration.barrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.ShippedParameters;
import org.onewindow.registration.barrier.BarrierState.Action;

class BarrierStateTest {

    private static final Map<String, BarrierState> ALLOWED =
            Map.of(
                    "REPORTED TAKE_UP", BarrierState.TAKEN_UP,
                    "REPORTED DISMISS", BarrierState.DISMISSED,
                    "TAKEN_UP ANSWER", BarrierState.ANSWERED);

    static Stream<Arguments> everyMove() {
        return Arrays.stream(BarrierState.values())
                .flatMap(
                        state ->
                                Arrays.stream(Action.values())
                                        .map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    @Rule("REG-085")
    void onlyTheMovesOfTheTableAreAllowed(BarrierState state, Action action) {
        BarrierState next = ALLOWED.get(state + " " + action);
        if (next == null) {
            assertThatThrownBy(() -> state.apply(action)).isInstanceOf(Refusal.class);
        } else {
            assertThat(state.apply(action)).isEqualTo(next);
        }
    }

    @Test
    @Rule("REG-085")
    void aReportOfTheSecondOfMarchIsLookedAtByTheNinthAndAnsweredByTheTwentyThird() {
        LocalDate reported = LocalDate.of(2026, 3, 2);

        BarrierLimits limits =
                BarrierLimits.from(
                        reported,
                        ShippedParameters.at("441400", reported),
                        WorkingCalendar.of(List.of()));

        assertThat(limits.triage().lastDay()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(limits.reply().lastDay()).isEqualTo(LocalDate.of(2026, 3, 23));
    }
}
