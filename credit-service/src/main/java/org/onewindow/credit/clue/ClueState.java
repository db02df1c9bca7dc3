package org.onewindow.credit.clue;

import java.util.Optional;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * The life of a clue.
 *
 * <pre>
 * RECEIVED ─ACCEPT─► ACCEPTED ─CLOSE─► CLOSED
 * </pre>
 */
enum ClueState {
    RECEIVED,
    /** An officer looks into it. */
    ACCEPTED,
    /** The result is there for whoever handed it over. */
    CLOSED;

    /** What can happen to a clue. */
    enum Action {
        ACCEPT,
        CLOSE
    }

    /** The next state; empty when the action is not for this one. */
    @Rule("EVT-30")
    Optional<ClueState> after(Action action) {
        return switch (this) {
            case RECEIVED -> action == Action.ACCEPT ? Optional.of(ACCEPTED) : Optional.empty();
            case ACCEPTED -> action == Action.CLOSE ? Optional.of(CLOSED) : Optional.empty();
            case CLOSED -> Optional.empty();
        };
    }

    /**
     * The next state.
     *
     * @throws Refusal 409 when the action is not for this one
     */
    ClueState apply(Action action) {
        return after(action)
                .orElseThrow(
                        () -> new Refusal(CommonProblem.STATE_CONFLICT, "the clue is " + this));
    }
}
