package org.onewindow.registration.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.registration.entity.Registered;

/** Reads registered capital as registers print it: {@code 1,000(万元人民币)}, {@code 50万美元}. */
final class CapitalText {

    private static final Set<String> NONE = Set.of("", "N/A", "-", "无");
    private static final Pattern AMOUNT =
            Pattern.compile("([0-9][0-9,]{0,20}(?:\\.[0-9]{1,6})?)\\s*[(（]?(万?)(.{0,20})");
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);
    private static final Map<String, String> CURRENCIES = currencies();

    private CapitalText() {}

    private static Map<String, String> currencies() {
        Map<String, String> currencies = new LinkedHashMap<>();
        currencies.put("港", "HKD");
        currencies.put("美", "USD");
        currencies.put("日", "JPY");
        currencies.put("英", "GBP");
        currencies.put("欧", "EUR");
        currencies.put("澳门", "MOP");
        currencies.put("澳", "AUD");
        currencies.put("新加坡", "SGD");
        currencies.put("台", "TWD");
        return currencies;
    }

    static boolean saysNone(String text) {
        return NONE.contains(text);
    }

    static Optional<Registered.Money> read(String text) {
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
        BigDecimal amount = matcher.group(2).isEmpty() ? number : number.multiply(TEN_THOUSAND);
        return Optional.of(
                new Registered.Money(
                        amount.setScale(2, RoundingMode.HALF_UP), currency(matcher.group(3))));
    }

    private static String currency(String unit) {
        return CURRENCIES.entrySet().stream()
                .filter(known -> unit.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("CNY");
    }
}
