package org.onewindow.registration.entity;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why something cannot be entered beside a register entry. */
enum EntityProblem implements ProblemCode {
    NOT_LISTABLE(422, "只有股份有限公司可以上市", "Only a joint-stock company is listed");

    private final Wording wording;

    EntityProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
