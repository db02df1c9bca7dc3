package org.onewindow.registration.transfer;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why a transfer cannot go on as asked. */
enum TransferProblem implements ProblemCode {
    TRANSFER_STANDING(
            422, "转让、授权名称应当由名称所有人的代表人提出", "Only who acts for the holder may hand its name on"),
    TRANSFER_TO_ONESELF(422, "受让人不得为转让人本人", "The other side must be somebody else");

    private final Wording wording;

    TransferProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
