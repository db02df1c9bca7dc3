package org.onewindow.registration.representation;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why a login does not become an entity's. */
enum RepresentationProblem implements ProblemCode {
    NOT_SIGNED_BY_RESPONSIBLE(
            422,
            "未经登记的负责人电子签名授权",
            "The responsible person on the register has not signed for this login"),
    REPRESENTS_ALREADY(409, "该账号已经可以代表该主体办理", "This login acts for the entity already");

    private final Wording wording;

    RepresentationProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
