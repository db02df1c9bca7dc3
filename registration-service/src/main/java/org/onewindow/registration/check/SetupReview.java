package org.onewindow.registration.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.platform.decision.Decision.AppliedRule;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.measures.Measures;

/**
 * Everything that was found in a set-up, and what follows from it.
 *
 * @param findings of all rules, in the order of the rules
 */
public record SetupReview(List<Finding> findings) {

    /** The rules every set-up is put through; those without a finding have passed. */
    private static final List<String> RULES =
            List.of(
                    "REG-001", "REG-002", "REG-003", "REG-004", "REG-005", "REG-006", "REG-010",
                    "REG-011", "REG-012", "REG-013", "REG-015", "REG-016", "REG-017", "REG-018",
                    "REG-019", "REG-020", "REG-021", "REG-022", "REG-023", "REG-024", "REG-025",
                    "REG-026", "REG-030", "REG-031", "REG-033", "REG-046", "REG-054", "REG-060",
                    "REG-061", "REG-063", "REG-071", "REG-072", "REG-074", "REG-075", "REG-080",
                    "REG-081", "REG-082", "REG-083", "REG-096", "REG-097", "REG-098", "REG-099",
                    "REG-101", "REG-130", "REG-139", "REG-140", "REG-145");

    /** What the machine does with the submission. */
    public enum Outcome {
        /** Not taken: the applicant is told everything that is wrong. */
        INCOMPLETE,
        /** Taken; an officer decides. */
        UNDER_REVIEW,
        AUTO_CONFIRMED
    }

    public SetupReview {
        findings = List.copyOf(findings);
    }

    /** Puts a form through every rule. */
    @Rule({"REG-090", "REG-096"})
    public static SetupReview of(SetupForm form, SetupFacts facts) {
        return new SetupReview(
                Stream.of(
                                TypeChecks.all(form, facts),
                                MemberChecks.all(form, facts),
                                CapitalChecks.all(form, facts, Optional.empty()),
                                OwnershipChecks.all(form, facts),
                                OfficerChecks.all(form, facts),
                                IntakeChecks.all(form, facts),
                                ForeignChecks.all(form, facts),
                                EvidenceChecks.realNames(form, facts.evidence()),
                                EvidenceChecks.signatures(
                                        form, facts.evidence(), facts.formDigest()),
                                NameChecks.all(form, facts),
                                BranchChecks.parent(form, facts.parent()),
                                BranchChecks.name(form, facts.parent()),
                                ScopeChecks.all(form, facts),
                                InvestmentChecks.all(form, facts),
                                DomicileChecks.all(form, facts),
                                ToleranceChecks.all(form, facts),
                                machineConfirmation(facts),
                                credit(facts.measures()))
                        .flatMap(List::stream)
                        .toList());
    }

    @Rule("REG-096")
    public static List<Finding> machineConfirmation(SetupFacts facts) {
        return facts.parameters().isTrue("review.autoConfirm.enabled")
                ? List.of()
                : List.of(Finding.at("", SetupCode.AUTO_CONFIRM_OFF));
    }

    /**
     * Credit down never refuses and never lets a block pass: a person looks (INV-28). A bar from
     * office or from applying stops whoever has that role, and is nothing against others.
     */
    @Rule({"REG-101", "INV-28"})
    public static List<Finding> credit(Measures measures) {
        return switch (measures) {
            case Measures.Unknown unknown -> List.of(Finding.at("", SetupCode.CREDIT_UNKNOWN));
            case Measures.Known known ->
                    known.blocks().stream()
                            .filter(block -> !Barred.isJudgedByRole(block))
                            .map(block -> Finding.at("", SetupCode.CREDIT_BLOCK, block.code()))
                            .distinct()
                            .toList();
        };
    }

    /** All clear: confirmed. Only flags: an officer. Anything that stops: back to the applicant. */
    @Rule("REG-096")
    public Outcome outcome() {
        if (findings.stream().anyMatch(Finding::stops)) {
            return Outcome.INCOMPLETE;
        }
        return findings.stream().anyMatch(Finding::needsOfficer)
                ? Outcome.UNDER_REVIEW
                : Outcome.AUTO_CONFIRMED;
    }

    /** Every rule applied, with what it found, for the decision trace (INV-30). */
    public List<AppliedRule> appliedRules() {
        return applied(RULES, findings);
    }

    /** Those rules, each with what it found. */
    @Rule("INV-30")
    public static List<AppliedRule> applied(List<String> rules, List<Finding> findings) {
        Map<String, String> found =
                findings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        finding -> finding.code().rule(),
                                        TreeMap::new,
                                        Collectors.mapping(
                                                finding -> finding.code().name(),
                                                Collectors.joining(" "))));
        List<AppliedRule> applied = new ArrayList<>();
        for (String rule : rules) {
            String finding = found.get(rule);
            applied.add(
                    finding == null ? AppliedRule.passed(rule) : AppliedRule.failed(rule, finding));
        }
        return applied;
    }
}
