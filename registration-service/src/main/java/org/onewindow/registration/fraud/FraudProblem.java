package org.onewindow.registration.fraud;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why an inquiry cannot go on as asked. */
enum FraudProblem implements ProblemCode {
    NOT_ACCEPTED(422, "不符合受理条件", "The request is not one that is taken up"),
    GROUND_NOT_GIVEN(422, "不予受理、不予撤销应当说明法定情形", "Say which ground of law it is"),
    CHANGE_UNKNOWN(422, "未找到所指的变更登记", "There is no such change registration"),
    TARGET_NOT_FIT(422, "该登记不在可以撤销的状态", "The registration is not in a state to be revoked"),
    PARTIES_NOT_HEARD(422, "应当听取相关人员意见,无法取得联系的应当公示", "Hear the parties, or call them by a notice"),
    NOTICE_RUNNING(422, "公示期尚未届满", "The public notice still runs"),
    NOTICE_OBJECTED(422, "公示期内有人提出异议,应当继续调查", "Somebody objected; the inquiry goes on"),
    NOTICE_NOT_OPEN(422, "当前没有正在进行的公示", "No public notice runs now"),
    ITEM_UNKNOWN(422, "所指的虚假事项不在登记内容之中", "The false item is not in the register entry"),
    CANNOT_GO_ON(422, "撤销该事项后经营主体无法存续,应当全部撤销", "The entity cannot go on without the item"),
    LATER_CHANGE(422, "该事项之后又有变更,无法直接恢复", "A later change stands on the item"),
    EXTENDED_ALREADY(409, "调查期限已经延长", "The inquiry has been extended once"),
    CASE_OPEN(409, "针对该登记的调查正在进行", "An inquiry into this registration is open"),
    NO_PROPOSAL(409, "没有待审批的拟办意见", "There is no proposal to approve");

    private final Wording wording;

    FraudProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
