package org.onewindow.registration.name;

/** The stable codes of what can be said about a name; {@code %s} is what it is about. */
public enum FindingCode {
    NAME_DIVISION_MISSING(
            "REG-040",
            "名称应当冠以企业所在地县级以上行政区划名称；不含行政区划的名称由登记机关人工办理",
            "the name must begin with a division; one without needs an officer's review"),
    NAME_INDUSTRY_MISSING(
            "REG-040",
            "未识别出行业或者经营特点“%s”；不含行业表述的名称由登记机关人工办理",
            "no industry recognised in \"%s\"; a name without one needs an officer's review"),
    DISTRICT_NEEDS_CITY(
            "REG-041", "市辖区名称“%s”应当与设区的市名称连用", "the district %s must stand together with its city"),
    ZONE_NEEDS_DIVISION(
            "REG-041",
            "开发区、功能区名称“%s”应当与行政区划连用",
            "the development zone %s must stand together with a division"),
    NAME_DIVISION_PLACE(
            "REG-041", "行政区划“%s”不是企业所在地", "%s is not where the entity is to be registered"),
    TRADE_NAME_LENGTH(
            "REG-042",
            "字号“%s”应当由两个以上汉字组成",
            "the trade name \"%s\" needs at least two Chinese characters"),
    TRADE_NAME_DIVISION(
            "REG-042", "字号“%s”是行政区划名称", "the trade name \"%s\" is the name of a division"),
    TRADE_NAME_INDUSTRY("REG-042", "字号“%s”是行业用语", "the trade name \"%s\" is an industry word"),
    NAME_CHARSET(
            "REG-043",
            "名称只能使用规范汉字，不得使用“%s”",
            "only standard Chinese characters are allowed, not \"%s\""),
    ORG_FORM_MISMATCH(
            "REG-044",
            "组织形式“%s”与主体类型不符",
            "the organisation form \"%s\" does not fit the entity type"),
    NAME_FORBIDDEN("REG-045", "名称含有禁止使用的内容：%s", "the name holds forbidden content: %s"),
    NAME_NEEDS_STATE_COUNCIL(
            "REG-046",
            "冠以“%s”的名称须经国务院批准，不能网上申报",
            "a name beginning with %s needs the State Council's approval; no online path"),
    NAME_STATE_WORD(
            "REG-046", "名称中间的“%s”只能作为行业的限定语", "inside a name %s may only modify the industry"),
    NAME_CHINA_BRACKET(
            "REG-046",
            "只有使用外方字号的外商投资企业可以在名称中使用“（%s）”",
            "（%s） is for foreign-invested entities that use the investor's trade name"),
    NAME_FINANCE(
            "REG-047",
            "非金融机构不得使用“%s”，除非提交金融管理部门的批准文件",
            "\"%s\" is for financial firms; a financial approval must be attached"),
    NAME_CONFLICT(
            "REG-048",
            "与同一登记机关的同行业名称相同：%s",
            "same trade name and industry at this authority as %s"),
    NAME_SIMILAR(
            "REG-049",
            "与已有名称近似：%s；申报人须承诺承担由此产生的侵权责任",
            "close to an existing name: %s; the applicant must accept liability for confusion"),
    BRANCH_NAME_PARENT(
            "REG-054",
            "分支机构名称应当冠以其所从属企业的名称“%s”",
            "a branch's name must begin with its parent's name %s"),
    NAME_GROUP_WORD(
            "REG-054",
            "只有企业集团的母公司（控股公司）可以使用“%s”",
            "only the controlling company of a group may use %s");

    private final String rule;
    private final String zh;
    private final String en;

    FindingCode(String rule, String zh, String en) {
        this.rule = rule;
        this.zh = zh;
        this.en = en;
    }

    public String rule() {
        return rule;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
