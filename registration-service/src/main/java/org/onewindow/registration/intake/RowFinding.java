package org.onewindow.registration.intake;

/** What can be said of a row of an existing register. */
enum RowFinding {
    CODE_LENGTH(Outcome.REFUSED, "统一社会信用代码不是18位", "The credit code has not 18 characters"),
    CODE_LOWER_CASE(Outcome.REFUSED, "统一社会信用代码含小写字母", "The credit code has lower case letters"),
    CODE_SYMBOLS(
            Outcome.REFUSED,
            "统一社会信用代码含不允许的字符",
            "The credit code has characters that none can have"),
    CODE_CHECK(Outcome.REFUSED, "统一社会信用代码校验码不正确", "The check character of the code is wrong"),
    NAME_MISSING(Outcome.REFUSED, "缺少名称", "There is no name"),
    NAME_UNREADABLE(
            Outcome.REFUSED, "名称过长或含控制字符", "The name is too long or has control characters"),
    DATE_UNREADABLE(Outcome.REFUSED, "成立日期无法识别", "The date of registration cannot be read"),
    DATE_IN_FUTURE(Outcome.REFUSED, "成立日期在今天之后", "The date of registration is yet to come"),
    AUTHORITY_UNKNOWN(Outcome.REFUSED, "登记机关代码不存在", "There is no such authority"),
    OUTSIDE_JURISDICTION(
            Outcome.REFUSED, "不属于经办人的管辖区域", "The authority is outside your jurisdiction"),
    TYPE_UNKNOWN(
            Outcome.REFUSED,
            "无法确定主体类型",
            "Neither the row nor the name says the type, and no default was given"),
    STATUS_NOT_TAKEN(Outcome.REFUSED, "不是登记簿的状态", "This is no status of the register"),
    STATUS_DATE_MISSING(
            Outcome.REFUSED,
            "状态日期缺失或无法识别",
            "The day on which it came to its status is missing or cannot be read"),
    STATUS_DATE_WRONG(
            Outcome.REFUSED,
            "状态日期早于成立日期或在今天之后",
            "It came to its status before it was registered, or not yet"),
    ALREADY_REGISTERED(Outcome.SKIPPED, "登记簿中已有该代码", "The register has this code"),
    REPEATED(Outcome.SKIPPED, "文件内代码重复", "The file has this code before"),
    ORGANISATION_CODE_CHECK(
            Outcome.WARNED,
            "组织机构代码校验码不正确,按事实登记",
            "The check character of the organisation code inside is wrong; taken as a fact"),
    TYPE_ASSUMED(Outcome.WARNED, "主体类型按默认值登记", "The type is the default that was given"),
    CAPITAL_NOT_READ(Outcome.WARNED, "注册资本无法识别,未登记", "The capital cannot be read; left out"),
    NAME_DAMAGED(Outcome.WARNED, "名称含乱码,按原样登记", "The name has broken characters; as it is"),
    NAME_NOT_COMPARABLE(
            Outcome.WARNED,
            "名称无可比较的文字,不参与重名比较",
            "Nothing of the name can be compared; it stops no other name");

    private final Outcome outcome;
    private final String zh;
    private final String en;

    RowFinding(Outcome outcome, String zh, String en) {
        this.outcome = outcome;
        this.zh = zh;
        this.en = en;
    }

    /** What becomes of a row with this finding. */
    Outcome outcome() {
        return outcome;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
