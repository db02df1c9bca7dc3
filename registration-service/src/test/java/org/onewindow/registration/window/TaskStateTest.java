package org.onewindow.registration.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.registration.window.TaskState.ACCEPTED;
import static org.onewindow.registration.window.TaskState.DONE;
import static org.onewindow.registration.window.TaskState.FAILED;
import static org.onewindow.registration.window.TaskState.PENDING;
import static org.onewindow.registration.window.TaskState.SENT;
import static org.onewindow.registration.window.TaskState.SKIPPED;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.window.TaskState.Action;

class TaskStateTest {

    private static final Map<TaskState, Map<Action, TaskState>> ALLOWED =
            Map.of(
                    PENDING, Map.of(Action.ISSUE, SENT, Action.SKIP, SKIPPED),
                    SENT, Map.of(Action.ACCEPT, ACCEPTED, Action.FINISH, DONE, Action.FAIL, FAILED),
                    ACCEPTED, Map.of(Action.FINISH, DONE, Action.FAIL, FAILED),
                    FAILED, Map.of(Action.ISSUE, SENT),
                    DONE, Map.of(),
                    SKIPPED, Map.of());

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(TaskState.values())
                .flatMap(
                        state ->
                                Arrays.stream(Action.values())
                                        .map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    @Rule("REG-134")
    void eachStateAllowsItsOwnActionsOnly(TaskState state, Action action) {
        assertThat(state.after(action))
                .isEqualTo(Optional.ofNullable(ALLOWED.get(state).get(action)));
    }
}
