package org.onewindow.registration.guidance;

import org.onewindow.platform.refusal.ProblemCode;

/** Why a book of guides cannot be used. */
enum GuidanceProblem implements ProblemCode {
    GUIDE_NOT_CLOSED(
            422,
            "办事指南不得含有兜底条款或者未列明的材料",
            "The guide leaves open what may be asked, or names what is not listed");

    private final int status;
    private final String zh;
    private final String en;

    GuidanceProblem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
