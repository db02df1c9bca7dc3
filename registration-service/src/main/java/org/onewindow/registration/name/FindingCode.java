package org.onewindow.registration.name;

import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.refusal.Wording;

/** The stable codes of what can be said about a name. */
public enum FindingCode implements ProblemCode {
    NAME_DIVISION_MISSING(
            "REG-040",
            "名称应当冠以企业所在地县级以上行政区划名称；不含行政区划的名称由登记机关人工办理",
            "The name must begin with a division; one without needs an officer's review"),
    NAME_INDUSTRY_MISSING(
            "REG-040",
            "未识别出行业或者经营特点；不含行业表述的名称由登记机关人工办理",
            "No industry is recognised; a name without one needs an officer's review"),
    DISTRICT_NEEDS_CITY(
            "REG-041", "市辖区名称应当与设区的市名称连用", "A district must stand together with its city"),
    ZONE_NEEDS_DIVISION(
            "REG-041",
            "开发区、功能区名称应当与行政区划连用",
            "A development zone must stand together with a division"),
    NAME_DIVISION_PLACE(
            "REG-041",
            "名称中的行政区划不是企业所在地",
            "The division is not where the entity is to be registered"),
    TRADE_NAME_LENGTH(
            "REG-042", "字号应当由两个以上汉字组成", "The trade name needs at least two Chinese characters"),
    TRADE_NAME_DIVISION("REG-042", "字号是行政区划名称", "The trade name is the name of a division"),
    TRADE_NAME_INDUSTRY("REG-042", "字号是行业用语", "The trade name is an industry word"),
    NAME_CHARSET("REG-043", "名称只能使用规范汉字", "Only standard Chinese characters are allowed"),
    ORG_FORM_MISMATCH(
            "REG-044", "组织形式与主体类型不符", "The organisation form does not fit the entity type"),
    NAME_FORBIDDEN("REG-045", "名称含有禁止使用的内容", "The name holds forbidden content"),
    NAME_NEEDS_STATE_COUNCIL(
            "REG-046",
            "冠以“中国”“中华”“中央”“全国”“国家”的名称须经国务院批准，不能网上申报",
            "A name beginning with a word of the state needs the State Council's approval"),
    NAME_STATE_WORD(
            "REG-046",
            "名称中间的国家字样只能作为行业的限定语",
            "Inside a name a word of the state may only modify the industry"),
    NAME_CHINA_BRACKET(
            "REG-046",
            "只有使用外方字号的外商投资企业可以在名称中使用“（中国）”",
            "（中国） is for foreign-invested entities that use the investor's trade name"),
    NAME_FINANCE(
            "REG-047",
            "非金融机构不得使用金融类字词，除非提交金融管理部门的批准文件",
            "The word is for financial firms; a financial approval must be attached"),
    NAME_CONFLICT(
            "REG-048",
            "与同一登记机关的同行业名称相同",
            "The trade name is taken in this industry at this authority"),
    NAME_CONFLICT_RELATED(
            "REG-048",
            "与有投资关系的企业名称相同；投资关系由登记机关在登记时核对",
            "The same as that of a related entity; an officer verifies the investment at set-up"),
    NAME_SIMILAR(
            "REG-049",
            "与已有名称近似；申报人须承诺承担由此产生的侵权责任",
            "Close to an existing name; the applicant must accept liability for confusion"),
    BRANCH_NAME_PARENT(
            "REG-054", "分支机构名称应当冠以其所从属企业的名称", "A branch's name must begin with its parent's name"),
    NAME_GROUP_WORD(
            "REG-054",
            "只有企业集团的母公司（控股公司）可以使用“集团”",
            "Only the controlling company of a group may use 集团");

    private final String rule;
    private final Wording wording;

    FindingCode(String rule, String zh, String en) {
        this.rule = rule;
        wording = new Wording(422, zh, en);
    }

    public String rule() {
        return rule;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
