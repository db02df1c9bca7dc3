package org.onewindow.deregistration.simplified;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why a request about an exit is refused. */
enum ExitProblem implements ProblemCode {
    ENTITY_UNKNOWN(404, "未找到该经营主体", "There is no such entity"),
    ENTITY_ENDED(409, "该经营主体已注销", "The entity has been deregistered already"),
    EXIT_CASE_OPEN(409, "该经营主体已有在办的注销事项", "The entity already has an open exit case"),
    PATH_NOT_ELIGIBLE(422, "不符合简易注销条件", "The simplified exit is not open to this entity"),
    COMMITMENT_TEXT_OUTDATED(
            422, "承诺书文本版本不是现行版本", "The text of the commitment is not the current one"),
    SIGNATURE_INVALID(422, "承诺书签名无效", "A signature under the commitment does not verify"),
    COMMITMENTS_INCOMPLETE(422, "须由全体投资人签署承诺书", "All investors must sign the commitment"),
    CHECKS_UNKNOWN(409, "部分事项暂无法核查", "Some facts cannot be checked now"),
    FILING_TOO_EARLY(
            409, "公示期尚未届满,暂不能申请注销登记", "The notice has not ended; the exit cannot be filed yet"),
    FILING_WINDOW_OVER(409, "已超过申请期限,须重新公示", "The time to file is over; a new notice is needed"),
    OBJECTION_CLOSED(
            409, "公示期已结束,不再受理在线异议", "The notice is over; objections are no longer taken online"),
    NOTHING_TO_DECIDE(409, "该事项无需人工处理", "Nothing in this case waits for an officer"),
    EXIT_DECIDED(409, "已作出准予注销的决定", "The exit has been decided already");

    private final Wording wording;

    ExitProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
