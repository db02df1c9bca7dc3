package org.onewindow.platform.uscc;

import org.onewindow.platform.refusal.ProblemCode;

/** What is answered to a text that is no credit code. */
enum CreditCodeProblem implements ProblemCode {
    USCC_CHECK;

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String zh() {
        return "统一社会信用代码不正确";
    }

    @Override
    public String en() {
        return "This is not a unified social credit code";
    }
}
