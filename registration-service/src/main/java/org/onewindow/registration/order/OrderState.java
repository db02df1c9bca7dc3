package org.onewindow.registration.order;

import java.util.Optional;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * The life of an order to correct.
 *
 * <pre>
 * DRAFTED ─ISSUE─► ISSUED ─RUN_OUT─► OVERDUE
 *    │               ├───── OBEY ───────┴─► OBEYED
 *    └─ WITHDRAW ────┴────────────────────► WITHDRAWN
 * </pre>
 */
enum OrderState {
    /** Written by one officer. */
    DRAFTED,
    /** Approved by another, and sent. */
    ISSUED,
    /** The last day is over; what the law says follows. */
    OVERDUE,
    OBEYED,
    WITHDRAWN;

    /** What can happen to an order. */
    enum Action {
        ISSUE,
        RUN_OUT,
        OBEY,
        WITHDRAW
    }

    /** The next state; empty when the action is not for this one. */
    @Rule({"REG-014", "REG-150"})
    Optional<OrderState> after(Action action) {
        return switch (action) {
            case ISSUE -> from(this == DRAFTED, ISSUED);
            case RUN_OUT -> from(this == ISSUED, OVERDUE);
            case OBEY -> from(this == ISSUED || this == OVERDUE, OBEYED);
            case WITHDRAW -> from(this == DRAFTED || this == ISSUED, WITHDRAWN);
        };
    }

    private static Optional<OrderState> from(boolean legal, OrderState next) {
        return legal ? Optional.of(next) : Optional.empty();
    }

    /**
     * The next state.
     *
     * @throws Refusal 409 when the action is not for this one
     */
    OrderState apply(Action action) {
        return after(action)
                .orElseThrow(
                        () -> new Refusal(CommonProblem.STATE_CONFLICT, "the order is " + this));
    }
}
