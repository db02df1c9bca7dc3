package org.onewindow.deregistration.simplified;

import org.onewindow.deregistration.check.Checks;
import org.onewindow.platform.rule.Rule;

/** What becomes of a filed exit. */
enum FilingDecision {
    /** On the spot: registration is asked to end the entity. */
    APPROVE,
    /** A source did not answer: an exit-officer decides within three working days. */
    REVIEW,
    /** The commitment lacks an investor: it may be corrected once without a new notice. */
    RETURN,
    STOP;

    /**
     * A blocking fact stops the case; nothing is approved while anything is unknown.
     *
     * @param returnedBefore whether the commitment was sent back once already
     */
    @Rule({"DER-018", "DER-011", "DER-015", "INV-14"})
    static FilingDecision of(Checks.Outcome checks, Signatories signed, boolean returnedBefore) {
        if (checks == Checks.Outcome.BLOCKED) {
            return STOP;
        }
        if (signed == Signatories.INCOMPLETE) {
            return returnedBefore ? STOP : RETURN;
        }
        return checks == Checks.Outcome.CLEAR && signed == Signatories.COMPLETE ? APPROVE : REVIEW;
    }
}
