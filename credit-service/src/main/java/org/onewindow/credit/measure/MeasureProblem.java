package org.onewindow.credit.measure;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why measures cannot be told. */
enum MeasureProblem implements ProblemCode {
    /** Not an empty answer: who asks must not take it for a pass. */
    ENTITY_UNKNOWN;

    @Override
    public Wording wording() {
        return new Wording(
                404,
                "没有该市场主体的信用档案,信用状况未知",
                "There is no credit file of this entity; its standing is unknown");
    }
}
