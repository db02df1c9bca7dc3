package org.onewindow.registration.change;

import org.onewindow.registration.check.FindingCode;

/** The stable codes of what can be found in a change; {@code %s} is what it is about. */
public enum ChangeCode implements FindingCode {
    ENTITY_NOT_ALIVE("GEN-020", "该主体当前状态不能办理变更登记：%s", "an entity that is %s cannot change"),
    NOTHING_CHANGES("REG-158", "没有变更任何登记或者备案事项", "nothing of the entry would change"),
    NAME_TAKEN_THERE(
            "REG-048", "迁入地已有相同名称（%s），应当同时变更名称", "%s has the name there: it changes with the move"),
    NAME_OF_FORMER_PLACE(
            "REG-041",
            "名称中的行政区划不属于迁入地，请变更名称",
            "the name still names the former division",
            Effect.RECORDED),
    NOT_YET_RESOLVED("REG-150", "变更决议日期晚于今日", "the resolution lies in the future"),
    LATE_CHANGE(
            "REG-150", "超过申请期限（%s），予以受理并记录", "filed after %s: taken and recorded", Effect.RECORDED),
    NOTICE_REQUIRED("REG-152", "减资应当通知债权人并公告", "a capital decrease is notified and published"),
    NOTICE_DATE(
            "REG-152", "通知和公告应当在决议之后、申请之前：%s", "notices follow the resolution, and are past: %s"),
    CAPITAL_NOT_COMPARABLE(
            "REG-152",
            "注册资本币种变更，转人工审查是否减资",
            "in another currency an officer sees whether the capital is less",
            Effect.REVIEW),
    NOTICE_LATE("REG-152", "通知或者公告超过法定期限：%s，转人工审查", "creditors were told after %s", Effect.REVIEW),
    NOTICE_RUNNING("REG-152", "减资公告期未满，最早可于%s登记", "the notice still runs; earliest on %s"),
    RESTRUCTURING_NOTICE_RUNNING(
            "REG-153", "合并、分立公告期未满，最早可于%s登记", "the notice still runs; earliest on %s"),
    TYPE_CHANGE_INCOMPLETE(
            "REG-154", "变更类型应当符合拟变更类型的设立条件，缺少：%s", "the new type's conditions need %s"),
    MEMBERS_REQUIRED("REG-012", "变更注册资本应当填报全部出资人及出资", "a change of capital lists all members"),
    BUNDLE_DOMICILE_CHANGE(
            "REG-157",
            "因无法联系被列入经营异常名录，应当同时变更住所",
            "listed as not reachable: the domicile changes as well"),
    BUNDLE_RESPONSIBLE_CHANGE(
            "REG-157",
            "负责人不具备任职资格，应当同时变更负责人",
            "the responsible person is disqualified and changes as well"),
    BUNDLE_NAME_CHANGE(
            "REG-157",
            "企业名称逾期未按要求纠正，应当同时变更名称",
            "the order to change the name has run out: the name changes as well"),
    BUNDLE_SUCCESSOR(
            "REG-157",
            "法定代表人辞任后逾期未确定新的法定代表人，应当同时变更法定代表人",
            "the time to name a new legal representative has run out: he changes as well"),
    LEGACY_FIE_BLOCK(
            "REG-084",
            "未依法调整组织形式的外商投资企业，不予办理其他登记事项",
            "a foreign investment in an old form is restructured first"),
    COOP_RATIO_LOST(
            "REG-020",
            "成员比例低于法定要求（%s），应当在六个月内恢复，予以受理并记录",
            "the members no longer keep the ratio, %s: it is restored within six months",
            Effect.RECORDED),
    EQUITY_FROZEN("REG-159", "股权已被冻结，不得转让：%s", "a frozen share cannot be transferred: %s");

    private final String rule;
    private final String zh;
    private final String en;
    private final Effect effect;

    ChangeCode(String rule, String zh, String en) {
        this(rule, zh, en, Effect.STOPS);
    }

    ChangeCode(String rule, String zh, String en, Effect effect) {
        this.rule = rule;
        this.zh = zh;
        this.en = en;
        this.effect = effect;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public Effect effect() {
        return effect;
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
