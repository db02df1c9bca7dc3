package org.onewindow.registration.search;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Questions that the public search does not take. */
enum SearchProblem implements ProblemCode {
    CRITERION_REQUIRED("请至少提供一项查询条件", "Give at least one thing to search by"),
    FRAGMENT_TOO_SHORT("名称关键字至少两个字", "A fragment of a name has at least two characters"),
    UNKNOWN_CRITERION("查询条件的取值不正确", "A value to search by is not a possible one");

    private final Wording wording;

    SearchProblem(String zh, String en) {
        wording = new Wording(400, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
