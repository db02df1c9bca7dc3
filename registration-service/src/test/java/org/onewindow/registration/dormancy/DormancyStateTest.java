package org.onewindow.registration.dormancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.dormancy.DormancyState.Action;

class DormancyStateTest {

    /** Whatever is not here is illegal. */
    private static final Map<String, DormancyState> MOVES =
            Map.of(
                    "FILED START", DormancyState.DORMANT,
                    "FILED WITHDRAW", DormancyState.WITHDRAWN,
                    "FILED LAPSE", DormancyState.LAPSED,
                    "DORMANT EXTEND", DormancyState.DORMANT,
                    "DORMANT END", DormancyState.ENDED);

    static Stream<Arguments> everyStateAndAction() {
        return Stream.of(DormancyState.values())
                .flatMap(
                        state ->
                                Stream.of(Action.values())
                                        .map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    @Rule({"REG-170", "REG-173"})
    void onlyTheMovesOfTheLawArePossible(DormancyState state, Action action) {
        DormancyState expected = MOVES.get(state + " " + action);

        assertThat(state.after(action)).isEqualTo(Optional.ofNullable(expected));
        if (expected == null) {
            assertThatThrownBy(() -> state.apply(action)).isInstanceOf(Refusal.class);
        }
    }
}
