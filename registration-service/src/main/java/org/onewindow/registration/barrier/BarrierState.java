package org.onewindow.registration.barrier;

import java.util.Optional;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * The life of a report.
 *
 * <pre>
 *  REPORTED ──TAKE_UP──► TAKEN_UP ──ANSWER──► ANSWERED
 *      └─────DISMISS──► DISMISSED
 * </pre>
 */
enum BarrierState {
    REPORTED,
    /** It may be a barrier: the authority examines it and answers. */
    TAKEN_UP,
    /** Not a barrier to market access at all, with the reason. */
    DISMISSED,
    ANSWERED;

    /** What officers do with a report. */
    enum Action {
        TAKE_UP,
        DISMISS,
        ANSWER
    }

    /** The state after the action; empty where it is not allowed. */
    @Rule("REG-085")
    Optional<BarrierState> after(Action action) {
        return switch (this) {
            case REPORTED ->
                    switch (action) {
                        case TAKE_UP -> Optional.of(TAKEN_UP);
                        case DISMISS -> Optional.of(DISMISSED);
                        case ANSWER -> Optional.empty();
                    };
            case TAKEN_UP -> action == Action.ANSWER ? Optional.of(ANSWERED) : Optional.empty();
            case DISMISSED, ANSWERED -> Optional.empty();
        };
    }

    /**
     * The state after the action.
     *
     * @throws Refusal 409 where it is not allowed
     */
    BarrierState apply(Action action) {
        return after(action)
                .orElseThrow(
                        () -> new Refusal(CommonProblem.STATE_CONFLICT, "the report is " + this));
    }
}
