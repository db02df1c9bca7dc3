package org.onewindow.registration.licence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.onewindow.registration.entity.Registered;

/** Writes an amount in the characters used on documents: 壹佰万元人民币. */
final class ChineseAmount {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final Map<String, String> CURRENCIES =
            Map.of(
                    "CNY", "元人民币", "HKD", "元港币", "USD", "美元", "EUR", "欧元", "JPY", "日元", "MOP",
                    "元澳门币");

    private ChineseAmount() {}

    /** Below 10,000,000,000,000,000; a currency without Chinese name goes by its code. */
    static String of(Registered.Money money) {
        BigDecimal amount = money.amount().setScale(2, RoundingMode.HALF_UP);
        String currency = CURRENCIES.getOrDefault(money.currency(), money.currency());
        if (amount.signum() < 0 || amount.precision() - amount.scale() > 16) {
            return amount.toPlainString() + currency;
        }
        int cents = amount.remainder(BigDecimal.ONE).movePointRight(2).intValue();
        String whole = whole(amount.longValue());
        return cents == 0 ? whole + currency : whole + "点" + decimals(cents) + currency;
    }

    private static String decimals(int cents) {
        String tenth = digit(cents / 10);
        return cents % 10 == 0 ? tenth : tenth + digit(cents % 10);
    }

    private static String whole(long number) {
        if (number == 0) {
            return digit(0);
        }
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int four = (int) (number / Math.powExact(10L, 4 * group) % 10_000);
            if (four == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (!text.isEmpty() && (gap || four < 1_000)) {
                text.append(digit(0));
            }
            text.append(four(four)).append(GROUPS[group]);
            gap = false;
        }
        return text.toString();
    }

    /** 1 to 9,999; one 零 for zeros inside, none for those at the end. */
    private static String four(int number) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = (int) (number / Math.powExact(10L, place) % 10);
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            text.append(gap ? digit(0) : "").append(digit(digit)).append(PLACES[place]);
            gap = false;
        }
        return text.toString();
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
