package org.onewindow.registration.followup;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why what an entity says about its duties is not taken. */
enum FollowUpProblem implements ProblemCode {
    NO_LEGAL_REPRESENTATIVE(
            409, "该主体没有可以辞任的法定代表人", "The entity has no legal representative who could resign"),
    RESIGNATION_DATE(
            422, "辞任日期应当在成立日期与今日之间", "The day of resignation lies between set-up and today"),
    NO_NEW_LICENCE(409, "没有需要更新公示的营业执照", "There is no new licence still to be shown");

    private final Wording wording;

    FollowUpProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
