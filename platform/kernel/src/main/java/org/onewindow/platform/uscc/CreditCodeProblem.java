package org.onewindow.platform.uscc;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** What is answered to a text that is no credit code. */
enum CreditCodeProblem implements ProblemCode {
    USCC_CHECK;

    @Override
    public Wording wording() {
        return new Wording(400, "统一社会信用代码不正确", "This is not a unified social credit code");
    }
}
