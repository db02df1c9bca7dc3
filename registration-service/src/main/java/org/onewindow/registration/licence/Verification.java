package org.onewindow.registration.licence;

import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.EntityStatus;

/**
 * What the register says to somebody who holds a licence (REG-117).
 *
 * @param note what limits a valid one, or why it is not valid
 */
record Verification(Result result, String note) {

    /** The four answers. */
    enum Result {
        VALID("有效", "This licence is valid."),
        /** Not what was issued, or a newer version has replaced it. */
        CHANGED("内容不符或已换发", "This is not the licence in force: altered, or replaced since."),
        VOID("已作废", "This licence is void."),
        REVOKED("已吊销", "This licence was revoked.");

        private final String zh;
        private final String en;

        Result(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    /** A text that our key did not sign. */
    static final Verification NOT_OURS = new Verification(Result.CHANGED, "内容与签发时不一致");

    /**
     * Valid while the entity is active or dormant, and for winding up only while it is liquidated.
     *
     * @param isNewest whether it is the version in force, unchanged
     */
    @Rule("REG-117")
    static Verification of(EntityStatus status, boolean isNewest, boolean isVoided) {
        return switch (status) {
            case REVOKED -> new Verification(Result.REVOKED, "营业执照已被吊销");
            case STRUCK_OFF, CANCELLED, DEREGISTERED ->
                    new Verification(Result.VOID, "主体状态：" + status.chinese());
            case ACTIVE, DORMANT, LIQUIDATING -> living(status, isNewest, isVoided);
        };
    }

    private static Verification living(EntityStatus status, boolean isNewest, boolean isVoided) {
        if (!isNewest) {
            return new Verification(Result.CHANGED, "已换发新的营业执照");
        }
        if (isVoided) {
            return new Verification(Result.VOID, "营业执照已作废");
        }
        return new Verification(
                Result.VALID,
                switch (status) {
                    case DORMANT -> "歇业期间";
                    case LIQUIDATING -> "仅限清算活动";
                    case ACTIVE, REVOKED, STRUCK_OFF, CANCELLED, DEREGISTERED -> "";
                });
    }
}
