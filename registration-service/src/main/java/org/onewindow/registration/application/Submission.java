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
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.evidence.Evidence;
import org.onewindow.registration.followup.FollowUps;
import org.onewindow.registration.measures.CreditMeasures;
import org.onewindow.registration.measures.Measures;

/**
 * Takes a submission and decides it within the request: confirmed by the machine when every rule
 * passes, to an officer when something is doubtful, back with everything that is missing otherwise.
 */
@Singleton
class Submission {

    private static final Actor MACHINE = Actor.system("registration");

    private final Applications applications;
    private final CreditMeasures credit;
    private final Procedures procedures;
    private final Approval approval;
    private final ApplicationEvents events;
    private final Decisions decisions;
    private final ReviewTimes times;
    private final Tolerances tolerances;
    private final FollowUps followUps;
    private final NamesInReview names;
    private final BusinessClock clock;
    private final StoredJson json;

    @Inject
    Submission(
            Applications applications,
            CreditMeasures credit,
            Procedures procedures,
            Approval approval,
            ApplicationEvents events,
            Decisions decisions,
            ReviewTimes times,
            Tolerances tolerances,
            FollowUps followUps,
            NamesInReview names,
            BusinessClock clock,
            StoredJson json) {
        this.applications = applications;
        this.credit = credit;
        this.procedures = procedures;
        this.approval = approval;
        this.events = events;
        this.decisions = decisions;
        this.times = times;
        this.tolerances = tolerances;
        this.followUps = followUps;
        this.names = names;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Asks credit about everybody in the form (REG-101). The form is read in a transaction of its
     * own: no connection is held while credit takes its time.
     */
    Measures ask(UUID id, Actor actor) {
        Procedure.Inquiry inquiry =
                QuarkusTransaction.requiringNew().call(() -> inquiry(id, actor));
        return inquiry.ask(credit);
    }

    private Procedure.Inquiry inquiry(UUID id, Actor actor) {
        Application application = applications.own(id, actor);
        application.state.apply(ApplicationState.Action.SUBMIT);
        return procedures.of(application).inquiry(procedures.dossier(application));
    }

    /**
     * What comes with a submission.
     *
     * @param manualReview the applicant wants an officer to look where the law stands against it
     */
    record Handed(Evidence evidence, boolean manualReview) {}

    /** Decides, in the running transaction. */
    @Rule({"REG-090", "REG-093", "REG-096", "INV-08"})
    Application submit(
            UUID id, @Nullable String ifMatch, Handed handed, Measures measures, Actor actor) {
        Application application = applications.ownLocked(id, actor);
        EntityTags.requireMatch(ifMatch, application.version);
        application.state.apply(ApplicationState.Action.SUBMIT);
        application.tolerance = null;
        Procedure procedure = procedures.of(application);
        Dossier dossier = procedures.dossier(application, handed.evidence());
        Review review = procedure.review(dossier, measures);
        boolean toOfficer = handed.manualReview() && ManualReview.isOpen(review.findings());
        if (review.isIncomplete() && !toOfficer) {
            throw incomplete(review.findings());
        }
        applications.lockForm(application);
        if (applications.isTaken(application)) {
            throw new Refusal(RegistrationProblem.ALREADY_SUBMITTED);
        }
        take(application, procedure, dossier, review, measures, actor);
        decide(application, review, measures);
        applications.flush();
        return application;
    }

    private void take(
            Application application,
            Procedure procedure,
            Dossier dossier,
            Review review,
            Measures measures,
            Actor actor) {
        Optional<String> code =
                review.isClear() ? Optional.of(procedure.creditCode(dossier)) : Optional.empty();
        application.act(ApplicationState.Action.SUBMIT);
        application.evidence = json.write(dossier.evidence());
        application.submissions++;
        application.submittedAt = clock.instant();
        beginAnew(application, measures);
        tolerances.accept(application, review);
        application.findings =
                json.write(review.findings().stream().map(Reason::of).distinct().toList());
        procedure
                .event(Procedure.Happening.SUBMITTED, dossier, List.of())
                .ifPresent(event -> events.publish(event, application, actor));
        if (code.isPresent()) {
            approval.approve(application, code.get(), ApplicationState.Action.CONFIRM, MACHINE);
            drawForAudit(application, code.get(), review);
        } else {
            park(application);
        }
    }

    /** Two in a hundred are looked at afterwards, drawn by lot (REG-096). */
    @Rule("REG-096")
    private void drawForAudit(Application application, String uscc, Review review) {
        if (PostAudit.isDrawn(
                application.id, review.parameters().decimal("review.autoConfirm.audit.share"))) {
            followUps.open(
                    FollowUps.Kind.POST_AUDIT,
                    uscc,
                    application.authorityCode,
                    application.id.toString(),
                    application.kind,
                    Optional.empty());
        }
    }

    /** Everything that is wrong, at once, each with its place in the form. */
    @Rule("REG-092")
    static Refusal incomplete(List<Finding> findings) {
        return new Refusal(
                RegistrationProblem.SUBMISSION_INCOMPLETE,
                findings.stream().filter(Finding::stops).map(Finding::item).toList());
    }

    /** Not on the spot: an officer decides within three working days (REG-091). */
    @Rule("REG-091")
    private void park(Application application) {
        application.act(ApplicationState.Action.REVIEW);
        names.begin(application);
        times.restart(application);
    }

    /** A new submission has a new clock and nobody's hands on it (REG-092). */
    @Rule({"REG-092", "REG-100"})
    private static void beginAnew(Application application, Measures measures) {
        application.handler = null;
        application.claimedAt = null;
        application.extended = false;
        application.stops = "[]";
        application.priority = priority(measures);
    }

    /** Credit-good applicants come first (REG-100). */
    @Rule("REG-100")
    static int priority(Measures measures) {
        return measures.classOfEntity().filter("A"::equals).isPresent()
                ? Queue.FIRST
                : Queue.ORDINARY;
    }

    private void decide(Application application, Review review, Measures measures) {
        decisions.record(
                new Decision(
                        application.kind + "_CONFIRMATION",
                        Optional.ofNullable(application.uscc).orElse(application.id.toString()),
                        application.state.name(),
                        application.place(),
                        MACHINE,
                        review.rules(),
                        Map.of(
                                "applicationId",
                                application.id.toString(),
                                "formDigest",
                                application.formDigest,
                                "measures",
                                measures),
                        review.parameters().used(),
                        Optional.empty()));
    }
}
