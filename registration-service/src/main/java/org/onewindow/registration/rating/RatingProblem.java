package org.onewindow.registration.rating;

import org.onewindow.platform.refusal.ProblemCode;

/** Why a case cannot be rated as asked. */
enum RatingProblem implements ProblemCode {
    CASE_OPEN(409, "事项尚未办结，办结后方可评价", "The case is not closed yet; rate it afterwards"),
    ALREADY_RATED(409, "该事项已经评价", "The case has been rated already");

    private final int status;
    private final String zh;
    private final String en;

    RatingProblem(int status, String zh, String en) {
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
