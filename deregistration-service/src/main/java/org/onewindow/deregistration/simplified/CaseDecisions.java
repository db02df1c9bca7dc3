package org.onewindow.deregistration.simplified;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.deregistration.check.Check;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decision.AppliedRule;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Keeps what was decided in a case, with the facts it was decided on (INV-14, GEN-008). */
@Singleton
class CaseDecisions {

    private static final String BASIS = "《中华人民共和国市场主体登记管理条例》第三十三条,《实施细则》第四十七条至第四十九条";

    private final Decisions decisions;
    private final EntityManager database;
    private final BusinessClock clock;

    CaseDecisions(Decisions decisions, EntityManager database, BusinessClock clock) {
        this.decisions = decisions;
        this.database = database;
        this.clock = clock;
    }

    /** A step that the applicant asked for and got. */
    @Rule({"INV-14", "INV-30"})
    void granted(String kind, String outcome, ExitCase exit, Examined examined, Actor actor) {
        record(kind, outcome, exit, Optional.of(examined), actor, Optional.empty());
    }

    /** A step against the applicant; it tells number, facts, basis, reasons and remedies. */
    @Rule({"GEN-008", "INV-10"})
    void refused(ExitCase exit, Reason why, Optional<Examined> examined, Actor actor) {
        Decision.Grounds grounds =
                new Decision.Grounds(
                        documentNumber(exit),
                        exit.name() + "(" + exit.uscc() + ")申请简易注销",
                        BASIS,
                        why.text(),
                        Decision.Grounds.ORDINARY_REMEDIES);
        record("SIMPLIFIED_EXIT", exit.state().name(), exit, examined, actor, Optional.of(grounds));
    }

    private void record(
            String kind,
            String outcome,
            ExitCase exit,
            Optional<Examined> examined,
            Actor actor,
            Optional<Decision.Grounds> grounds) {
        decisions.record(
                new Decision(
                        kind,
                        exit.uscc(),
                        outcome,
                        exit.authority(),
                        actor,
                        examined.map(CaseDecisions::rules).orElse(List.of()),
                        inputs(exit, examined),
                        examined.map(seen -> seen.parameters().used()).orElse(List.of()),
                        grounds));
    }

    private static List<AppliedRule> rules(Examined examined) {
        List<AppliedRule> rules = new ArrayList<>();
        for (Check check : examined.checks().all()) {
            boolean passed = check.status() != Check.Status.FAIL;
            boolean known = check.status() != Check.Status.UNKNOWN;
            rules.add(
                    new AppliedRule(
                            "DER-011", passed && known, check.code() + " " + check.status()));
        }
        boolean complete = examined.signed() == Signatories.COMPLETE;
        rules.add(new AppliedRule("DER-016", complete, examined.signed().name()));
        return rules;
    }

    private static Map<String, Object> inputs(ExitCase exit, Optional<Examined> examined) {
        Map<String, Object> inputs = new java.util.TreeMap<>();
        inputs.put("caseId", exit.id());
        inputs.put("commitmentDigest", exit.commitmentDigest());
        exit.filedOn().ifPresent(day -> inputs.put("filedOn", day));
        exit.noticeEndsOn().ifPresent(day -> inputs.put("noticeEndsOn", day));
        examined.ifPresent(seen -> inputs.put("checks", seen.checks()));
        return inputs;
    }

    /** For example 退〔2026〕440105-17号. */
    private String documentNumber(ExitCase exit) {
        Number running =
                (Number)
                        database.createNativeQuery("select nextval('exit_document')")
                                .getSingleResult();
        LocalDate today = clock.today();
        return "退〔%d〕%s-%d号".formatted(today.getYear(), exit.authority(), running.longValue());
    }
}
