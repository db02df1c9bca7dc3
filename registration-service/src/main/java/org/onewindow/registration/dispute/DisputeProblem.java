package org.onewindow.registration.dispute;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why a dispute cannot go on as asked. */
enum DisputeProblem implements ProblemCode {
    DISPUTE_RESPONDENT(422, "没有这一在业的名称使用人", "No entity in being has this credit code and a name"),
    DISPUTE_STANDING(422, "申请人不是所称企业的代表人", "The claimant does not act for the entity it names"),
    MEDIATION_FIRST(409, "应当先行调解，调解不成的方可裁决", "Mediation comes before the ruling"),
    NO_RULING_DRAFT(409, "没有待审批的处理意见", "There is no ruling to approve");

    private final Wording wording;

    DisputeProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
