package org.onewindow.registration.licence;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Why a notice on a licence is not published, or a lost licence not issued again. */
enum LicenceProblem implements ProblemCode {
    STATEMENT_REQUIRED(
            "补领营业执照前,应当先在国家企业信用信息公示系统声明作废",
            "State publicly that the lost licence is invalid before asking for another"),
    LICENCE_IS_VOID("该营业执照已作废,无需再次声明", "This licence is void already"),
    LICENCE_IN_FORCE(
            "该营业执照仍然有效,不得公告作废", "This licence is in force; there is nothing to declare void");

    private final Wording wording;

    LicenceProblem(String zh, String en) {
        wording = new Wording(409, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
