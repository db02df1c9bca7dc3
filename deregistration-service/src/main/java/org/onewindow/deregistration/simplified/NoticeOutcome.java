package org.onewindow.deregistration.simplified;

import org.onewindow.deregistration.check.Checks;
import org.onewindow.platform.rule.Rule;

/** What becomes of a case when its notice has ended. */
enum NoticeOutcome {
    OPEN_WINDOW,
    /** A source did not answer: the case waits for an exit-officer. */
    PARK,
    TERMINATE;

    /**
     * The second of the three checks. An objection that still stands counts as valid: nobody found
     * it void, and nobody took it back.
     */
    @Rule({"DER-011", "DER-014", "DER-002"})
    static NoticeOutcome of(boolean objectionStands, Checks.Outcome checks) {
        if (objectionStands || checks == Checks.Outcome.BLOCKED) {
            return TERMINATE;
        }
        return checks == Checks.Outcome.CLEAR ? OPEN_WINDOW : PARK;
    }
}
