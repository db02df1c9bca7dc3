package org.onewindow.registration.exemption;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why no exemption can be checked or recorded. */
enum ExemptionProblem implements ProblemCode {
    NOT_EXEMPT(422, "该项活动不属于豁免登记范围", "The activity is not exempt from registration"),
    SCOPE_ITEM_UNKNOWN(422, "经营项目代码不在规范目录中", "The standard catalogue has no such item");

    private final Wording wording;

    ExemptionProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
