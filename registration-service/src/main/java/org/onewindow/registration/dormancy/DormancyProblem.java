package org.onewindow.registration.dormancy;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why a dormancy cannot be filed, extended or ended as asked. */
enum DormancyProblem implements ProblemCode {
    DORMANCY_NOT_OFFERED(422, "本地区尚未实行歇业备案", "Dormancy is not offered in this place"),
    DORMANCY_NOT_OPEN(422, "该经营主体不适用歇业备案", "Dormancy is not open to this entity"),
    DORMANCY_LIMIT(422, "歇业期限累计不得超过三年", "All dormancies together may not exceed the limit"),
    START_NOT_AHEAD(422, "应当在歇业开始之前备案", "A dormancy is filed before it begins"),
    EXTENSION_WINDOW(422, "应当在歇业期限届满前三十日内办理延期", "An extension is filed within the last days"),
    DATE_NOT_POSSIBLE(422, "日期与歇业期间不符", "The date does not fit the dormancy"),
    ALREADY_FILED(409, "已有尚未结束的歇业备案", "A dormancy that has not ended is on file"),
    NO_FINDING_DRAFT(409, "没有待审批的恢复营业认定", "There is no finding to approve");

    private final Wording wording;

    DormancyProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
