package org.onewindow.registration.conversion;

import org.onewindow.registration.check.FindingCode;

/** The stable codes of what can be found in a conversion; {@code %s} is what it is about. */
enum ConversionCode implements FindingCode {
    NOT_INDIVIDUAL("只有个体工商户可以转型为企业：%s", "only an individual business is converted, not %s"),
    NOT_ACTIVE("该主体当前状态不能转型：%s", "an individual business that is %s is not converted"),
    TARGET_NOT_ENTERPRISE("不能转型为此类主体：%s", "an individual business does not become %s"),
    OPERATOR_NOT_MEMBER("原经营者应当是企业的投资人", "the operator is among the enterprise's members"),
    SETTLEMENT_REQUIRED("应当结清税款并妥善处理债权债务", "taxes are settled and debts arranged first");

    private final String zh;
    private final String en;

    ConversionCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String rule() {
        return "REG-155";
    }

    @Override
    public Effect effect() {
        return Effect.STOPS;
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
