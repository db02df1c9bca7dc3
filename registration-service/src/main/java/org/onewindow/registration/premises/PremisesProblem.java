package org.onewindow.registration.premises;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why something about premises cannot be done as asked. */
enum PremisesProblem implements ProblemCode {
    BRANCH_REQUIRED(
            422,
            "该地址不在本登记机关辖区内，应当办理分支机构登记",
            "The address is outside the authority's area: set up a branch there"),
    PREMISES_ADDRESS_UNKNOWN(422, "标准地址编码不正确", "Not a standard address code"),
    PREMISES_BANNED(422, "该地址在禁设名单内", "The address is on the ban list"),
    PREMISES_FILED(409, "该地址已经备案", "These premises are filed already"),
    ENTITY_NOT_TRADING(409, "该主体当前状态不能办理", "The entity's status does not allow this"),
    CLUSTERS_NOT_OFFERED(409, "本地未开展集群登记", "There are no clusters in this place"),
    HOST_NOT_ACTIVE(409, "托管机构应当为存续状态", "A host must be active"),
    NOT_A_MEMBER(422, "该主体不是本集群的成员", "The entity is no member of this cluster");

    private final Wording wording;

    PremisesProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
