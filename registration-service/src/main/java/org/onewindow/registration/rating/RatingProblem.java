package org.onewindow.registration.rating;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why a case cannot be rated as asked. */
enum RatingProblem implements ProblemCode {
    CASE_OPEN(409, "事项尚未办结，办结后方可评价", "The case is not closed yet; rate it afterwards"),
    ALREADY_RATED(409, "该事项已经评价", "The case has been rated already");

    private final Wording wording;

    RatingProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
