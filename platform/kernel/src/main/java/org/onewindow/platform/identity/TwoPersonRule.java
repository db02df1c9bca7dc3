package org.onewindow.platform.identity;

import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** Extension, refusal, listing, revocation and ex-officio acts need two persons (GEN-012). */
public final class TwoPersonRule {

    private TwoPersonRule() {}

    /** Refuses with 409 when the one who approves is the one who drafted. */
    @Rule("GEN-012")
    public static void check(String drafter, Actor approver) {
        if (drafter.equals(approver.subject())) {
            throw new Refusal(CommonProblem.TWO_PERSONS_REQUIRED);
        }
    }
}
