package org.onewindow.registration.encumbrance;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why a share cannot be encumbered or moved as asked. */
public enum EncumbranceProblem implements ProblemCode {
    HOLDER_UNKNOWN(422, "该人不是登记在册的股东或者出资人", "The holder is not a registered investor"),
    AMOUNT_EXCEEDS_SHARE(
            422, "数额超过该股东尚可设定的出资额", "The amount exceeds what is left of the holder's share"),
    EQUITY_FROZEN(422, "该股权已被司法冻结", "The share is frozen by a court"),
    NOT_FROZEN(422, "只能强制执行已冻结的股权", "Only a frozen share is enforced"),
    ALREADY_RELEASED(409, "该项已经解除", "It has been released already");

    private final Wording wording;

    EncumbranceProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
