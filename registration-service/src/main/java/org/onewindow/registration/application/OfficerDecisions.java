package org.onewindow.registration.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.TwoPersonRule;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.measures.CreditMeasures;
import org.onewindow.registration.measures.Measures;

/** What officers decide about a case that the machine has parked. */
@Singleton
class OfficerDecisions {

    private final Applications applications;
    private final Procedures procedures;
    private final Approval approval;
    private final ApplicationEvents events;
    private final CreditMeasures credit;
    private final Decisions decisions;
    private final BusinessClock clock;
    private final StoredJson json;
    private final Desk desk;
    private final ServiceFaults faults;
    private final Tolerances tolerances;
    private final NamesInReview names;
    private final Notices notices;

    @Inject
    OfficerDecisions(
            Applications applications,
            Procedures procedures,
            Approval approval,
            ApplicationEvents events,
            CreditMeasures credit,
            Decisions decisions,
            BusinessClock clock,
            StoredJson json,
            Desk desk,
            ServiceFaults faults,
            Tolerances tolerances,
            NamesInReview names,
            Notices notices) {
        this.applications = applications;
        this.procedures = procedures;
        this.approval = approval;
        this.events = events;
        this.credit = credit;
        this.decisions = decisions;
        this.clock = clock;
        this.json = json;
        this.desk = desk;
        this.faults = faults;
        this.tolerances = tolerances;
        this.names = names;
        this.notices = notices;
    }

    /** A fresh answer of credit, before the transaction opens (REG-101). */
    Measures ask(UUID id, Actor officer) {
        Procedure.Inquiry inquiry =
                QuarkusTransaction.requiringNew()
                        .call(() -> inquiry(applications.ofOfficer(id, officer)));
        return inquiry.ask(credit);
    }

    private Procedure.Inquiry inquiry(Application application) {
        return procedures.of(application).inquiry(procedures.dossier(application));
    }

    /**
     * Approves, on all rules applied anew. While credit is unknown or blocks, the officer says why
     * he approves all the same (REG-101, INV-28).
     */
    @Rule({"REG-090", "REG-101", "INV-28"})
    Application approve(
            UUID id, @Nullable String ifMatch, String reason, Measures measures, Actor officer) {
        Application application = desk.inHand(id, ifMatch, officer, ReviewAction.APPROVE);
        Procedure procedure = procedures.of(application);
        Dossier dossier = procedures.dossier(application);
        Review review = procedure.review(dossier, measures);
        if (review.isIncomplete()) {
            throw Submission.incomplete(review.findings());
        }
        if (needsReason(review) && reason.isBlank()) {
            throw new Refusal(RegistrationProblem.REASON_REQUIRED);
        }
        approval.approve(
                application,
                procedure.creditCode(dossier),
                ApplicationState.Action.APPROVE,
                officer);
        record(
                application,
                officer,
                review.rules(),
                Map.of("officerReason", reason, "measures", measures),
                review.parameters().used(),
                Optional.empty());
        applications.flush();
        return application;
    }

    @Rule("REG-101")
    static boolean needsReason(Review review) {
        return review.findings().stream()
                .anyMatch(finding -> finding.code().rule().equals("REG-101"));
    }

    /** Returned once, with the full list; the corrected file is a new submission (REG-092). */
    @Rule({"REG-092", "EVT-03"})
    Application giveBack(UUID id, @Nullable String ifMatch, List<Defect> defects, Actor officer) {
        if (defects.isEmpty()) {
            throw new Refusal(RegistrationProblem.CORRECTIONS_REQUIRED);
        }
        Application application = desk.inHand(id, ifMatch, officer, ReviewAction.RETURN);
        application.act(ApplicationState.Action.RETURN);
        List<String> corrections = defects.stream().map(Defect::text).toList();
        application.corrections = json.write(corrections);
        List<Defect> overlooked = faults.returned(application, defects, officer);
        application.findings = "[]";
        application.dueAt = null;
        clearDraft(application);
        tolerances.stop(application);
        events.reviewEnds(application);
        names.end(application);
        tell(Procedure.Happening.RETURNED, application, corrections, officer);
        record(
                application,
                officer,
                List.of(Decision.AppliedRule.failed("REG-092", "RETURNED")),
                Map.of("corrections", corrections, "overlooked", overlooked),
                List.of(),
                Optional.empty());
        applications.flush();
        return application;
    }

    /** Drafts a refusal; nothing is decided until a second person approves it (GEN-012). */
    @Rule({"REG-093", "GEN-012"})
    Application draftRefusal(UUID id, @Nullable String ifMatch, RefusalText text, Actor drafter) {
        Application application = desk.inHand(id, ifMatch, drafter, ReviewAction.DRAFT_REFUSAL);
        application.refusalDraft = json.write(text);
        application.refusalDrafter = drafter.subject();
        applications.flush();
        return application;
    }

    /** Refuses, with number, facts, basis, reasons and remedies (GEN-008). */
    @Rule({"REG-093", "GEN-008", "GEN-012", "INV-10", "EVT-03"})
    Application approveRefusal(UUID id, @Nullable String ifMatch, Actor approver) {
        Application application = desk.locked(id, ifMatch, approver, ReviewAction.APPROVE_REFUSAL);
        String draft = Optional.ofNullable(application.refusalDraft).orElseThrow();
        String drafter = Optional.ofNullable(application.refusalDrafter).orElseThrow();
        TwoPersonRule.check(drafter, approver);
        RefusalText text = json.read(draft, RefusalText.class);
        application.act(ApplicationState.Action.REFUSE);
        application.decidedAt = clock.instant();
        tolerances.stop(application);
        events.reviewEnds(application);
        names.end(application);
        tell(Procedure.Happening.REFUSED, application, List.of(text.code().name()), approver);
        record(
                application,
                approver,
                List.of(Decision.AppliedRule.failed("REG-093", text.code().name())),
                Map.of("drafter", org.onewindow.platform.http.Digest.sha256(drafter)),
                List.of(),
                Optional.of(notices.refusal(application, text)));
        applications.flush();
        return application;
    }

    private static void clearDraft(Application application) {
        application.refusalDraft = null;
        application.refusalDrafter = null;
        application.extensionDraft = null;
        application.extensionDrafter = null;
    }

    private void tell(
            Procedure.Happening happening,
            Application application,
            List<String> reasons,
            Actor officer) {
        procedures
                .of(application)
                .event(happening, procedures.dossier(application), reasons)
                .ifPresent(event -> events.publish(event, application, officer));
    }

    private void record(
            Application application,
            Actor officer,
            List<Decision.AppliedRule> rules,
            Map<String, Object> inputs,
            List<?> parameters,
            Optional<Decision.Grounds> grounds) {
        decisions.record(
                new Decision(
                        application.kind + "_DECISION",
                        application.id.toString(),
                        application.state.name(),
                        application.place(),
                        officer,
                        rules,
                        inputs,
                        parameters,
                        grounds));
    }
}
