package org.onewindow.registration.correction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * The life of an order to change a name (REG-051).
 *
 * <pre>
 * DRAFTED ─ORDER─► ORDERED ─RECEIVE─► RECEIVED ─RUN_OUT─► OVERDUE
 *    │                └──── CORRECT ──────┴───────────────────┴─► CORRECTED
 *    └─ CORRECT, WITHDRAW (also after the order) ──────────────► WITHDRAWN
 * </pre>
 */
public enum CorrectionState {
    /** Written by one officer, with the entity to be heard. */
    DRAFTED,
    /** Approved by a second one; the credit code stands for the name. */
    ORDERED,
    /** The entity has it, and thirty days to change. */
    RECEIVED,
    /** The thirty days are over and the name is the same. */
    OVERDUE,
    CORRECTED,
    WITHDRAWN;

    /** What can happen to an order. */
    enum Action {
        ORDER,
        RECEIVE,
        RUN_OUT,
        CORRECT,
        WITHDRAW
    }

    /** The next state; empty when the action is not for this one. */
    @Rule("REG-051")
    Optional<CorrectionState> after(Action action) {
        return switch (action) {
            case ORDER -> from(this == DRAFTED, ORDERED);
            case RECEIVE -> from(this == ORDERED, RECEIVED);
            case RUN_OUT -> from(this == RECEIVED, OVERDUE);
            case CORRECT -> from(isOrdered(), CORRECTED).or(() -> from(this == DRAFTED, WITHDRAWN));
            case WITHDRAW -> from(isOrdered() || this == DRAFTED, WITHDRAWN);
        };
    }

    private static Optional<CorrectionState> from(boolean legal, CorrectionState next) {
        return legal ? Optional.of(next) : Optional.empty();
    }

    /**
     * The next state.
     *
     * @throws Refusal 409 when the action is not for this one
     */
    CorrectionState apply(Action action) {
        return after(action)
                .orElseThrow(
                        () -> new Refusal(CommonProblem.STATE_CONFLICT, "the order is " + this));
    }

    /** Whether an order stands: the name is not shown. */
    boolean isOrdered() {
        return this == ORDERED || this == RECEIVED || this == OVERDUE;
    }

    static List<CorrectionState> open() {
        return Arrays.stream(values()).filter(s -> s == DRAFTED || s.isOrdered()).toList();
    }
}
