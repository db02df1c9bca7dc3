package org.onewindow.registration.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.SetupForm;

class OwnershipChecksTest {

    private static final LocalDate TODAY = TestFacts.TODAY;

    @ParameterizedTest
    @ValueSource(strings = {"llc", "llc-fdi", "jsc", "pgen", "pspe", "plim"})
    @Rule("REG-003")
    void companiesAndPartnershipsFileWhoOwnsThem(String example) {
        ObjectNode json = ExampleForms.json(example);
        assertThat(codes(json, TODAY)).isEmpty();

        json.remove("beneficialOwnership");
        assertThat(codes(json, TODAY)).containsExactly("BENEFICIAL_OWNER_REQUIRED");
        assertThat(codes(json, LocalDate.of(2024, 10, 31))).isEmpty();
        assertThat(codes(json, LocalDate.of(2024, 11, 1))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sole", "coop", "coopu", "ind", "br"})
    @Rule("REG-003")
    void theOthersFileNothing(String example) {
        assertThat(codes(ExampleForms.json(example), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10000000.00, CNY, false, ''",
        "10000000.01, CNY, false, BENEFICIAL_EXEMPTION",
        "1000000.00, USD, false, BENEFICIAL_EXEMPTION",
        "1000000.00, CNY, true, BENEFICIAL_EXEMPTION"
    })
    @Rule("REG-003")
    void tenMillionOfNaturalPersonsAloneMayBeExempt(
            String capital, String currency, boolean withOrganisation, String code) {
        ObjectNode json = ExampleForms.json("llc");
        ((ObjectNode) json.get("capital")).put("amount", capital).put("currency", currency);
        json.putObject("beneficialOwnership").put("exempt", true);
        if (withOrganisation) {
            SetupDefects.organisation(json, 1, "ENTERPRISE");
        }

        assertThat(String.join(" ", codes(json, TODAY))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "0, share, 0.25, ''",
        "0, share, 0.249999, BENEFICIAL_OWNER_SHARE",
        "0, share, , BENEFICIAL_OWNER_SHARE",
        "0, basis, CONTROL, ''",
        "0, party, wu, BENEFICIAL_OWNER_MISSING",
        "1, party, ghost, BENEFICIAL_OWNER_PERSON BENEFICIAL_OWNER_MISSING"
    })
    @Rule("REG-003")
    void whoeverHoldsAQuarterIsOneAndSaysHowMuch(
            int owner, String field, String value, String expected) {
        ObjectNode json = ExampleForms.json("llc");
        ((ObjectNode) json.at("/beneficialOwnership/owners/" + owner)).put(field, value);

        assertThat(String.join(" ", codes(json, TODAY))).isEqualTo(expected);
    }

    @Test
    @Rule("REG-003")
    void anOrganisationIsNoBeneficialOwner() {
        ObjectNode json = ExampleForms.json("llc-fdi");
        ((ObjectNode) json.at("/beneficialOwnership/owners/1")).put("party", "nova");

        assertThat(codes(json, TODAY)).containsExactly("BENEFICIAL_OWNER_PERSON");
    }

    @ParameterizedTest
    @CsvSource({
        "MONEY, 2028-12-31, '', ''",
        "MONEY, '', '', CONTRIBUTION_INCOMPLETE",
        "MONEY, '', 1700000.00, ''",
        "LABOUR, '', '', ''"
    })
    @Rule("REG-003")
    void partnersAgreeByWhenEachPaysIn(String kind, String dueOn, String paidIn, String code) {
        ObjectNode json = ExampleForms.json("pgen");
        ObjectNode contribution = (ObjectNode) json.at("/members/1/contribution");
        contribution.put("kind", kind).put("dueOn", dueOn.isEmpty() ? null : dueOn);
        contribution.put("paidIn", paidIn.isEmpty() ? null : paidIn);

        assertThat(String.join(" ", TestFacts.codes(CapitalChecks.agreed(ExampleForms.form(json)))))
                .isEqualTo(code);
    }

    private static List<String> codes(ObjectNode json, LocalDate day) {
        SetupForm form = ExampleForms.form(json);
        return TestFacts.codes(
                OwnershipChecks.of(
                        form.beneficialOwnership(),
                        form.parties(),
                        Stakes.of(form),
                        TestFacts.parameters(day)));
    }
}
