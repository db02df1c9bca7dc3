package org.onewindow.registration.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.SetupForm;

/** The shares that foreign investors may hold, on the examples of the negative list. */
class InvestmentChecksTest {

    private static final String WATER_TRANSPORT = "552201";

    /** Water transport, wheat seed, value-added telecom, market survey, tobacco, clothes. */
    @ParameterizedTest(name = "{0} with {1} % foreign: {2}")
    @CsvSource({
        "552201, 60, FDI_RESTRICTED",
        "552201, 50, FDI_RESTRICTED",
        "552201, 49, FDI_RESTRICTED_REVIEW",
        "552201, 40, FDI_RESTRICTED_REVIEW",
        "011201, 67, FDI_RESTRICTED",
        "011201, 66, FDI_RESTRICTED_REVIEW",
        "642901, 51, FDI_RESTRICTED",
        "642901, 50, FDI_RESTRICTED_REVIEW",
        "724201, 100, FDI_RESTRICTED",
        "724201, 99, FDI_RESTRICTED_REVIEW",
        "522701, 1, FDI_PROHIBITED",
        "523201, 100, ''"
    })
    @Rule("REG-081")
    void theShareOfForeignInvestorsIsMeasuredAgainstTheList(
            String item, int foreign, String expected) {
        SetupForm form = foreignShare(item, foreign);

        List<Finding> found = InvestmentChecks.restrictions(form, TestFacts.allClear(form));

        assertThat(String.join(" ", TestFacts.codes(found))).isEqualTo(expected);
    }

    @Test
    @Rule({"REG-081", "REG-096"})
    void sixtyPerCentStopAndFortyAreSeenByAnOfficer() {
        SetupForm sixty = foreignShare(WATER_TRANSPORT, 60);
        SetupForm forty = foreignShare(WATER_TRANSPORT, 40);

        assertThat(InvestmentChecks.restrictions(sixty, TestFacts.allClear(sixty)))
                .allMatch(Finding::stops);
        assertThat(InvestmentChecks.restrictions(forty, TestFacts.allClear(forty)))
                .allMatch(Finding::needsOfficer);
    }

    @Test
    @Rule("REG-081")
    void sharesThatSayNothingAreLeftToAnOfficer() {
        assertThat(
                        InvestmentChecks.standing(
                                "RESTRICTED:CHINESE_CONTROL",
                                Optional.empty(),
                                TestFacts.parameters(TestFacts.TODAY)))
                .isEqualTo(InvestmentChecks.Standing.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"false, FDI_FLAG_MISSING", "true, ''"})
    @Rule({"REG-001", "REG-081"})
    void aForeignShareholderMakesItAForeignInvestmentWhateverTheFormSays(
            boolean flag, String expected) {
        ObjectNode json = ExampleForms.json("llc").put("fdi", flag);
        ((ObjectNode) json.at("/parties/0/person")).put("nationality", "DEU");

        assertThat(
                        String.join(
                                " ",
                                TestFacts.codes(InvestmentChecks.flag(ExampleForms.form(json)))))
                .isEqualTo(expected);
    }

    @Test
    @Rule("REG-081")
    void anUnflaggedForeignInvestmentIsHeldAgainstTheListAllTheSame() {
        ObjectNode json = foreignShareJson("522701", 100).put("fdi", false);
        SetupForm form = ExampleForms.form(json);

        assertThat(TestFacts.codes(InvestmentChecks.restrictions(form, TestFacts.allClear(form))))
                .containsExactly("FDI_PROHIBITED");
    }

    @ParameterizedTest
    @CsvSource({"552201, FDI_TYPE_NOT_ALLOWED", "656001, ''"})
    @Rule("REG-001")
    void aForeignPartnershipIsNotFormedWhereTheListCapsTheShare(String item, String expected) {
        ObjectNode json = ExampleForms.json("plim").put("fdi", true);
        ((ObjectNode) json.at("/parties/1/person")).put("nationality", "DEU");
        ((ObjectNode) json.at("/scopeItems/0")).put("code", item).remove("text");
        SetupForm form = ExampleForms.form(json);

        List<Finding> found = InvestmentChecks.restrictions(form, TestFacts.allClear(form));

        assertThat(String.join(" ", TestFacts.codes(found))).isEqualTo(expected);
        assertThat(found).allMatch(Finding::stops);
    }

    private static SetupForm foreignShare(String item, int perCent) {
        return ExampleForms.form(foreignShareJson(item, perCent));
    }

    /** The first shareholder came from Hong Kong and holds so much. */
    private static ObjectNode foreignShareJson(String item, int perCent) {
        ObjectNode json = ExampleForms.json("llc").put("fdi", true);
        ((ObjectNode) json.at("/parties/0/person")).put("idType", "HK_MACAO_PERMIT");
        ((ObjectNode) json.at("/members/0/contribution")).put("amount", perCent + "000.00");
        ((ObjectNode) json.at("/members/1/contribution")).put("amount", 100 - perCent + "000.00");
        ((ObjectNode) json.at("/scopeItems/0")).put("code", item).remove("text");
        return json;
    }
}
