package org.onewindow.registration.dormancy;

import java.util.Optional;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * The life of a filed dormancy (1.12).
 *
 * <pre>
 *  FILED ──START──► DORMANT ──END──► ENDED
 *    │  └─LAPSE─► LAPSED  └─EXTEND─┘ (stays)
 *    └──WITHDRAW──► WITHDRAWN
 * </pre>
 */
enum DormancyState {
    /** Its first day is still to come. */
    FILED,
    DORMANT,
    /** Expired, or trading again. */
    ENDED,
    WITHDRAWN,
    /** Not open to the entity when its first day came (REG-175). */
    LAPSED;

    /** What can happen to a dormancy. */
    enum Action {
        START,
        EXTEND,
        END,
        WITHDRAW,
        LAPSE
    }

    /** The state after the action; empty where it is not allowed. */
    @Rule({"REG-170", "REG-173"})
    Optional<DormancyState> after(Action action) {
        return switch (this) {
            case FILED ->
                    switch (action) {
                        case START -> Optional.of(DORMANT);
                        case WITHDRAW -> Optional.of(WITHDRAWN);
                        case LAPSE -> Optional.of(LAPSED);
                        case EXTEND, END -> Optional.empty();
                    };
            case DORMANT ->
                    switch (action) {
                        case EXTEND -> Optional.of(DORMANT);
                        case END -> Optional.of(ENDED);
                        case START, WITHDRAW, LAPSE -> Optional.empty();
                    };
            case ENDED, WITHDRAWN, LAPSED -> Optional.empty();
        };
    }

    /**
     * The state after the action.
     *
     * @throws Refusal 409 where it is not allowed
     */
    DormancyState apply(Action action) {
        return after(action)
                .orElseThrow(
                        () -> new Refusal(CommonProblem.STATE_CONFLICT, "the dormancy is " + this));
    }
}
