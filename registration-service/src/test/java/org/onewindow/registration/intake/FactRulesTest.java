package org.onewindow.registration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.Catalogues;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.intake.FactRules.Reading;

class FactRulesTest {

    private static final FactRules RULES =
            new FactRules(Catalogues.shipped(), Optional.empty(), LocalDate.of(2026, 3, 2));

    @ParameterizedTest
    @CsvSource({
        "91440105MA5XK7T09E, ''",
        "91440105MA5XK7T09F, CODE_CHECK",
        "91440105ma5xk7t09e, CODE_LOWER_CASE",
        "91440105MA5XK7T09, CODE_LENGTH",
        "'', CODE_LENGTH",
        "91440105MA5XK7TO9E, CODE_SYMBOLS",
        "91440105MA5XK7T08B, ORGANISATION_CODE_CHECK",
    })
    @Rule({"INV-03", "REG-111"})
    void theCodeOfAFactNeedsItsOwnCheckCharacterOnly(String code, String finding) {
        assertThat(FactRules.code(code).stream().map(Enum::name))
                .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,000(万元人民币)', 10000000.00, CNY",
        "50（万元）, 500000.00, CNY",
        "30.5(万美元), 305000.00, USD",
        "100万港币, 1000000.00, HKD",
        "2(万元(港币)), 20000.00, HKD",
        "1500, 1500.00, CNY",
        "5(万日元), 50000.00, JPY",
    })
    void capitalIsReadAsRegistersPrintIt(String text, String amount, String currency) {
        assertThat(CapitalText.read(text))
                .hasValueSatisfying(
                        money -> {
                            assertThat(money.amount()).isEqualByComparingTo(amount);
                            assertThat(money.currency()).isEqualTo(currency);
                        });
    }

    @ParameterizedTest
    @CsvSource({"'', '', false, false", "是, '', true, false", "'', true, true, true"})
    @Rule("REG-084")
    void aRowSaysWhetherAnOldForeignInvestmentIsNotRestructured(
            String foreign, String old, boolean fdi, boolean legacy) {
        Map<String, String> values =
                Map.of(
                        "creditCode", "91440105MA5XK7T09E",
                        "name", "广州市海珠区星河云图科技有限公司",
                        "registeredOn", "2010-05-01",
                        "entityType", "LLC",
                        "fdi", foreign,
                        "legacyForeignForm", old);

        Reading reading = RULES.read(new Row(2, values), Optional.empty());

        assertThat(reading.fact())
                .hasValueSatisfying(
                        fact -> {
                            assertThat(fact.registered().fdi()).isEqualTo(fdi);
                            assertThat(fact.legacyForeignForm()).isEqualTo(legacy);
                        });
    }

    @Test
    @Rule("INV-06")
    void theTypeComesFromTheRowOrTheNameAndNeverFromTheCode() {
        Map<String, String> values =
                Map.of(
                        "creditCode", "92440800MAC2R8E41R",
                        "name", "湛江市赤坎区好运来厂",
                        "registeredOn", "1995-09-27",
                        "capital", "many");

        Reading unknown = RULES.read(new Row(2, values), Optional.empty());
        Reading byName = RULES.read(new Row(2, values), Optional.of(EntityType.LLC));

        assertThat(unknown.findings())
                .containsExactlyInAnyOrder(RowFinding.TYPE_UNKNOWN, RowFinding.CAPITAL_NOT_READ);
        assertThat(unknown.fact()).isEmpty();
        assertThat(byName.outcome()).isEqualTo(Outcome.WARNED);
        assertThat(byName.fact())
                .hasValueSatisfying(
                        fact ->
                                assertThat(fact.registered().entityType())
                                        .isEqualTo(EntityType.LLC));
    }

    @Test
    void aCsvFileIsReadWithQuotesLineBreaksAndOtherColumns() {
        List<Row> rows =
                CsvRows.read(
                        "\uFEFFname,creditCode,city\r\n"
                                + "\"甲\"\"乙\"\"有限公司\",A,佛山\r\n"
                                + "\r\n"
                                + "\"a\nb\",B\n"
                                + "丙,C,\"open");

        assertThat(rows).extracting(Row::line).containsExactly(2, 4, 6);
        assertThat(rows).extracting(row -> row.get("creditCode")).containsExactly("A", "B", "C");
        assertThat(rows.getFirst().get("name")).isEqualTo("甲\"乙\"有限公司");
        assertThat(rows.get(1).get("name")).isEqualTo("a\nb");
        assertThat(rows.get(2).get("city")).isEqualTo("open");
    }
}
