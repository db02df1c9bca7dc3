package org.onewindow.registration.name;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Problems with a reservation that are not findings about the name. */
enum NameProblem implements ProblemCode {
    NAME_LIABILITY_REQUIRED(
            422,
            "名称与已有名称近似，须先承诺依法承担由此产生的侵权责任",
            "The name is close to another; accept the liability for confusion first"),
    UNKNOWN_AUTHORITY(422, "登记机关代码不存在", "There is no authority with this division code");

    private final Wording wording;

    NameProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
