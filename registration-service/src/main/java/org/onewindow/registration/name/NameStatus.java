package org.onewindow.registration.name;

import java.util.Set;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/**
 * The life of a name on the books.
 *
 * <pre>
 * RESERVED ──► REGISTERED ──► DEREGISTERED | CHANGED | CANCELLED_FOR_FRAUD   (closed for a year)
 *     └──────► WITHDRAWN | EXPIRED                                           (free at once)
 * </pre>
 */
enum NameStatus {
    RESERVED,
    REGISTERED,
    /** Given back by the applicant. */
    WITHDRAWN,
    /** The reservation ran out (REG-050). */
    EXPIRED,
    /** The entity was deregistered. */
    DEREGISTERED,
    /** The entity took another name. */
    CHANGED,
    /** The set-up or change that brought the name was cancelled for fraud. */
    CANCELLED_FOR_FRAUD;

    /** Whether nobody else can have the name (REG-048 a). */
    boolean isInUse() {
        return this == RESERVED || this == REGISTERED;
    }

    /** Whether its holder gave it up, so that he could hand it on (REG-048 b). */
    boolean hasEndedOrderly() {
        return this == DEREGISTERED || this == CHANGED;
    }

    private Set<NameStatus> next() {
        return switch (this) {
            case RESERVED -> Set.of(REGISTERED, WITHDRAWN, EXPIRED);
            case REGISTERED -> Set.of(DEREGISTERED, CHANGED, CANCELLED_FOR_FRAUD);
            case WITHDRAWN, EXPIRED, DEREGISTERED, CHANGED, CANCELLED_FOR_FRAUD -> Set.of();
        };
    }

    /**
     * Back to its entity, when the decision that ended the name is undone (REG-195, DER-019).
     *
     * @throws Refusal 409 if it was not ended
     */
    NameStatus restored() {
        return switch (this) {
            case DEREGISTERED, CHANGED, CANCELLED_FOR_FRAUD -> REGISTERED;
            case RESERVED, REGISTERED, WITHDRAWN, EXPIRED ->
                    throw new Refusal(CommonProblem.STATE_CONFLICT, "the name is " + this);
        };
    }

    /**
     * The other status, if the name may come to it.
     *
     * @throws Refusal 409 if it may not
     */
    NameStatus moveTo(NameStatus other) {
        if (!next().contains(other)) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "the name is " + this);
        }
        return other;
    }
}
