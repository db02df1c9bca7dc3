package org.onewindow.registration.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.RegisteredItems;
import org.onewindow.registration.check.ClearFacts;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.measures.Measures;

/** What a conversion puts right with it. */
class ConversionRulesTest {

    private static final String USCC = "92440105MAC2R8E41R";

    @ParameterizedTest
    @CsvSource({
        "CHANGE_IN_PLACE, true, true, true, BUNDLE_DOMICILE_CHANGE BUNDLE_NAME_CHANGE",
        "CHANGE_IN_PLACE, true, true, false, BUNDLE_NAME_CHANGE",
        "CHANGE_IN_PLACE, true, false, true, BUNDLE_DOMICILE_CHANGE",
        "CHANGE_IN_PLACE, false, true, true, ''",
        "CANCEL_AND_SETUP, true, true, true, ''"
    })
    @Rule({"REG-155", "REG-157"})
    void inPlaceItChangesWhatHasToBeChangedFirst(
            ConversionForm.Way way,
            boolean atFault,
            boolean sameName,
            boolean samePlace,
            String codes) {
        Registered before =
                RegisteredItems.of(ExampleForms.form("ind"), ClearFacts.catalogues(), List.of());
        ObjectNode target = ExampleForms.json("llc");
        if (sameName) {
            target.put("name", before.name());
        }
        if (samePlace) {
            ((ObjectNode) target.get("domicile"))
                    .put("addressCode", before.domicile().addressCode())
                    .put("text", before.domicile().text());
        }
        ConversionForm form = new ConversionForm(USCC, way, true, true, ExampleForms.form(target));

        assertThat(
                        ConversionRules.bundles(form, before, measures(atFault), atFault).stream()
                                .map(finding -> finding.code().name()))
                .containsExactlyElementsOf(
                        Arrays.stream(codes.split(" ")).filter(code -> !code.isEmpty()).toList());
    }

    private static Measures measures(boolean notReachable) {
        return new Measures.Known(
                "2026-03-10T00:00:00Z",
                "C",
                notReachable
                        ? List.of(
                                new Measures.Block(
                                        "ABNORMAL_LISTED", USCC, "海市监〔2026〕7号", "NOT_REACHABLE"))
                        : List.of(),
                List.of());
    }
}
