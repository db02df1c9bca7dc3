package org.onewindow.registration.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.SetupForm;

class BranchChecksTest {

    private static final String PARENT = "广州市海珠区星河云图科技有限公司";

    @ParameterizedTest
    @CsvSource({
        "LLC, true, 广州市海珠区星河云图科技有限公司, ''",
        "LLC, false, 广州市海珠区星河云图科技有限公司, PARENT_UNFIT",
        "IND, true, 广州市海珠区星河云图科技有限公司, PARENT_UNFIT PARENT_DIFFERS",
        "JSC, true, 广州市海珠区星河云图科技有限公司, PARENT_DIFFERS",
        "LLC, true, 广州市海珠区银河云图科技有限公司, PARENT_DIFFERS",
    })
    @Rule("REG-001")
    void theParentIsWhatTheRegisterSays(EntityType type, boolean alive, String name, String codes) {
        SetupFacts.Parent registered = new SetupFacts.Parent(name, type, alive);

        assertThat(
                        String.join(
                                " ",
                                TestFacts.codes(
                                        BranchChecks.parent(
                                                ExampleForms.form("br"), Optional.of(registered)))))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "91440105MA5XK7T09E, PARENT_UNKNOWN, true",
        "91110105MA5XK7T09E, PARENT_ELSEWHERE, false",
    })
    @Rule("REG-001")
    void aParentOfAnotherProvinceIsLookedUpByAnOfficer(String uscc, String code, boolean stops) {
        ObjectNode json = ExampleForms.json("br");
        ((ObjectNode) json.get("parent")).put("uscc", uscc);

        assertThat(BranchChecks.parent(ExampleForms.form(json), Optional.empty()))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code().name()).isEqualTo(code);
                            assertThat(finding.stops()).isEqualTo(stops);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "广州市海珠区星河云图科技有限公司新港分公司, ''",
        "广州市海珠区银河云图科技有限公司新港分公司, BRANCH_NAME_PARENT",
        "广州市海珠区星河云图科技有限公司, BRANCH_NAME_PARENT",
    })
    @Rule("REG-054")
    void aBranchBearsTheNameThatItsParentIsRegisteredUnder(String name, String code) {
        ObjectNode json = ExampleForms.json("br").put("name", name);
        ((ObjectNode) json.get("parent")).put("name", name);
        SetupForm form = ExampleForms.form(json);
        SetupFacts.Parent registered = new SetupFacts.Parent(PARENT, EntityType.LLC, true);

        assertThat(
                        String.join(
                                " ",
                                TestFacts.codes(BranchChecks.name(form, Optional.of(registered)))))
                .isEqualTo(code);
    }

    @Test
    @Rule("REG-054")
    void whereTheRegisterDoesNotKnowTheParentItsNameIsTheOneGiven() {
        ObjectNode json = ExampleForms.json("br");
        assertThat(BranchChecks.name(ExampleForms.form(json), Optional.empty())).isEmpty();

        json.put("name", "广州市海珠区银河云图科技有限公司新港分公司");
        assertThat(TestFacts.codes(BranchChecks.name(ExampleForms.form(json), Optional.empty())))
                .containsExactly("BRANCH_NAME_PARENT");
    }
}
