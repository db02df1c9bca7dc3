package org.onewindow.registration.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.measures.Measures;

/** Tolerance acceptance (容缺受理): secondary documents may follow by a date (REG-097). */
public final class ToleranceChecks {

    /** What credit reports of an entity or person on the serious list. */
    private static final String SERIOUS_LISTED = "SERIOUS_LISTED";

    private static final String SUBJECT_DOCUMENT = SetupForm.Document.Kind.SUBJECT_DOCUMENT.name();

    private ToleranceChecks() {}

    /** A secondary document that the form says will follow; main documents never do. */
    @Rule("REG-097")
    static boolean mayFollow(String document, SetupForm form, SetupFacts.Documents known) {
        SetupForm.Tolerance tolerance = form.tolerance();
        return tolerance != null
                && known.secondary().contains(document)
                && tolerance.missing().stream().anyMatch(kind -> kind.name().equals(document));
    }

    /** What is missing now and will follow. */
    @Rule("REG-097")
    public static List<String> outstanding(SetupForm form, SetupFacts facts) {
        Stream<String> secondary =
                TypeChecks.missingDocuments(form, facts.documents().supplied()).stream()
                        .filter(document -> mayFollow(document, form, facts.documents()));
        Stream<String> papers =
                subjectDocumentsFollow(form, facts) && promises(form)
                        ? Stream.of(SUBJECT_DOCUMENT)
                        : Stream.empty();
        return Stream.concat(secondary, papers).toList();
    }

    /** Papers of members from Hong Kong and Macao that the place lets follow, and that have not. */
    @Rule("REG-145")
    private static boolean subjectDocumentsFollow(SetupForm form, SetupFacts facts) {
        return !facts.documents().supplied().contains(SUBJECT_DOCUMENT)
                && ForeignChecks.subjectDocuments(form, facts.parameters()).stream()
                        .anyMatch(found -> found.code() == SetupCode.SUBJECT_DOCUMENT_FOLLOWS);
    }

    private static boolean promises(SetupForm form) {
        SetupForm.Tolerance tolerance = form.tolerance();
        return tolerance != null
                && tolerance.missing().contains(SetupForm.Document.Kind.SUBJECT_DOCUMENT);
    }

    /** They follow under the same commitment, date and consequences as every document. */
    @Rule({"REG-097", "REG-145"})
    static List<Finding> subjectDocuments(SetupForm form, SetupFacts facts) {
        return subjectDocumentsFollow(form, facts) && !promises(form)
                ? List.of(
                        Finding.at(
                                "/tolerance/missing",
                                SetupCode.COMMITMENT_REQUIRED,
                                SUBJECT_DOCUMENT))
                : List.of();
    }

    /**
     * Denied where the place does not know it, to class D, on the serious list, after a broken
     * commitment, and beyond the number of documents of the class.
     */
    @Rule("REG-097")
    static List<Finding> all(SetupForm form, SetupFacts facts) {
        List<Finding> findings = new ArrayList<>(subjectDocuments(form, facts));
        List<String> outstanding = outstanding(form, facts);
        int most = most(facts);
        for (int i = 0; i < outstanding.size(); i++) {
            SetupCode code =
                    isDenied(facts) || i >= most ? SetupCode.TOLERANCE_DENIED : SetupCode.TOLERATED;
            findings.add(Finding.at("/tolerance/missing", code, outstanding.get(i)));
        }
        SetupForm.Tolerance tolerance = form.tolerance();
        if (!outstanding.isEmpty() && tolerance != null && !tolerance.accepted()) {
            findings.add(
                    Finding.at("/tolerance/accepted", SetupCode.COMMITMENT_REQUIRED, "TOLERANCE"));
        }
        return findings;
    }

    private static boolean isDenied(SetupFacts facts) {
        return !facts.parameters().isTrue("tolerance.enabled")
                || facts.documents().brokenBefore()
                || facts.measures().reports(SERIOUS_LISTED);
    }

    private static int most(SetupFacts facts) {
        String riskClass = riskClass(facts.measures(), facts.parameters());
        return riskClass.equals("A")
                ? Integer.MAX_VALUE
                : facts.parameters()
                        .integer("tolerance.class%s.documents.max".formatted(riskClass));
    }

    /** The working days in which they have to follow: by class, never above the maximum. */
    @Rule("REG-097")
    public static int workingDays(Measures measures, ParameterSet parameters) {
        String riskClass = riskClass(measures, parameters);
        int wanted =
                riskClass.equals("D")
                        ? parameters.integer("tolerance.limit.workingDays")
                        : parameters.integer("tolerance.class%s.workingDays".formatted(riskClass));
        return Math.min(wanted, parameters.integer("tolerance.limit.max.workingDays"));
    }

    private static String riskClass(Measures measures, ParameterSet parameters) {
        Optional<String> known = measures.classOfEntity();
        return known.orElseGet(() -> parameters.text("creditClass.default"));
    }
}
