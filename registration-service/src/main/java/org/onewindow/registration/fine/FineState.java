package org.onewindow.registration.fine;

import java.util.Optional;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * The life of a fine.
 *
 * <pre>
 * DRAFTED ─HEAR─► DRAFTED ─IMPOSE─► IMPOSED
 *    └──── WITHDRAW ──────────────► WITHDRAWN
 * </pre>
 */
enum FineState {
    /** Written by one officer, and told to the entity, which may speak. */
    DRAFTED,
    /** Decided by another. */
    IMPOSED,
    WITHDRAWN;

    /** What can happen to a fine. */
    enum Action {
        HEAR,
        IMPOSE,
        WITHDRAW
    }

    /** The next state; empty when the action is not for this one. */
    @Rule({"REG-173", "GEN-012"})
    Optional<FineState> after(Action action) {
        if (this != DRAFTED) {
            return Optional.empty();
        }
        return Optional.of(
                switch (action) {
                    case HEAR -> DRAFTED;
                    case IMPOSE -> IMPOSED;
                    case WITHDRAW -> WITHDRAWN;
                });
    }

    /**
     * The next state.
     *
     * @throws Refusal 409 when the action is not for this one
     */
    FineState apply(Action action) {
        return after(action)
                .orElseThrow(
                        () -> new Refusal(CommonProblem.STATE_CONFLICT, "the fine is " + this));
    }
}
