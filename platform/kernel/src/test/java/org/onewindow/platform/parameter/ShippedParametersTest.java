package org.onewindow.platform.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.OfficeHours;
import org.onewindow.platform.time.TermBoundary;
import org.onewindow.platform.time.WorkingDays;

/** The values the migration loads, read from the migration itself. */
class ShippedParametersTest {

    private static final Pattern ROW =
            Pattern.compile(
                    "^ {4}\\('([^']+)', '(\\d{6})', '([^']*)', '([^']+)', (?:null|'([^']+)'),"
                            + " '((?:[^']|'')+)'\\)[,;]$",
                    Pattern.MULTILINE);

    private static final String SQL = migration();
    private static final List<Parameter> ROWS =
            ROW.matcher(SQL).results().map(ShippedParametersTest::row).toList();
    private static final ParameterTable TABLE = ParameterTable.of(ROWS);

    @ParameterizedTest(name = "{0} in {1} on {2} is {3}")
    @Rule({"GEN-007", "GEN-009"})
    @CsvSource(
            delimiter = '|',
            value = {
                // GEN-007, GEN-009 and DER-060
                "strikeOff.enabled            | 440800 | 2026-03-02 | false | 440000",
                "strikeOff.enabled            | 440305 | 2026-03-02 | true  | 440300",
                "forcedExit.notice.days       | 440105 | 2025-09-01 | 60    | 100000",
                "forcedExit.notice.days       | 440105 | 2025-10-20 | 90    | 100000",
                "name.reservation.months      | 440105 | 2026-03-02 | 2     | 100000",
                // Guangdong
                "oneWindow.sla.workingDays    | 440000 | 2026-03-02 | 1     | 440000",
                "channel.offshore.enabled     | 440000 | 2026-03-02 | true  | 440000",
                "channel.offshore.enabled     | 350100 | 2026-03-02 | false | 100000",
                "tolerance.enabled            | 440000 | 2026-03-02 | true  | 440000",
                "promiseEntry.enabled         | 440000 | 2026-03-02 | false | 440000",
                "dormancy.enabled             | 440000 | 2026-03-02 | true  | 440000",
                // Meizhou
                "oneWindow.sla.workingDays    | 441400 | 2026-03-02 | 1     | 441400",
                "oneWindow.bulletin.enabled   | 441400 | 2026-03-02 | true  | 441400",
                "oneWindow.visits.max         | 441400 | 2026-03-02 | 1     | 441400",
                "tolerance.enabled            | 441400 | 2026-03-02 | true  | 441400",
                // Zhongshan
                "oneWindow.sla.workingDays    | 442000 | 2026-03-02 | 1     | 442000",
                "strikeOff.enabled            | 442000 | 2026-03-02 | false | 440000",
                // Haizhu
                "oneWindow.sla.workingDays    | 440105 | 2026-03-02 | 0.5   | 440105",
                "oneWindow.sla.tasks          | 440105 | 2026-03-02 | T1,T2,T3 | 440105",
                "domicile.cluster.enabled     | 440105 | 2026-03-02 | true  | 440105",
                "domicile.onlinePremises.enabled | 440105 | 2026-03-02 | true | 440105",
                "oneWindow.visits.max         | 440105 | 2026-03-02 | 0     | 440105",
                "oneWindow.seal.fee.amount    | 440105 | 2026-03-02 | 0     | 440105",
                "forcedExit.otherEnterprises.enabled | 440105 | 2026-03-02 | true | 440105",
                // Zhanjiang
                "oneWindow.sla.workingDays    | 440800 | 2026-03-02 | 0.5   | 440800",
                "oneWindow.sla.tasks          | 440800 | 2026-03-02 | T1,T2,T3,T4,T5 | 440800",
                "domicile.cluster.enabled     | 440800 | 2026-03-02 | false | 100000",
                "oneWindow.seal.fee.amount    | 440800 | 2026-03-02 | 0     | 440800",
                "channel.bank.enabled         | 440800 | 2026-03-02 | true  | 440800"
            })
    void aProfileHasTheValueOfItsPlan(
            String code, String place, LocalDate date, String value, String foundIn) {
        var set = TABLE.at(new Jurisdiction(place), date);
        assertThat(set.text(code)).isEqualTo(value);
        assertThat(set.used())
                .singleElement()
                .extracting(UsedParameter::jurisdiction)
                .hasToString(foundIn);
    }

    @Test
    void everyRowOfTheMigrationWasRead() {
        assertThat(ROWS).hasSize(SQL.split("\n {4}\\('", -1).length - 1);
        assertThat(ROWS.size()).isGreaterThan(200);
    }

    @Test
    @Rule("GEN-007")
    void everyCodeHasAValueForTheWholeNation() {
        var today = LocalDate.of(2026, 3, 2);
        assertThat(ROWS)
                .extracting(Parameter::code)
                .allSatisfy(
                        code ->
                                assertThat(TABLE.find(code, Jurisdiction.NATION, today).value())
                                        .isNotBlank());
    }

    @Test
    @Rule("GEN-009")
    void everyRowNamesItsRuleAndItsBasis() {
        assertThat(ROWS)
                .extracting(Parameter::basis)
                .allMatch(basis -> basis.matches("(REG|LIC|CRE|DER|GEN|KPI)-\\d+[a-z]?; .+"));
    }

    @Test
    @Rule("GEN-009")
    void everyValueFitsTheUnitInItsCode() {
        for (var row : ROWS) {
            var unit = row.code().substring(row.code().lastIndexOf('.') + 1);
            switch (unit) {
                case "enabled" -> assertThat(row.value()).isIn("true", "false");
                case "workingDays" -> assertThat(WorkingDays.parse(row.value())).isNotNull();
                case "days" -> assertThat(row.value()).matches("\\d+(,\\d+)*");
                case "months", "years", "seconds", "hours", "min", "max", "amount" ->
                        assertThat(row.value()).matches("\\d+");
                case "share" -> assertThat(row.value()).matches("1|0(\\.\\d+)?");
                case "date" -> assertThat(LocalDate.parse(row.value())).isNotNull();
                default -> assertThat(row.value()).isNotBlank();
            }
        }
    }

    @Test
    @Rule({"GEN-005", "GEN-006"})
    void theHoursOfADayAndTheEndOfATermAreParameters() {
        var set = TABLE.at(Jurisdiction.NATION, LocalDate.of(2026, 3, 2));
        assertThat(set.termBoundary()).isEqualTo(TermBoundary.START_OF_DAY);
        assertThat(set.officeHours())
                .isEqualTo(new OfficeHours(LocalTime.of(12, 0), LocalTime.of(18, 0)));
        assertThat(set.used()).hasSize(3);
    }

    private static Parameter row(MatchResult row) {
        var to = row.group(5);
        return new Parameter(
                row.group(1),
                new Jurisdiction(row.group(2)),
                row.group(3),
                LocalDate.parse(row.group(4)),
                to == null ? null : LocalDate.parse(to),
                row.group(6));
    }

    private static String migration() {
        var path = "/db/kernel/V20261122.06__parameters.sql";
        try (var file = ShippedParametersTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
