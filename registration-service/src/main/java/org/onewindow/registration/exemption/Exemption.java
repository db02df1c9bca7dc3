package org.onewindow.registration.exemption;

import java.math.BigDecimal;
import org.onewindow.platform.rule.Rule;

/** Whether an activity needs no registration, and why. */
final class Exemption {

    /** The four grounds of the law, and what stands against them. */
    enum Ground {
        DESIGNATED_PLACE(
                true,
                "在县级以上地方人民政府指定的场所和时间，销售农副产品、日常生活用品",
                "Sale of farm produce or daily goods at the places and times set by the county",
                "UNL 3(1)"),
        CONVENIENCE_SERVICE(
                true,
                "个人利用自己的技能从事依法无须取得许可的便民劳务活动",
                "One's own skill for the convenience of residents, needing no permit",
                "UNL 3(1)"),
        OWN_PRODUCE(
                true,
                "个人销售自产农副产品、家庭手工业产品，不限金额",
                "Farm produce or handicrafts of one's own, whatever the amount",
                "E-commerce Law 10"),
        PETTY_ONLINE_TRADE(
                true,
                "个人从事无须取得许可的零星小额网络交易",
                "Petty online trade of an individual, needing no permit",
                "E-commerce Law 10"),
        NOT_INDIVIDUAL(
                false,
                "豁免登记只适用于自然人，组织应当办理登记",
                "Only natural persons are exempt; an organisation registers",
                "MER 2"),
        PERMIT_NEEDED(
                false,
                "该项活动依法须取得许可，应当办理登记",
                "The activity needs a permit, so it is registered",
                "UNL 2, 3(2)"),
        TURNOVER_UNKNOWN(
                false,
                "未申报年交易额，不能认定为零星小额交易",
                "Without the yearly turnover it cannot be taken for petty trade",
                "E-commerce Law 10"),
        TURNOVER_TOO_HIGH(
                false,
                "年交易额超过零星小额交易的标准",
                "The yearly turnover is above that of petty trade",
                "E-commerce Law 10"),
        NO_GROUND(
                false,
                "不属于法律规定无须登记的情形",
                "None of the cases in which the law asks for no registration",
                "MER 3");

        private final boolean exempt;
        private final String zh;
        private final String en;
        private final String basis;

        Ground(boolean exempt, String zh, String en, String basis) {
            this.exempt = exempt;
            this.zh = zh;
            this.en = en;
            this.basis = basis;
        }

        boolean exempt() {
            return exempt;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }

        String basis() {
            return basis;
        }
    }

    private Exemption() {}

    /**
     * The first ground that decides.
     *
     * @param needsPermit whether one of the activity's items needs approval
     * @param pettyTradeCeiling yearly turnover in CNY
     */
    @Rule("REG-180")
    static Ground of(Activity activity, boolean needsPermit, BigDecimal pettyTradeCeiling) {
        if (!activity.individual()) {
            return Ground.NOT_INDIVIDUAL;
        }
        if (needsPermit) {
            return Ground.PERMIT_NEEDED;
        }
        return switch (activity.kind()) {
            case OWN_FARM_PRODUCE, OWN_HANDICRAFT -> Ground.OWN_PRODUCE;
            case CONVENIENCE_SERVICE -> Ground.CONVENIENCE_SERVICE;
            case FARM_PRODUCE_OR_DAILY_GOODS ->
                    activity.designatedPlaceAndTime()
                            ? Ground.DESIGNATED_PLACE
                            : online(activity, pettyTradeCeiling);
            case OTHER -> online(activity, pettyTradeCeiling);
        };
    }

    private static Ground online(Activity activity, BigDecimal ceiling) {
        if (!activity.online()) {
            return Ground.NO_GROUND;
        }
        BigDecimal turnover = activity.yearlyTurnover();
        if (turnover == null) {
            return Ground.TURNOVER_UNKNOWN;
        }
        return turnover.compareTo(ceiling) <= 0
                ? Ground.PETTY_ONLINE_TRADE
                : Ground.TURNOVER_TOO_HIGH;
    }
}
