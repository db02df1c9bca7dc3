package org.onewindow.platform.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.WorkingDays;

class ParameterTableTest {

    private static final Jurisdiction HAIZHU = new Jurisdiction("440105");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    @Rule("GEN-007")
    void theNarrowestDivisionThatSetsAValueWins() {
        var table =
                ParameterTable.of(
                        List.of(
                                value("100000", "nation"),
                                value("440000", "province"),
                                value("440100", "city"),
                                value("440105", "district")));
        assertThat(table.at(HAIZHU, DAY).text("some.text")).isEqualTo("district");
        assertThat(text(table, "440103")).isEqualTo("city");
        assertThat(text(table, "440800")).isEqualTo("province");
        assertThat(text(table, "350100")).isEqualTo("nation");
    }

    @Test
    @Rule("GEN-009")
    void aValueHoldsFromItsFirstToItsLastDay() {
        var table =
                ParameterTable.of(
                        List.of(
                                value("100000", "old", "2024-07-01", "2025-10-09"),
                                value("100000", "new", "2025-10-10", null)));
        assertThat(text(table, "440105", "2024-07-01")).isEqualTo("old");
        assertThat(text(table, "440105", "2025-10-09")).isEqualTo("old");
        assertThat(text(table, "440105", "2025-10-10")).isEqualTo("new");
        assertThatIllegalStateException()
                .isThrownBy(() -> text(table, "440105", "2024-06-30"))
                .withMessageContaining("some.text has no value in 440105 on 2024-06-30");
    }

    @Test
    @Rule({"GEN-007", "GEN-009"})
    void aValueThatHasEndedFallsBack() {
        var table =
                ParameterTable.of(
                        List.of(
                                value("440105", "pilot", "2025-01-01", "2025-12-31"),
                                value("440000", "province")));
        assertThat(text(table, "440105", "2025-12-31")).isEqualTo("pilot");
        assertThat(text(table, "440105", "2026-01-01")).isEqualTo("province");
    }

    @Test
    @Rule("GEN-009")
    void anUnknownCodeIsABug() {
        var set = ParameterTable.of(List.of(value("100000", "x"))).at(HAIZHU, DAY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.integer("no.such.code"))
                .withMessage("Unknown parameter: no.such.code");
        assertThat(set.used()).isEmpty();
    }

    @Test
    @Rule("GEN-009")
    void twoValuesAtOnceAreRefused() {
        var first = value("100000", "a", "2024-01-01", "2025-01-01");
        var second = value("100000", "b", "2025-01-01", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterTable.of(List.of(second, first)));
        var endless = value("100000", "a", "2024-01-01", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterTable.of(List.of(endless, second)));
    }

    @Test
    @Rule("INV-30")
    void aSetRemembersWhatItGaveOutAndWhereItWasFound() {
        var table =
                ParameterTable.of(
                        List.of(
                                parameter("b.days", "100000", "20"),
                                parameter("a.enabled", "440000", "true"),
                                parameter("c.days", "100000", "5")));
        var set = table.at(HAIZHU, DAY);
        assertThat(set.integer("b.days")).isEqualTo(20);
        assertThat(set.isTrue("a.enabled")).isTrue();
        assertThat(set.integer("b.days")).isEqualTo(20);
        var since = LocalDate.of(2021, 1, 1);
        assertThat(set.used())
                .containsExactly(
                        new UsedParameter("b.days", "20", Jurisdiction.NATION, since),
                        new UsedParameter("a.enabled", "true", new Jurisdiction("440000"), since));
        assertThat(table.at(HAIZHU, DAY).used()).isEmpty();
    }

    @Test
    void eachTypeReadsItsValue() {
        var set =
                ParameterTable.of(
                                List.of(
                                        parameter("a.share", "100000", "0.35"),
                                        parameter("a.workingDays", "100000", "0.5"),
                                        parameter("a.date", "100000", "2027-06-30"),
                                        parameter("a.tasks", "100000", "T1,T2"),
                                        parameter("a.enabled", "100000", "false")))
                        .at(HAIZHU, DAY);
        assertThat(set.decimal("a.share")).isEqualByComparingTo("0.35");
        assertThat(set.workingDays("a.workingDays")).isEqualTo(WorkingDays.HALF);
        assertThat(set.date("a.date")).isEqualTo("2027-06-30");
        assertThat(set.words("a.tasks")).containsExactly("T1", "T2");
        assertThat(set.isTrue("a.enabled")).isFalse();
        assertThat(set.jurisdiction()).isEqualTo(HAIZHU);
        assertThat(set.triggerDate()).isEqualTo(DAY);
    }

    @Test
    void aValueOfTheWrongKindFailsWithItsCode() {
        var set = ParameterTable.of(List.of(value("100000", "yes"))).at(HAIZHU, DAY);
        assertThatIllegalStateException()
                .isThrownBy(() -> set.isTrue("some.text"))
                .withMessage("Parameter some.text has an unfit value: yes");
        assertThatIllegalStateException().isThrownBy(() -> set.integer("some.text"));
    }

    private static String text(ParameterTable table, String place) {
        return table.at(new Jurisdiction(place), DAY).text("some.text");
    }

    private static String text(ParameterTable table, String place, String date) {
        return table.at(new Jurisdiction(place), LocalDate.parse(date)).text("some.text");
    }

    private static Parameter value(String place, String value) {
        return parameter("some.text", place, value);
    }

    private static Parameter value(String place, String value, String from, @Nullable String to) {
        return new Parameter(
                "some.text",
                new Jurisdiction(place),
                value,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "a test");
    }

    private static Parameter parameter(String code, String place, String value) {
        var since = LocalDate.of(2021, 1, 1);
        return new Parameter(code, new Jurisdiction(place), value, since, null, "a test");
    }
}
