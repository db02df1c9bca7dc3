package org.onewindow.registration.transfer;

import org.onewindow.platform.refusal.ProblemCode;

/** Why a transfer cannot go on as asked. */
enum TransferProblem implements ProblemCode {
    TRANSFER_STANDING(
            422, "转让、授权名称应当由名称所有人的代表人提出", "Only who acts for the holder may hand its name on"),
    TRANSFER_TO_ONESELF(422, "受让人不得为转让人本人", "The other side must be somebody else");

    private final int status;
    private final String zh;
    private final String en;

    TransferProblem(int status, String zh, String en) {
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
