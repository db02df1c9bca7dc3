package org.onewindow.registration.window;

import java.util.Optional;
import org.onewindow.platform.rule.Rule;

/**
 * The life of a task.
 *
 * <pre>
 *            ISSUE        ACCEPT            FINISH
 *  PENDING ────────► SENT ───────► ACCEPTED ──────► DONE
 *     │               │ │  FINISH              ▲      the end
 *     │ SKIP          │ └──────────────────────┘
 *     ▼               │ FAIL (from SENT and ACCEPTED)
 *  SKIPPED            ▼
 *  the end         FAILED ──ISSUE──► SENT
 * </pre>
 */
enum TaskState {
    /** Wanted, but put off by the applicant (REG-130: the housing fund may be deferred). */
    PENDING,
    /** The department has been asked. */
    SENT,
    /** The department has taken it up. */
    ACCEPTED,
    DONE,
    /** Tried again after a pause, or by a person; never undoes the registration. */
    FAILED,
    /** Not wanted. */
    SKIPPED;

    /** What can happen to a task. */
    enum Action {
        ISSUE,
        ACCEPT,
        FINISH,
        FAIL,
        SKIP
    }

    /** The state after the action; empty where the action is not allowed. */
    @Rule("REG-134")
    Optional<TaskState> after(Action action) {
        return Optional.ofNullable(
                switch (this) {
                    case PENDING ->
                            switch (action) {
                                case ISSUE -> SENT;
                                case SKIP -> SKIPPED;
                                case ACCEPT, FINISH, FAIL -> null;
                            };
                    case SENT ->
                            switch (action) {
                                case ACCEPT -> ACCEPTED;
                                case FINISH -> DONE;
                                case FAIL -> FAILED;
                                case ISSUE, SKIP -> null;
                            };
                    case ACCEPTED ->
                            switch (action) {
                                case FINISH -> DONE;
                                case FAIL -> FAILED;
                                case ISSUE, ACCEPT, SKIP -> null;
                            };
                    case FAILED ->
                            switch (action) {
                                case ISSUE -> SENT;
                                case ACCEPT, FINISH, FAIL, SKIP -> null;
                            };
                    case DONE, SKIPPED -> null;
                });
    }

    /** Whether the department is, or has been, concerned with it. */
    boolean wasIssued() {
        return this != PENDING && this != SKIPPED;
    }
}
