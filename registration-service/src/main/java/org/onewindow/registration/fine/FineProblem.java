package org.onewindow.registration.fine;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why a fine cannot be decided as asked. */
public enum FineProblem implements ProblemCode {
    FINE_OUT_OF_RANGE(422, "罚款数额不在法定幅度之内", "The fine is outside the range of the law"),
    FINE_WITHOUT_GROUND(
            422,
            "没有逾期未改正、应当由登记机关处罚的责令改正",
            "No order of this authority's to fine for was disobeyed"),
    FINE_PENDING(409, "该责令改正已有罚款决定或者正在拟办", "A fine for this order is decided or drafted already"),
    FINE_NOT_HEARD(
            422, "作出罚款决定前应当听取当事人的陈述、申辩", "The entity must be heard before the fine is imposed");

    private final Wording wording;

    FineProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
