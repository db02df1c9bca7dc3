package org.onewindow.registration.dispute;

import java.util.Optional;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * The life of a dispute (REG-052).
 *
 * <pre>
 * FILED ─ACCEPT─► ACCEPTED ─SETTLE─► MEDIATED
 *   │                 ├──UPHOLD──► UPHELD       (the name is ordered changed)
 *   │                 ├──DISMISS─► DISMISSED
 *   ├─REFUSE─► NOT_ACCEPTED
 *   └─WITHDRAW (also once accepted) ─► WITHDRAWN
 * </pre>
 */
public enum DisputeState {
    FILED,
    ACCEPTED,
    MEDIATED,
    UPHELD,
    DISMISSED,
    NOT_ACCEPTED,
    WITHDRAWN;

    /** What can happen to a dispute. */
    enum Action {
        ACCEPT,
        REFUSE,
        SETTLE,
        UPHOLD,
        DISMISS,
        WITHDRAW
    }

    /** The next state; empty when the action is not for this one. */
    @Rule("REG-052")
    Optional<DisputeState> after(Action action) {
        return switch (action) {
            case ACCEPT -> from(this == FILED, ACCEPTED);
            case REFUSE -> from(this == FILED, NOT_ACCEPTED);
            case SETTLE -> from(this == ACCEPTED, MEDIATED);
            case UPHOLD -> from(this == ACCEPTED, UPHELD);
            case DISMISS -> from(this == ACCEPTED, DISMISSED);
            case WITHDRAW -> from(isOpen(), WITHDRAWN);
        };
    }

    private static Optional<DisputeState> from(boolean legal, DisputeState next) {
        return legal ? Optional.of(next) : Optional.empty();
    }

    /**
     * The next state.
     *
     * @throws Refusal 409 when the action is not for this one
     */
    DisputeState apply(Action action) {
        return after(action)
                .orElseThrow(
                        () -> new Refusal(CommonProblem.STATE_CONFLICT, "the dispute is " + this));
    }

    boolean isOpen() {
        return this == FILED || this == ACCEPTED;
    }
}
