package org.onewindow.registration.commitment;

import java.util.Optional;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * The life of a finding.
 *
 * <pre>
 * HEARING ─FIND─► FALSE
 *    └──── DROP ─► UNFOUNDED
 * </pre>
 */
enum FindingState {
    /** One officer says it was false; the entity is heard. */
    HEARING,
    /** Another officer has found so. */
    FALSE,
    UNFOUNDED;

    /** What a second officer does. */
    enum Action {
        FIND,
        DROP
    }

    /** The next state; empty when the action is not for this one. */
    @Rule("REG-098")
    Optional<FindingState> after(Action action) {
        return switch (this) {
            case HEARING -> Optional.of(action == Action.FIND ? FALSE : UNFOUNDED);
            case FALSE, UNFOUNDED -> Optional.empty();
        };
    }

    /**
     * The next state.
     *
     * @throws Refusal 409 when the action is not for this one
     */
    FindingState apply(Action action) {
        return after(action)
                .orElseThrow(
                        () -> new Refusal(CommonProblem.STATE_CONFLICT, "the finding is " + this));
    }
}
