package org.onewindow.registration.order;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why an order to correct cannot go on as asked. */
enum OrderProblem implements ProblemCode {
    ORDER_PENDING(409, "该主体已有同一事由的责令改正", "An order to this entity on this ground is open already"),
    ORDER_DATE(422, "改正期限应当晚于今日", "The last day to correct lies after today"),
    ENTITY_ENDED(409, "该主体已经终止", "The entity has ended");

    private final Wording wording;

    OrderProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
