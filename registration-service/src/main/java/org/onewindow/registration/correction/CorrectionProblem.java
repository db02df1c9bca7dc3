package org.onewindow.registration.correction;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why an order to change a name cannot go on as asked. */
enum CorrectionProblem implements ProblemCode {
    NO_NAME_TO_CORRECT(409, "该主体没有登记名称或者已经终止", "The entity has no registered name, or has ended"),
    CORRECTION_PENDING(
            409, "该主体已有正在办理的名称纠正", "An order about this entity's name is pending already"),
    NOT_HEARD(422, "作出决定前应当听取当事人的陈述、申辩", "The entity must be heard before the order is made"),
    RECEIPT_DATE(422, "收到日期应当在决定日期与今日之间", "The day of receipt lies between the order and today");

    private final Wording wording;

    CorrectionProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
