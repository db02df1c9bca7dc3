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
import org.onewindow.registration.check.People;
import org.onewindow.registration.check.SetupFacts;
import org.onewindow.registration.check.SetupReview;
import org.onewindow.registration.evidence.Evidence;
import org.onewindow.registration.followup.FollowUps;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.registration.measures.CreditMeasures;
import org.onewindow.registration.measures.Measures;
import org.onewindow.registration.uscc.CreditCode;

/**
 * Takes a submission and decides it within the request: confirmed by the machine when every rule
 * passes, to an officer when something is doubtful, back with everything that is missing otherwise.
 */
@Singleton
class Submission {

    private static final Actor MACHINE = Actor.system("registration");

    private final Applications applications;
    private final CreditMeasures credit;
    private final FactGathering gathering;
    private final Confirmation confirmation;
    private final ApplicationEvents events;
    private final Decisions decisions;
    private final ReviewTimes times;
    private final Tolerances tolerances;
    private final FollowUps followUps;
    private final BusinessClock clock;
    private final StoredJson json;

    @Inject
    Submission(
            Applications applications,
            CreditMeasures credit,
            FactGathering gathering,
            Confirmation confirmation,
            ApplicationEvents events,
            Decisions decisions,
            ReviewTimes times,
            Tolerances tolerances,
            FollowUps followUps,
            BusinessClock clock,
            StoredJson json) {
        this.applications = applications;
        this.credit = credit;
        this.gathering = gathering;
        this.confirmation = confirmation;
        this.events = events;
        this.decisions = decisions;
        this.times = times;
        this.tolerances = tolerances;
        this.followUps = followUps;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Asks credit about everybody in the form (REG-101). The form is read in a transaction of its
     * own: no connection is held while credit takes its time.
     */
    Measures ask(UUID id, Actor actor) {
        return credit.of(QuarkusTransaction.requiringNew().call(() -> persons(id, actor)));
    }

    private List<String> persons(UUID id, Actor actor) {
        Application application = applications.own(id, actor);
        application.state.apply(ApplicationState.Action.SUBMIT);
        return People.numberHashes(json.read(application.form, SetupForm.class));
    }

    /** Decides, in the running transaction. */
    @Rule({"REG-090", "REG-096", "INV-08"})
    Application submit(
            UUID id, @Nullable String ifMatch, Evidence evidence, Measures measures, Actor actor) {
        Application application = applications.ownLocked(id, actor);
        EntityTags.requireMatch(ifMatch, application.version);
        application.state.apply(ApplicationState.Action.SUBMIT);
        SetupForm form = json.read(application.form, SetupForm.class);
        SetupFacts facts = gathering.of(application, form, evidence, measures);
        SetupReview review = SetupReview.of(form, facts);
        if (review.outcome() == SetupReview.Outcome.INCOMPLETE) {
            throw incomplete(review);
        }
        applications.lockForm(application);
        if (applications.isTaken(application)) {
            throw new Refusal(RegistrationProblem.ALREADY_SUBMITTED);
        }
        take(application, form, evidence, review, facts, actor);
        decide(application, review, facts);
        applications.flush();
        return application;
    }

    private void take(
            Application application,
            SetupForm form,
            Evidence evidence,
            SetupReview review,
            SetupFacts facts,
            Actor actor) {
        boolean confirmed = review.outcome() == SetupReview.Outcome.AUTO_CONFIRMED;
        Optional<CreditCode> code =
                confirmed ? Optional.of(confirmation.drawCode(form)) : Optional.empty();
        application.act(ApplicationState.Action.SUBMIT);
        application.evidence = json.write(evidence);
        application.submissions++;
        application.submittedAt = clock.instant();
        beginAnew(application, facts.measures());
        tolerances.accept(application, form, facts);
        application.findings =
                json.write(review.findings().stream().map(Reason::of).distinct().toList());
        events.publish(submitted(application, form), application, actor);
        if (code.isPresent()) {
            confirmation.register(
                    application, form, code.get(), ApplicationState.Action.CONFIRM, MACHINE);
            drawForAudit(application, code.get().value(), facts);
        } else {
            park(application);
        }
    }

    /** Two in a hundred are looked at afterwards, drawn by lot (REG-096). */
    @Rule("REG-096")
    private void drawForAudit(Application application, String uscc, SetupFacts facts) {
        if (PostAudit.isDrawn(
                application.id, facts.parameters().decimal("review.autoConfirm.audit.share"))) {
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
    static Refusal incomplete(SetupReview review) {
        List<Refusal.Item> items =
                review.findings().stream().filter(Finding::stops).map(Finding::item).toList();
        return new Refusal(RegistrationProblem.SUBMISSION_INCOMPLETE, items);
    }

    private static SetupSubmitted submitted(Application application, SetupForm form) {
        return new SetupSubmitted(
                application.id.toString(),
                application.entityType,
                Optional.ofNullable(form.name()).orElse(""),
                application.authorityCode,
                form.scopeItems().stream().map(SetupForm.ScopeChoice::code).toList(),
                form.jointPermits().isEmpty() ? null : form.jointPermits());
    }

    /** Not on the spot: an officer decides within three working days (REG-091). */
    @Rule("REG-091")
    private void park(Application application) {
        application.act(ApplicationState.Action.REVIEW);
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

    private void decide(Application application, SetupReview review, SetupFacts facts) {
        decisions.record(
                new Decision(
                        "SETUP_CONFIRMATION",
                        Optional.ofNullable(application.uscc).orElse(application.id.toString()),
                        application.state.name(),
                        application.place(),
                        MACHINE,
                        review.appliedRules(),
                        Map.of(
                                "applicationId", application.id.toString(),
                                "formDigest", application.formDigest,
                                "measures", facts.measures()),
                        facts.parameters().used(),
                        Optional.empty()));
    }
}
