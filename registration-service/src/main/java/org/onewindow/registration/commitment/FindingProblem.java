package org.onewindow.registration.commitment;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why a finding about a commitment cannot go on as asked. */
enum FindingProblem implements ProblemCode {
    NO_COMMITMENT(409, "该主体没有可供认定的住所承诺", "The entity stands by no commitment about its domicile"),
    FINDING_PENDING(409, "该承诺已有认定或者正在听取意见", "There is a finding about this commitment already"),
    HEARING_NOT_OVER(409, "听取意见的期限尚未届满", "The entity can still be heard");

    private final Wording wording;

    FindingProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
