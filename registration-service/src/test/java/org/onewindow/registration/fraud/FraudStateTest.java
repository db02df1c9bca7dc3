package org.onewindow.registration.fraud;

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
import org.onewindow.registration.fraud.FraudState.Action;

class FraudStateTest {

    /** Whatever is not here is illegal. */
    private static final Map<String, FraudState> MOVES =
            Map.ofEntries(
                    Map.entry("FILED ACCEPT", FraudState.INVESTIGATING),
                    Map.entry("FILED NOT_ACCEPT", FraudState.NOT_ACCEPTED),
                    Map.entry("FILED WITHDRAW", FraudState.WITHDRAWN),
                    Map.entry("INVESTIGATING STOP", FraudState.STOPPED),
                    Map.entry("INVESTIGATING EXTEND", FraudState.INVESTIGATING),
                    Map.entry("INVESTIGATING REVOKE", FraudState.REVOKED),
                    Map.entry("INVESTIGATING DECLINE", FraudState.NOT_REVOKED),
                    Map.entry("INVESTIGATING WITHDRAW", FraudState.WITHDRAWN),
                    Map.entry("STOPPED RESUME", FraudState.INVESTIGATING),
                    Map.entry("STOPPED WITHDRAW", FraudState.WITHDRAWN),
                    Map.entry("REVOKED RESTORE", FraudState.RESTORED));

    static Stream<Arguments> everyStateAndAction() {
        return Stream.of(FraudState.values())
                .flatMap(
                        state ->
                                Stream.of(Action.values())
                                        .map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    @Rule({"REG-190", "REG-193", "REG-195"})
    void onlyTheMovesOfTheLawArePossible(FraudState state, Action action) {
        FraudState expected = MOVES.get(state + " " + action);

        assertThat(state.after(action)).isEqualTo(Optional.ofNullable(expected));
        if (expected == null) {
            assertThatThrownBy(() -> state.apply(action)).isInstanceOf(Refusal.class);
        }
    }
}
