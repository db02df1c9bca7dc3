package org.onewindow.registration.guidance;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why a book of guides cannot be used. */
enum GuidanceProblem implements ProblemCode {
    GUIDE_NOT_CLOSED(
            422,
            "办事指南不得含有兜底条款或者未列明的材料",
            "The guide leaves open what may be asked, or names what is not listed");

    private final Wording wording;

    GuidanceProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
