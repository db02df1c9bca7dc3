package org.onewindow.deregistration.simplified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.deregistration.simplified.ExitCaseState.DRAFT;
import static org.onewindow.deregistration.simplified.ExitCaseState.FILING_WINDOW;
import static org.onewindow.deregistration.simplified.ExitCaseState.LAPSED;
import static org.onewindow.deregistration.simplified.ExitCaseState.NOTICE;
import static org.onewindow.deregistration.simplified.ExitCaseState.REGISTERED;
import static org.onewindow.deregistration.simplified.ExitCaseState.RETURNED;
import static org.onewindow.deregistration.simplified.ExitCaseState.STOPPED;
import static org.onewindow.deregistration.simplified.ExitCaseState.SUBMITTED;
import static org.onewindow.deregistration.simplified.ExitCaseState.TERMINATED;
import static org.onewindow.deregistration.simplified.ExitCaseState.WITHDRAWN;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.deregistration.simplified.ExitCaseState.Action;
import org.onewindow.platform.rule.Rule;

class ExitCaseStateTest {

    private record Move(ExitCaseState from, Action action) {}

    private static final Map<Move, ExitCaseState> LEGAL =
            Map.ofEntries(
                    Map.entry(new Move(DRAFT, Action.PUBLISH), NOTICE),
                    Map.entry(new Move(NOTICE, Action.TERMINATE), TERMINATED),
                    Map.entry(new Move(NOTICE, Action.OPEN_WINDOW), FILING_WINDOW),
                    Map.entry(new Move(NOTICE, Action.LAPSE), LAPSED),
                    Map.entry(new Move(FILING_WINDOW, Action.FILE), SUBMITTED),
                    Map.entry(new Move(FILING_WINDOW, Action.LAPSE), LAPSED),
                    Map.entry(new Move(SUBMITTED, Action.RETURN), RETURNED),
                    Map.entry(new Move(SUBMITTED, Action.STOP), STOPPED),
                    Map.entry(new Move(SUBMITTED, Action.REGISTER), REGISTERED),
                    Map.entry(new Move(RETURNED, Action.FILE), SUBMITTED),
                    Map.entry(new Move(RETURNED, Action.LAPSE), LAPSED),
                    Map.entry(new Move(DRAFT, Action.WITHDRAW), WITHDRAWN),
                    Map.entry(new Move(NOTICE, Action.WITHDRAW), WITHDRAWN),
                    Map.entry(new Move(FILING_WINDOW, Action.WITHDRAW), WITHDRAWN),
                    Map.entry(new Move(SUBMITTED, Action.WITHDRAW), WITHDRAWN),
                    Map.entry(new Move(RETURNED, Action.WITHDRAW), WITHDRAWN));

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(ExitCaseState.values())
                .flatMap(
                        state ->
                                Arrays.stream(Action.values())
                                        .map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStateAndAction")
    @Rule({"DER-001", "DER-013", "DER-014"})
    void aCaseMovesOnlyAsTheTableSays(ExitCaseState from, Action action) {
        assertThat(from.after(action))
                .isEqualTo(Optional.ofNullable(LEGAL.get(new Move(from, action))));
    }

    @Test
    @Rule("INV-16")
    void openStatesAreThoseThatSomethingMayStillHappenTo() {
        assertThat(ExitCaseState.OPEN)
                .containsExactlyInAnyOrder(DRAFT, NOTICE, FILING_WINDOW, SUBMITTED, RETURNED);
    }
}
