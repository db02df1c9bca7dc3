package org.onewindow.registration.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.check.ContributionTerms.Before;
import org.onewindow.registration.check.ContributionTerms.Subscribed;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.SetupForm;

/** The five years of a contribution over the life of a company. */
class ContributionTermsTest {

    /** Lin had 600,000 and Chen 400,000; Lin takes what the line says, Chen the rest. */
    @ParameterizedTest(name = "established {0}, filed {1}, due {2}: {3} of {4} by {5} is {6}")
    @CsvSource({
        // nothing but a transfer of a share renews nothing
        "2026-03-10, 2029-05-01, 2031-03-10, 600000, 1000000, 2031-03-10, ok",
        "2026-03-10, 2029-05-01, 2031-03-10, 700000, 1000000, 2031-03-10, ok",
        "2026-03-10, 2029-05-01, 2031-03-10, 700000, 1000000, 2034-05-01, CAPITAL_TERM",
        "2026-03-10, 2029-05-01, 2028-01-01, 600000, 1000000, 2031-03-10, ok",
        "2026-03-10, 2029-05-01, 2028-01-01, 600000, 1000000, 2031-03-11, CAPITAL_TERM",
        // an increase gives whoever takes of it five years from its registration
        "2026-03-10, 2029-05-01, 2031-03-10, 1600000, 2000000, 2034-05-01, ok",
        "2026-03-10, 2029-05-01, 2031-03-10, 1600000, 2000000, 2034-05-02, CAPITAL_TERM",
        "2026-03-10, 2029-05-01, 2031-03-10, 600000, 2000000, 2034-05-01, CAPITAL_TERM",
        // what an earlier increase gave is kept
        "2026-03-10, 2030-01-01, 2034-05-01, 600000, 1000000, 2034-05-01, ok",
        // companies of the old law keep their dates until the transition ends, not after
        "2019-06-01, 2027-06-30, 2049-01-01, 600000, 1000000, 2049-01-01, ok",
        "2019-06-01, 2027-07-01, 2049-01-01, 600000, 1000000, 2049-01-01, CAPITAL_TERM",
        "2019-06-01, 2027-07-01, 2049-01-01, 600000, 1000000, 2032-06-30, ok",
        "2019-06-01, 2026-03-10, 2026-12-31, 600000, 1000000, 2032-06-30, ok",
        "2019-06-01, 2026-03-10, 2026-12-31, 600000, 1000000, 2032-07-01, CAPITAL_TERM",
        "2024-07-01, 2026-03-10, 2029-07-01, 600000, 1000000, 2032-06-30, CAPITAL_TERM",
    })
    @Rule({"REG-012", "REG-014"})
    void theTermRunsFromTheEstablishmentOrTheIncrease(
            LocalDate established,
            LocalDate filed,
            LocalDate formerly,
            String amount,
            String capital,
            String due,
            String code) {
        ObjectNode json = ExampleForms.json("llc");
        ((ObjectNode) json.get("capital")).put("amount", capital);
        contribution(json, 0).put("amount", amount).put("dueOn", due).remove("paidIn");
        contribution(json, 1)
                .put("amount", new BigDecimal(capital).subtract(new BigDecimal(amount)).toString())
                .put("paidIn", capital);
        SetupForm form = ExampleForms.form(json);
        Before before =
                new Before(
                        established,
                        new BigDecimal("1000000.00"),
                        Map.of(
                                hash(form, "lin"),
                                new Subscribed(new BigDecimal("600000.00"), formerly),
                                hash(form, "chen"),
                                new Subscribed(new BigDecimal("400000.00"), formerly)));

        assertThat(
                        String.join(
                                " ",
                                TestFacts.codes(
                                        CapitalChecks.term(
                                                form,
                                                Optional.of(before),
                                                filed,
                                                TestFacts.parameters(filed)))))
                .isEqualTo(code.equals("ok") ? "" : code);
    }

    /** A promoter of the old law may still owe what he took then, until the transition ends. */
    @ParameterizedTest
    @CsvSource({
        "2019-06-01, 2027-06-30, ''",
        "2019-06-01, 2027-07-01, JSC_NOT_FULLY_PAID",
        "2025-06-01, 2026-03-10, JSC_NOT_FULLY_PAID",
    })
    @Rule({"REG-013", "REG-014"})
    void aPromoterOfTheOldLawHasUntilTheTransitionEnds(
            LocalDate established, LocalDate filed, String code) {
        ObjectNode json = ExampleForms.json("jsc");
        contribution(json, 0).put("paidIn", "0.00");
        SetupForm form = ExampleForms.form(json);
        Before before =
                new Before(
                        established,
                        new BigDecimal("1000000.00"),
                        Map.of(
                                hash(form, "lin"),
                                new Subscribed(new BigDecimal("600000.00"), null)));

        assertThat(
                        String.join(
                                " ",
                                TestFacts.codes(
                                        CapitalChecks.promotersPaid(
                                                form,
                                                Optional.of(before),
                                                filed,
                                                TestFacts.parameters(filed)))))
                .isEqualTo(code);
    }

    private static ObjectNode contribution(ObjectNode form, int member) {
        return (ObjectNode) form.at("/members/" + member + "/contribution");
    }

    private static String hash(SetupForm form, String party) {
        return form.party(party).orElseThrow().numberHash();
    }
}
