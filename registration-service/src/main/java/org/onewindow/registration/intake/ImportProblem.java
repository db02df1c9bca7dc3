package org.onewindow.registration.intake;

import org.onewindow.platform.refusal.ProblemCode;

/** Files that are not taken at all. */
enum ImportProblem implements ProblemCode {
    IMPORT_UNREADABLE(400, "文件无法读取", "The file cannot be read"),
    IMPORT_TOO_LONG(413, "一次导入的行数超过上限", "The file has too many rows; send it in parts");

    private final int status;
    private final String zh;
    private final String en;

    ImportProblem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
