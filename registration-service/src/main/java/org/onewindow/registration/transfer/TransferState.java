package org.onewindow.registration.transfer;

import java.util.Optional;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * The life of a transfer: {@code OFFERED → AGREED → PUBLISHED}; until it is published the holder
 * may take it back. Only what is published counts for others (REG-053).
 */
enum TransferState {
    OFFERED,
    AGREED,
    PUBLISHED,
    WITHDRAWN;

    /** What can happen to a transfer. */
    enum Action {
        AGREE,
        PUBLISH,
        WITHDRAW
    }

    /** The next state; empty when the action is not for this one. */
    @Rule("REG-053")
    Optional<TransferState> after(Action action) {
        return switch (action) {
            case AGREE -> from(this == OFFERED, AGREED);
            case PUBLISH -> from(this == AGREED, PUBLISHED);
            case WITHDRAW -> from(this == OFFERED || this == AGREED, WITHDRAWN);
        };
    }

    private static Optional<TransferState> from(boolean legal, TransferState next) {
        return legal ? Optional.of(next) : Optional.empty();
    }

    /**
     * The next state.
     *
     * @throws Refusal 409 when the action is not for this one
     */
    TransferState apply(Action action) {
        return after(action)
                .orElseThrow(
                        () -> new Refusal(CommonProblem.STATE_CONFLICT, "the transfer is " + this));
    }
}
