package org.onewindow.deregistration.simplified;

import org.onewindow.platform.rule.Rule;

/**
 * Where an objection stands.
 *
 * <pre>
 * FILED ─uphold→ UPHELD      (ends the case)
 *   └─withdraw→ WITHDRAWN    (the case goes on)
 * </pre>
 */
enum ObjectionState {
    FILED,
    UPHELD,
    WITHDRAWN;

    /**
     * A department's objection is its own finding, and one with evidence is valid on its face: both
     * end the case at once. Another waits for an exit-officer; until then its objector may take it
     * back, and if he does not by the end of the notice it counts as valid.
     */
    @Rule("DER-014")
    static ObjectionState onFiling(boolean byDepartment, boolean withEvidence) {
        return byDepartment || withEvidence ? UPHELD : FILED;
    }
}
