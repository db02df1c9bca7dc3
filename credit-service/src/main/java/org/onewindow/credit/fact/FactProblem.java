package org.onewindow.credit.fact;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why a fact cannot be recorded. */
enum FactProblem implements ProblemCode {
    ENTITY_UNKNOWN("没有该市场主体的信用档案", "There is no credit file of this entity"),
    SUBJECT_UNFIT("对象与记录种类不符", "The subject does not fit this kind of fact"),
    CORRECTED_FACT_DIFFERS("更正不得改变记录的种类和对象", "A correction keeps kind and subject"),
    GROUND_UNFIT("只有列入经营异常名录的记录填写列入事由", "Only an abnormal listing has a ground of listing"),
    DATE_UNFIT("日期不合理", "The dates do not fit");

    private final Wording wording;

    FactProblem(String zh, String en) {
        wording = new Wording(422, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
