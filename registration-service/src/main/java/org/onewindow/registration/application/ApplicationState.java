package org.onewindow.registration.application;

import java.util.Optional;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * The life of an application (1.8).
 *
 * <pre>
 *  DRAFT ──SUBMIT──► SUBMITTED ──CONFIRM──► AUTO_CONFIRMED
 *                        │
 *                      REVIEW
 *                        ▼
 *  RETURNED ◄─RETURN─ UNDER_REVIEW ──APPROVE──► APPROVED
 *     │                │  ▲  └─────REFUSE───► REFUSED       EXTENDED moves like UNDER_REVIEW
 *   SUBMIT        SUSPEND  RESUME  └──LAPSE──► LAPSED
 *     ▼                ▼  │
 *  SUBMITTED         SUSPENDED        WITHDRAW from every state before a final decision
 * </pre>
 */
enum ApplicationState {
    DRAFT,
    SUBMITTED,
    /** Confirmed by the machine: an approval (INV-09). */
    AUTO_CONFIRMED,
    UNDER_REVIEW,
    EXTENDED,
    APPROVED,
    REFUSED,
    /** Not final: the corrected file is a new submission (REG-092). */
    RETURNED,
    WITHDRAWN,
    SUSPENDED,
    LAPSED;

    /** What can happen to an application. */
    enum Action {
        SUBMIT,
        CONFIRM,
        REVIEW,
        EXTEND,
        APPROVE,
        REFUSE,
        RETURN,
        WITHDRAW,
        SUSPEND,
        RESUME,
        /** Resumes what had been extended before. */
        RESUME_EXTENDED,
        LAPSE
    }

    /** The state after the action; empty where it is not allowed. */
    @Rule({"REG-092", "REG-094", "REG-095", "INV-08"})
    Optional<ApplicationState> after(Action action) {
        return Optional.ofNullable(
                switch (this) {
                    case DRAFT, RETURNED ->
                            switch (action) {
                                case SUBMIT -> SUBMITTED;
                                case WITHDRAW -> WITHDRAWN;
                                case CONFIRM, REVIEW, EXTEND, APPROVE, REFUSE -> null;
                                case RETURN, SUSPEND, LAPSE -> null;
                                case RESUME, RESUME_EXTENDED -> null;
                            };
                    case SUBMITTED ->
                            switch (action) {
                                case CONFIRM -> AUTO_CONFIRMED;
                                case REVIEW -> UNDER_REVIEW;
                                case WITHDRAW -> WITHDRAWN;
                                case SUBMIT, EXTEND, APPROVE, REFUSE -> null;
                                case RETURN, SUSPEND, LAPSE -> null;
                                case RESUME, RESUME_EXTENDED -> null;
                            };
                    case UNDER_REVIEW, EXTENDED -> underReview(action);
                    case SUSPENDED ->
                            switch (action) {
                                case RESUME -> UNDER_REVIEW;
                                case RESUME_EXTENDED -> EXTENDED;
                                case WITHDRAW -> WITHDRAWN;
                                case SUBMIT, CONFIRM, REVIEW, EXTEND, APPROVE -> null;
                                case REFUSE, RETURN, SUSPEND, LAPSE -> null;
                            };
                    case AUTO_CONFIRMED, APPROVED, REFUSED, WITHDRAWN, LAPSED -> null;
                });
    }

    private @org.jspecify.annotations.Nullable ApplicationState underReview(Action action) {
        return switch (action) {
            case APPROVE -> APPROVED;
            case REFUSE -> REFUSED;
            case RETURN -> RETURNED;
            case WITHDRAW -> WITHDRAWN;
            case SUSPEND -> SUSPENDED;
            case LAPSE -> LAPSED;
            case EXTEND -> this == UNDER_REVIEW ? EXTENDED : null;
            case SUBMIT, CONFIRM, REVIEW, RESUME, RESUME_EXTENDED -> null;
        };
    }

    /**
     * The state after the action.
     *
     * @throws Refusal 409 where it is not allowed
     */
    ApplicationState apply(Action action) {
        return after(action)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        CommonProblem.STATE_CONFLICT,
                                        "the application is " + this));
    }

    boolean isWithOfficer() {
        return this == UNDER_REVIEW || this == EXTENDED || this == SUSPENDED;
    }

    boolean isOpenToChanges() {
        return this == DRAFT || this == RETURNED;
    }

    boolean isFinal() {
        return switch (this) {
            case AUTO_CONFIRMED, APPROVED, REFUSED, WITHDRAWN, LAPSED -> true;
            case DRAFT, SUBMITTED, UNDER_REVIEW, EXTENDED, RETURNED, SUSPENDED -> false;
        };
    }
}
