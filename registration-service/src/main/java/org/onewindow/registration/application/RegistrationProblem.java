package org.onewindow.registration.application;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

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
    CASE_CLAIMED(409, "该案件已有承办人", "The case has an officer already"),
    CASE_NOT_CLAIMED(409, "该案件尚无承办人", "The case has no officer"),
    CASE_OF_ANOTHER(409, "该案件由其他人员承办", "The case is in another officer's hands"),
    ALREADY_EXTENDED(409, "审查期限只能延长一次", "The time limit can be extended once"),
    NO_EXTENSION_DRAFT(409, "没有待审批的延期意见", "There is no extension to approve"),
    PRIORITY_NOT_OFFERED(409, "本地未开通绿色通道", "There is no green channel here"),
    DOCUMENT_NOT_WANTED(422, "该材料不在待补交之列", "This document is not among those to follow"),
    NO_REFUSAL_DRAFT(409, "没有待审批的不予登记意见", "There is no refusal to approve"),
    CORRECTIONS_REQUIRED(
            422, "退回应当一次性告知全部需要补正的内容", "A return lists everything that is to be corrected");

    private final Wording wording;

    RegistrationProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
