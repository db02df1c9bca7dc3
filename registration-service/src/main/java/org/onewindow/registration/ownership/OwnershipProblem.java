package org.onewindow.registration.ownership;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why beneficial owners cannot be filed as said. */
enum OwnershipProblem implements ProblemCode {
    OWNERSHIP_NOT_FILED(409, "该主体无需备案受益所有人", "This entity files no beneficial owners"),
    OWNERSHIP_INCOMPLETE(422, "受益所有人备案信息不符合要求", "The filing of beneficial owners is not complete"),
    OWNERSHIP_DATE(422, "变更日期应当在成立之后且不晚于今日", "The change lies after the establishment and is past");

    private final Wording wording;

    OwnershipProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
