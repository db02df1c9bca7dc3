package org.onewindow.deregistration.check;

import org.onewindow.platform.rule.Rule;

/** What closes the simplified exit, each with its source and the way to clear it (DER-011). */
@Rule("DER-011")
public enum Disqualifier {
    D1(Source.LICENSING, false, "注销依法须经批准", "先取得主管部门的批准文件,并走普通注销"),
    D2(Source.REGISTRATION, false, "被吊销营业执照、责令关闭或撤销设立登记", "成立清算组,走普通注销"),
    D3(Source.CREDIT, true, "被列入经营异常名录", "补报年报或更正信息,申请移出"),
    D4(Source.CREDIT, true, "被列入严重违法失信名单", "履行义务并申请移出名单"),
    D5(Source.REGISTRATION, true, "股权被冻结、出质或存在动产抵押", "办理解除冻结、出质注销或抵押注销登记"),
    D6(Source.REGISTRATION, true, "持有其他企业的股权", "转让或处置对外投资"),
    D7(Source.CREDIT, true, "正被立案调查或采取行政强制措施", "待案件办结或强制措施解除"),
    D8(Source.COMMITMENT, true, "存在未结诉讼或仲裁", "待诉讼或仲裁终结"),
    D9(Source.CREDIT, true, "罚款等行政处罚尚未执行完毕", "执行完毕后再申请"),
    D10(Source.REGISTRATION, true, "分支机构未注销", "先办理分支机构注销"),
    D11(Source.TAX, true, "税款、发票或税控设备未结清", "向税务机关办理清税"),
    D12(Source.SOCIAL_INSURANCE, true, "拖欠工资、社会保险费或补偿金", "结清后向社会保险经办机构申报"),
    D13(Source.REGISTRATION, false, "外商投资企业属于负面清单限制类", "走普通注销"),
    D14(Source.APPLICANT, true, "名下有土地、房产或车辆(提示)", "请自行核对,先办理过户或处置"),
    D15(Source.OWN_CASES, true, "此前的简易注销曾被终止", "确认原异议事由已消除"),
    D16(Source.REGISTRATION, false, "上市公司", "走普通注销");

    private final Source source;
    private final boolean curable;
    private final String condition;
    private final String howToClear;

    Disqualifier(Source source, boolean curable, String condition, String howToClear) {
        this.source = source;
        this.curable = curable;
        this.condition = condition;
        this.howToClear = howToClear;
    }

    public Source source() {
        return source;
    }

    /** Whether a new notice may follow once it is cleared (DER-015). */
    public boolean isCurable() {
        return curable;
    }

    /** What must not be the case, in Chinese, for the applicant. */
    public String condition() {
        return condition;
    }

    public String howToClear() {
        return howToClear;
    }
}
