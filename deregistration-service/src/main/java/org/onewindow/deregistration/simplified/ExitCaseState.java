package org.onewindow.deregistration.simplified;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.onewindow.platform.rule.Rule;

/**
 * Where a simplified exit stands (4.2).
 *
 * <pre>
 * DRAFT ─publish→ NOTICE ─open window→ FILING_WINDOW ─file→ SUBMITTED ─register→ REGISTERED
 *                   │                     │    ↑               │  │
 *                   │terminate       lapse│    │file again     │  └─stop→ STOPPED
 *                   ↓                     ↓    │               │return
 *               TERMINATED             LAPSED  └─ RETURNED ←───┘
 * any open state ─withdraw→ WITHDRAWN
 * </pre>
 */
enum ExitCaseState {
    /** The sources have not all answered yet; nothing is public. */
    DRAFT,
    NOTICE,
    FILING_WINDOW,
    SUBMITTED,
    /** The commitment has to be corrected; may be filed again while the window lasts. */
    RETURNED,
    REGISTERED,
    TERMINATED,
    LAPSED,
    STOPPED,
    WITHDRAWN;

    /** What may happen to a case. */
    enum Action {
        PUBLISH,
        TERMINATE,
        OPEN_WINDOW,
        LAPSE,
        FILE,
        RETURN,
        STOP,
        REGISTER,
        WITHDRAW
    }

    /** States in which the entity has a case (INV-16). */
    static final Set<ExitCaseState> OPEN =
            EnumSet.of(DRAFT, NOTICE, FILING_WINDOW, SUBMITTED, RETURNED);

    boolean isOpen() {
        return OPEN.contains(this);
    }

    /** The state that the action leads to; empty when the action is not allowed here. */
    @Rule({"DER-001", "DER-013", "DER-014"})
    Optional<ExitCaseState> after(Action action) {
        if (action == Action.WITHDRAW) {
            return isOpen() ? Optional.of(WITHDRAWN) : Optional.empty();
        }
        return switch (this) {
            case DRAFT -> when(action == Action.PUBLISH, NOTICE);
            case NOTICE -> afterNotice(action);
            case FILING_WINDOW, RETURNED -> afterWindow(action);
            case SUBMITTED -> afterFiling(action);
            case REGISTERED, TERMINATED, LAPSED, STOPPED, WITHDRAWN -> Optional.empty();
        };
    }

    private static Optional<ExitCaseState> afterNotice(Action action) {
        return switch (action) {
            case TERMINATE -> Optional.of(TERMINATED);
            case OPEN_WINDOW -> Optional.of(FILING_WINDOW);
            // A case that waits for an officer when its window closes lapses like any other.
            case LAPSE -> Optional.of(LAPSED);
            case PUBLISH, FILE, RETURN, STOP, REGISTER, WITHDRAW -> Optional.empty();
        };
    }

    private static Optional<ExitCaseState> afterWindow(Action action) {
        return switch (action) {
            case FILE -> Optional.of(SUBMITTED);
            case LAPSE -> Optional.of(LAPSED);
            case PUBLISH, TERMINATE, OPEN_WINDOW, RETURN, STOP, REGISTER, WITHDRAW ->
                    Optional.empty();
        };
    }

    private static Optional<ExitCaseState> afterFiling(Action action) {
        return switch (action) {
            case RETURN -> Optional.of(RETURNED);
            case STOP -> Optional.of(STOPPED);
            case REGISTER -> Optional.of(REGISTERED);
            case PUBLISH, TERMINATE, OPEN_WINDOW, LAPSE, FILE, WITHDRAW -> Optional.empty();
        };
    }

    private static Optional<ExitCaseState> when(boolean allowed, ExitCaseState state) {
        return allowed ? Optional.of(state) : Optional.empty();
    }
}
