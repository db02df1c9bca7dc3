package org.onewindow.local.departments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesksTest {

    static final String USCC = "91440105MA5XK7T09E";

    static final String FORM =
            """
            {"uscc":"%s","name":"广州市海珠区星河云图科技有限公司","authorityCode":"440105",
             "legalRepresentative":{"name":"陈星河","idNumber":"440105********0018"},
             "financeOfficer":{"name":"吴会计"},
             "seal":{"kinds":[]},
             "tax":{"taxpayer":"SMALL_SCALE","financeOfficer":"wu","invoicesPerMonth":25},
             "socialInsurance":{"noStaffYet":false,"insuredPersons":3},
             "housingFund":{"deferred":false,"employerRatePercent":5},
             "bank":{"bankCode":"GDB","branch":"广州海珠支行"},
             "investmentReport":{"totalInvestment":"900000.00"}}
            """;

    @ParameterizedTest
    @EnumSource(Department.class)
    void aCompleteFormPassesEveryDesk(Department department) {
        JsonNode form = form(FORM.formatted(USCC));

        assertThat(department.desk().allObjections(form, USCC)).isEmpty();
        assertThat(department.desk().issue(form, 7).reference()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Department.class)
    void noDeskTakesAWrongCheckDigitOrAnotherCompanysForm(Department department) {
        assertThat(
                        department
                                .desk()
                                .allObjections(
                                        form(FORM.formatted("91440105MA5XK7T09F")),
                                        "91440105MA5XK7T09F"))
                .contains("the credit code's check digits are wrong");
        assertThat(
                        department
                                .desk()
                                .allObjections(form(FORM.formatted("91350100M000100Y43")), USCC))
                .contains("the form is about another credit code");
    }

    @ParameterizedTest
    @EnumSource(Department.class)
    void noDeskTakesAFormWithoutNameOrLegalRepresentative(Department department) {
        assertThat(department.desk().allObjections(form("{\"uscc\":\"" + USCC + "\"}"), USCC))
                .contains("the name is missing", "the legal representative is missing");
    }

    @Test
    void eachDeskWantsItsOwnPartOfTheForm() {
        JsonNode empty = form("{}");

        assertThat(Department.TAX.desk().objections(empty)).hasSize(3);
        assertThat(Department.SOCIAL_INSURANCE.desk().objections(empty)).hasSize(1);
        assertThat(Department.HOUSING_FUND.desk().objections(empty)).hasSize(1);
        assertThat(Department.BANK.desk().objections(empty)).hasSize(2);
        assertThat(Department.SEAL.desk().objections(form("{\"seal\":{\"kinds\":[\"PRIVATE\"]}}")))
                .hasSize(1);
    }

    @Test
    void theHousingFundKeepsToFiveToTwelvePercent() {
        for (String bad : List.of("4.9", "12.1")) {
            assertThat(
                            Department.HOUSING_FUND
                                    .desk()
                                    .objections(
                                            form(
                                                    "{\"housingFund\":{\"employerRatePercent\":%s}}"
                                                            .formatted(bad))))
                    .hasSize(1);
        }
    }

    @Test
    void staffAndNoStaffYetExcludeEachOther() {
        assertThat(
                        Department.SOCIAL_INSURANCE
                                .desk()
                                .objections(
                                        form(
                                                "{\"socialInsurance\":{\"noStaffYet\":true,"
                                                        + "\"insuredPersons\":2}}")))
                .hasSize(1);
        assertThat(
                        Department.SOCIAL_INSURANCE
                                .desk()
                                .objections(form("{\"socialInsurance\":{\"noStaffYet\":true}}")))
                .isEmpty();
    }

    @Test
    void theSealDeskEngravesTheFiveOfASetUnlessFewerAreOrdered() {
        assertThat((List<?>) seals("{\"seal\":{}}")).hasSize(5);
        assertThat((List<?>) seals("{\"seal\":{\"kinds\":[\"COMPANY\",\"FINANCE\"]}}")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91440105MA5XK7T09E",
                "92440800MAC2R8E41R",
                "93441400MA4WLQ3G9K",
                "91442000MAD6H1P270",
                "91440105MA7LLJY1XG",
                "91440105MAFD1YM20P"
            })
    void theVectorsOfTheStandardAreValid(String code) {
        assertThat(CreditCodes.isValid(code)).isTrue();
        assertThat(CreditCodes.isValid(code.toLowerCase(Locale.ROOT))).isFalse();
        assertThat(CreditCodes.isValid(code.substring(0, 17))).isFalse();
    }

    @Test
    void bothCheckCharactersAreChecked() {
        assertThat(CreditCodes.isValid("91440105MA5XK7T09F")).isFalse();
        assertThat(CreditCodes.isValid("91350100M000100Y4Z")).isFalse();
        assertThat(CreditCodes.isValid("91440105MA5XK7T08E")).isFalse();
    }

    private static Object seals(String form) {
        return Department.SEAL.desk().issue(form(form), 1).output().get("seals");
    }

    private static JsonNode form(String json) {
        return Json.read(json);
    }
}
