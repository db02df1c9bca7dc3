package org.onewindow.registration.change;

import java.util.ArrayList;
import java.util.List;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.check.ItemChecks;
import org.onewindow.registration.check.SetupCode;
import org.onewindow.registration.check.SetupFacts;
import org.onewindow.registration.check.SetupReview;
import org.onewindow.registration.form.SetupForm;

/** Puts a change through its own rules, and what it touches through those of a set-up. */
final class ChangeReview {

    /** The rules every change is put through. */
    static final List<String> RULES =
            List.of(
                    "GEN-020", "REG-001", "REG-002", "REG-004", "REG-005", "REG-006", "REG-010",
                    "REG-011", "REG-012", "REG-013", "REG-014", "REG-015", "REG-016", "REG-017",
                    "REG-018", "REG-019", "REG-020", "REG-021", "REG-022", "REG-023", "REG-024",
                    "REG-025", "REG-026", "REG-030", "REG-031", "REG-033", "REG-041", "REG-046",
                    "REG-048", "REG-060", "REG-061", "REG-071", "REG-072", "REG-074", "REG-075",
                    "REG-080", "REG-081", "REG-082", "REG-083", "REG-084", "REG-096", "REG-098",
                    "REG-101", "REG-150", "REG-152", "REG-153", "REG-154", "REG-157", "REG-158",
                    "REG-159");

    private ChangeReview() {}

    @Rule({"REG-090", "REG-096", "REG-158"})
    static List<Finding> of(ChangeForm form, ChangeFacts facts) {
        SetupForm setUp = Amended.asSetUp(form, facts.before());
        SetupFacts known = facts.setUp();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(ChangeRules.changesSomething(facts));
        findings.addAll(ItemChecks.applicants(setUp, known));
        findings.addAll(ChangeRules.documents(form, setUp));
        findings.addAll(NoticeRules.filedInTime(form, facts));
        findings.addAll(ChangeRules.name(setUp, facts));
        findings.addAll(ChangeRules.bundles(form, facts));
        findings.addAll(items(form, setUp, facts));
        findings.addAll(SetupReview.machineConfirmation(known));
        findings.addAll(SetupReview.credit(known.measures()));
        return List.copyOf(findings);
    }

    private static List<Finding> items(ChangeForm form, SetupForm setUp, ChangeFacts facts) {
        SetupFacts known = facts.setUp();
        boolean newType = facts.after().entityType() != facts.before().entityType();
        List<Finding> findings = new ArrayList<>(authority(form, setUp, facts));
        if (form.scopeItems() != null) {
            findings.addAll(ScopeRules.changed(setUp, facts));
            findings.addAll(ChangeRules.cluster(form, setUp, facts));
        }
        if (form.domicile() != null) {
            findings.addAll(ItemChecks.domicile(setUp, known));
        }
        if (form.members() != null) {
            findings.addAll(
                    CooperativeRules.weighed(
                            ItemChecks.members(setUp, known), setUp, facts.before()));
            findings.addAll(ItemChecks.capital(setUp, known, ChangeRules.subscribed(facts)));
            findings.addAll(MemberRules.newForeignInvestment(setUp, facts.before()));
            findings.addAll(ChangeRules.frozenShares(facts));
            findings.addAll(ChangeRules.newForeignMembers(setUp, facts));
        }
        if (form.officers() != null) {
            findings.addAll(ItemChecks.officers(setUp, known));
        }
        if (form.responsible() != null) {
            findings.addAll(ItemChecks.responsible(setUp, known));
        }
        findings.addAll(MemberRules.responsible(form, facts.after()));
        if (newType || form.officers() != null || form.responsible() != null) {
            findings.addAll(ChangeRules.legalRepresentative(facts));
        }
        findings.addAll(ChangeRules.typeChange(form, facts));
        findings.addAll(ChangeRules.contributions(form, facts));
        findings.addAll(NoticeRules.decrease(form, facts));
        findings.addAll(NoticeRules.restructuring(form, facts));
        return findings.stream().distinct().filter(each -> concerns(each, form)).toList();
    }

    /** A foreign investment stays with the authority that registered it until it moves. */
    @Rule("REG-005")
    private static List<Finding> authority(ChangeForm form, SetupForm setUp, ChangeFacts facts) {
        boolean stays =
                facts.before().fdi()
                        && form.domicile() == null
                        && form.authorityCode().equals(facts.before().authorityCode());
        return stays ? List.of() : ItemChecks.authority(setUp, facts.setUp());
    }

    /** An abnormal capital is looked at when it is stated, not with every transfer of a share. */
    private static boolean concerns(Finding finding, ChangeForm form) {
        return finding.code() != SetupCode.CAPITAL_ABNORMAL || form.capital() != null;
    }
}
