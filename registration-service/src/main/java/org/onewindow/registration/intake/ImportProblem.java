package org.onewindow.registration.intake;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** Files that are not taken at all. */
enum ImportProblem implements ProblemCode {
    IMPORT_UNREADABLE(400, "文件无法读取", "The file cannot be read"),
    IMPORT_TOO_LONG(413, "一次导入的行数超过上限", "The file has too many rows; send it in parts");

    private final Wording wording;

    ImportProblem(int status, String zh, String en) {
        wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
