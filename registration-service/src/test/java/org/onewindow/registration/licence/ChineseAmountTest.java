package org.onewindow.registration.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.Registered;

class ChineseAmountTest {

    @ParameterizedTest
    @CsvSource({
        "1000000.00, CNY, 壹佰万元人民币",
        "1, CNY, 壹元人民币",
        "0, CNY, 零元人民币",
        "10, CNY, 壹拾元人民币",
        "10005, CNY, 壹万零伍元人民币",
        "100000000, CNY, 壹亿元人民币",
        "100050000, CNY, 壹亿零伍万元人民币",
        "120300004, CNY, 壹亿贰仟零叁拾万零肆元人民币",
        "1000000001000, CNY, 壹万亿零壹仟元人民币",
        "3000.50, USD, 叁仟点伍美元",
        "3000.05, HKD, 叁仟点零伍元港币",
        "500000, CHF, 伍拾万CHF",
        "12345678901234567, CNY, 12345678901234567.00元人民币",
    })
    @Rule("REG-112")
    void anAmountIsWrittenAsOnDocuments(BigDecimal amount, String currency, String text) {
        assertThat(ChineseAmount.of(new Registered.Money(amount, currency))).isEqualTo(text);
    }
}
