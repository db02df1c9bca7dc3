package org.onewindow.registration.fraud;

import java.util.Optional;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * The course of an inquiry into a registration (1.14).
 *
 * <pre>
 *  FILED ──ACCEPT──► INVESTIGATING ──REVOKE──► REVOKED ──RESTORE──► RESTORED
 *    │                 │  ▲   └────DECLINE───► NOT_REVOKED
 *    │               STOP RESUME        EXTEND leaves it INVESTIGATING
 *    │                 ▼  │
 *    │               STOPPED        WITHDRAW from FILED, INVESTIGATING and STOPPED
 *    └─NOT_ACCEPT─► NOT_ACCEPTED
 * </pre>
 */
enum FraudState {
    FILED,
    INVESTIGATING,
    /** A dispute, a suit or another department's case comes first (REG-193). */
    STOPPED,
    NOT_ACCEPTED,
    REVOKED,
    NOT_REVOKED,
    WITHDRAWN,
    /** The revocation was wrong and is undone (REG-195). */
    RESTORED;

    /** What can happen to an inquiry. */
    enum Action {
        ACCEPT,
        NOT_ACCEPT,
        STOP,
        RESUME,
        EXTEND,
        REVOKE,
        DECLINE,
        WITHDRAW,
        RESTORE
    }

    /** The state after the action; empty where it is not allowed. */
    @Rule({"REG-190", "REG-193", "REG-195"})
    Optional<FraudState> after(Action action) {
        return switch (this) {
            case FILED ->
                    switch (action) {
                        case ACCEPT -> Optional.of(INVESTIGATING);
                        case NOT_ACCEPT -> Optional.of(NOT_ACCEPTED);
                        case WITHDRAW -> Optional.of(WITHDRAWN);
                        case STOP, RESUME, EXTEND, REVOKE, DECLINE, RESTORE -> Optional.empty();
                    };
            case INVESTIGATING ->
                    switch (action) {
                        case STOP -> Optional.of(STOPPED);
                        case EXTEND -> Optional.of(INVESTIGATING);
                        case REVOKE -> Optional.of(REVOKED);
                        case DECLINE -> Optional.of(NOT_REVOKED);
                        case WITHDRAW -> Optional.of(WITHDRAWN);
                        case ACCEPT, NOT_ACCEPT, RESUME, RESTORE -> Optional.empty();
                    };
            case STOPPED ->
                    switch (action) {
                        case RESUME -> Optional.of(INVESTIGATING);
                        case WITHDRAW -> Optional.of(WITHDRAWN);
                        case ACCEPT, NOT_ACCEPT, STOP, EXTEND -> Optional.empty();
                        case REVOKE, DECLINE, RESTORE -> Optional.empty();
                    };
            case REVOKED -> action == Action.RESTORE ? Optional.of(RESTORED) : Optional.empty();
            case NOT_ACCEPTED, NOT_REVOKED, WITHDRAWN, RESTORED -> Optional.empty();
        };
    }

    /**
     * The state after the action.
     *
     * @throws Refusal 409 where it is not allowed
     */
    FraudState apply(Action action) {
        return after(action)
                .orElseThrow(
                        () -> new Refusal(CommonProblem.STATE_CONFLICT, "the case is " + this));
    }

    boolean isOpen() {
        return this == FILED || this == INVESTIGATING || this == STOPPED;
    }
}
