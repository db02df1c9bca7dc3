package org.onewindow.registration.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.ExampleForms;

class AbnormalCapitalTest {

    /** The example company states a capital of a million. */
    @ParameterizedTest
    @CsvSource({
        "0.00, 10000.00, true",
        "0.00, 10000.01, false",
        "0.01, 10000.00, false",
        "0.00, 1, true",
        "0.00, '', false"
    })
    @Rule("REG-016")
    void aHundredTimesTheMedianWithNothingPaidIsAbnormal(
            String paid, String median, boolean abnormal) {
        ObjectNode json = withPaid(ExampleForms.json("llc"), paid);

        assertThat(isAbnormal(json, median)).isEqualTo(abnormal);
    }

    @ParameterizedTest
    @CsvSource({"999999999.99, false", "1000000000.00, true"})
    @Rule("REG-016")
    void naturalPersonsAloneAreLookedAtFromAThousandMillionOn(String capital, boolean abnormal) {
        ObjectNode json = ExampleForms.json("llc");
        ((ObjectNode) json.get("capital")).put("amount", capital);

        assertThat(isAbnormal(json, "")).isEqualTo(abnormal);
        SetupDefects.organisation(json, 0, "ENTERPRISE");
        assertThat(isAbnormal(json, "")).isFalse();
    }

    @Test
    @Rule("REG-016")
    void aCapitalInAnotherCurrencyIsComparedWithNoMedian() {
        ObjectNode json = withPaid(ExampleForms.json("llc-fdi"), "0.00");
        ((ObjectNode) json.get("capital")).put("currency", "USD");

        assertThat(isAbnormal(json, "1")).isFalse();
        ((ObjectNode) json.get("capital")).put("currency", "CNY");
        assertThat(isAbnormal(json, "1")).isTrue();
    }

    /** An investor declares a capital; nobody subscribes it, so nothing says what is paid. */
    @Test
    @Rule("REG-016")
    void aDeclaredCapitalIsComparedWithNoMedian() {
        assertThat(isAbnormal(ExampleForms.json("sole"), "1")).isFalse();
    }

    private static ObjectNode withPaid(ObjectNode json, String paid) {
        json.get("members")
                .forEach(member -> ((ObjectNode) member.get("contribution")).put("paidIn", paid));
        return json;
    }

    private static boolean isAbnormal(ObjectNode json, String median) {
        return CapitalChecks.isAbnormal(
                ExampleForms.form(json),
                TestFacts.parameters(TestFacts.TODAY),
                Optional.of(median).filter(text -> !text.isEmpty()).map(BigDecimal::new));
    }
}
