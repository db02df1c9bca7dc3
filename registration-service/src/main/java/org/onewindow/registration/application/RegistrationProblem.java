package org.onewindow.registration.application;

import org.onewindow.platform.refusal.ProblemCode;

/** Why an application cannot go on as asked. */
enum RegistrationProblem implements ProblemCode {
    SUBMISSION_INCOMPLETE(
            422,
            "申请尚不符合要求，请按所列各项一次补正",
            "The application is not complete; all that is missing is listed"),
    ALREADY_SUBMITTED(409, "相同的申请已经提交", "The same application has been submitted already"),
    REASON_REQUIRED(
            422,
            "信用信息不明或者存在限制，批准应当说明理由",
            "Credit is unknown or blocks; an approval needs a reason"),
    NO_REFUSAL_DRAFT(409, "没有待审批的不予登记意见", "There is no refusal to approve"),
    CORRECTIONS_REQUIRED(
            422, "退回应当一次性告知全部需要补正的内容", "A return lists everything that is to be corrected");

    private final int status;
    private final String zh;
    private final String en;

    RegistrationProblem(int status, String zh, String en) {
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
