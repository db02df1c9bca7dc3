package org.onewindow.registration.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.measures.Measures;

class ToleranceChecksTest {

    private static final SetupFacts.Documents TRUSTED =
            new SetupFacts.Documents(
                    Set.of("APPOINTMENTS", "MINUTES", "MEMBER_LIST"), Set.of(), false);

    /** The days of each class, and whether one, two and three documents may follow (CRE-102). */
    @ParameterizedTest
    @CsvSource({
        "A, 20, TOLERATED, TOLERATED, TOLERATED",
        "B, 10, TOLERATED, TOLERATED, TOLERANCE_DENIED",
        "C, 10, TOLERATED, TOLERANCE_DENIED, TOLERANCE_DENIED",
        "D, 10, TOLERANCE_DENIED, TOLERANCE_DENIED, TOLERANCE_DENIED",
    })
    @Rule("REG-097")
    void theClassSaysHowManyDocumentsMayFollowAndUntilWhen(
            String riskClass, int days, String first, String second, String third) {
        SetupForm form = cooperativeWithout("APPOINTMENTS", "MINUTES", "MEMBER_LIST");
        SetupFacts facts = facts(form, known(riskClass), TRUSTED);

        assertThat(TestFacts.codes(SetupReview.of(form, facts).findings()))
                .containsExactly(first, second, third);
        assertThat(ToleranceChecks.workingDays(known(riskClass), facts.parameters()))
                .isEqualTo(days);
    }

    @Test
    @Rule("REG-097")
    void aMainDocumentNeverFollows() {
        SetupForm form = cooperativeWithout("ARTICLES");

        assertThat(codes(form, known("A"), TRUSTED)).containsExactly("DOCUMENT_REQUIRED");
    }

    @Test
    @Rule("REG-097")
    void itIsDeniedOnTheSeriousListAndAfterABrokenCommitment() {
        SetupForm form = cooperativeWithout("MINUTES");
        Measures listed =
                new Measures.Known(
                        "2026-03-10T00:00:00Z",
                        "B",
                        List.of(new Measures.Block("SERIOUS_LISTED", "x", "CRE-040", null)),
                        List.of());

        assertThat(codes(form, listed, TRUSTED)).contains("TOLERANCE_DENIED");
        assertThat(
                        codes(
                                form,
                                known("A"),
                                new SetupFacts.Documents(Set.of("MINUTES"), Set.of(), true)))
                .containsExactly("TOLERANCE_DENIED");
    }

    @Test
    @Rule("REG-097")
    void whatHasFollowedIsNoLongerMissing() {
        SetupForm form = cooperativeWithout("MINUTES");

        assertThat(
                        codes(
                                form,
                                known("B"),
                                new SetupFacts.Documents(
                                        Set.of("MINUTES"), Set.of("MINUTES"), false)))
                .isEmpty();
    }

    @Test
    @Rule({"REG-097", "REG-098"})
    void theCommitmentIsAccepted() {
        ObjectNode json = without("MINUTES");
        ((ObjectNode) json.get("tolerance")).put("accepted", false);

        assertThat(codes(ExampleForms.form(json), known("B"), TRUSTED))
                .containsExactlyInAnyOrder("TOLERATED", "COMMITMENT_REQUIRED");
    }

    private static List<String> codes(
            SetupForm form, Measures measures, SetupFacts.Documents documents) {
        return TestFacts.codes(SetupReview.of(form, facts(form, measures, documents)).findings());
    }

    private static SetupFacts facts(
            SetupForm form, Measures measures, SetupFacts.Documents documents) {
        SetupFacts clear = TestFacts.allClear(form);
        return new SetupFacts(
                clear.today(),
                clear.filedOn(),
                clear.catalogues(),
                clear.parameters(),
                clear.formDigest(),
                clear.evidence(),
                clear.name(),
                clear.parent(),
                clear.bars(),
                clear.address(),
                documents,
                clear.crossProvinceIntake(),
                clear.filedByAgent(),
                measures,
                clear.industryMedian());
    }

    private static Measures known(String riskClass) {
        return new Measures.Known("2026-03-10T00:00:00Z", riskClass, List.of(), List.of());
    }

    private static SetupForm cooperativeWithout(String... kinds) {
        return ExampleForms.form(without(kinds));
    }

    private static ObjectNode without(String... kinds) {
        ObjectNode json = ExampleForms.json("coop");
        ObjectNode tolerance = json.putObject("tolerance");
        tolerance.put("textVersion", "2026-01").put("accepted", true);
        var missing = tolerance.putArray("missing");
        var documents = json.withArray("documents");
        for (String kind : kinds) {
            missing.add(kind);
            for (int i = documents.size() - 1; i >= 0; i--) {
                if (documents.get(i).path("kind").asText().equals(kind)) {
                    ((com.fasterxml.jackson.databind.node.ArrayNode) documents).remove(i);
                }
            }
        }
        return json;
    }
}
