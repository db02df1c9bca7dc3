package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.Stop;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.followup.FollowUps;
import org.onewindow.registration.form.SetupForm;

/**
 * Documents that follow under a commitment: kept when they come, otherwise the application lapses,
 * or, when it is registered already, the commitment is broken (REG-097).
 */
@Singleton
class Tolerances implements DeadlineHandler {

    static final String KIND = "APPLICATION_TOLERANCE";

    private static final Actor MACHINE = Actor.system("registration");

    private final Applications applications;
    private final Procedures procedures;
    private final Breaches breaches;
    private final ApplicationEvents events;
    private final Deadlines deadlines;
    private final Decisions decisions;
    private final Notices notices;
    private final FollowUps followUps;
    private final NamesInReview names;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final StoredJson json;

    @Inject
    Tolerances(
            Applications applications,
            Procedures procedures,
            Breaches breaches,
            ApplicationEvents events,
            Deadlines deadlines,
            Decisions decisions,
            Notices notices,
            FollowUps followUps,
            NamesInReview names,
            Calendars calendars,
            BusinessClock clock,
            StoredJson json) {
        this.applications = applications;
        this.procedures = procedures;
        this.breaches = breaches;
        this.events = events;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.notices = notices;
        this.followUps = followUps;
        this.names = names;
        this.calendars = calendars;
        this.clock = clock;
        this.json = json;
    }

    /** States what is missing and by when, with the submission that takes it. */
    @Rule("REG-097")
    void accept(Application application, Review review) {
        if (review.later().isEmpty()) {
            application.tolerance = null;
            application.toleranceOutcome = null;
            return;
        }
        Review.Later later = review.later().get();
        Tolerance tolerance =
                new Tolerance(
                        later.missing(),
                        List.of(),
                        later.workingDays(),
                        clock.today(),
                        later.textVersion());
        application.toleranceOutcome = Tolerance.Outcome.OPEN;
        start(application, tolerance, clock.today(), List.of());
    }

    private void start(
            Application application, Tolerance tolerance, LocalDate from, List<Stop> stops) {
        TimeLimit limit = count(application, tolerance, from, stops, calendars.current());
        deadlines.set(KIND, application.id.toString(), limit);
    }

    private TimeLimit count(
            Application application,
            Tolerance tolerance,
            LocalDate from,
            List<Stop> stops,
            WorkingCalendar calendar) {
        TimeLimit limit = TimeLimits.workingDays(from, tolerance.workingDays(), stops, calendar);
        application.tolerance = json.write(tolerance.dueOn(limit.lastDay()));
        return limit;
    }

    /** Goes on counting after a suspension (REG-095). */
    @Rule("REG-095")
    void restart(Application application, List<Stop> stops) {
        LocalDate from = submittedOn(application);
        open(application).ifPresent(tolerance -> start(application, tolerance, from, stops));
    }

    private static LocalDate submittedOn(Application application) {
        return LegalDate.of(Optional.ofNullable(application.submittedAt).orElseThrow());
    }

    /** No documents are waited for any more: returned, refused, withdrawn or suspended. */
    void stop(Application application) {
        deadlines.cancel(KIND, application.id.toString());
    }

    private Optional<Tolerance> open(Application application) {
        return application.toleranceOutcome == Tolerance.Outcome.OPEN
                ? read(application)
                : Optional.empty();
    }

    Optional<Tolerance> read(Application application) {
        return Optional.ofNullable(application.tolerance)
                .map(stored -> json.read(stored, Tolerance.class));
    }

    /** The applicant hands in what was missing. */
    @Transactional
    @Rule({"REG-097", "EVT-16"})
    Application supply(
            UUID id, @Nullable String ifMatch, List<SetupForm.Document> documents, Actor actor) {
        Application application = applications.ownLocked(id, actor);
        EntityTags.requireMatch(ifMatch, application.version);
        Tolerance tolerance =
                open(application)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                CommonProblem.STATE_CONFLICT,
                                                "no document is waited for"));
        for (SetupForm.Document document : documents) {
            if (!tolerance.outstanding().contains(document.kind().name())) {
                throw new Refusal(RegistrationProblem.DOCUMENT_NOT_WANTED, document.kind().name());
            }
        }
        Tolerance more = tolerance.with(documents);
        application.tolerance = json.write(more);
        if (more.outstanding().isEmpty()) {
            end(application, Tolerance.Outcome.KEPT, actor);
        }
        applications.flush();
        return application;
    }

    private void end(Application application, Tolerance.Outcome outcome, Actor actor) {
        application.toleranceOutcome = outcome;
        application.toleranceEndedOn = clock.today();
        stop(application);
        if (outcome != Tolerance.Outcome.KEPT) {
            breaches.remember(
                    application.id,
                    procedures.of(application).promisers(procedures.dossier(application)),
                    clock.today());
        }
        if (application.uscc != null) {
            tell(application, application.uscc, result(outcome), actor);
        }
    }

    private static CommitmentOutcome.Result result(Tolerance.Outcome outcome) {
        return outcome == Tolerance.Outcome.KEPT
                ? CommitmentOutcome.Result.KEPT
                : CommitmentOutcome.Result.BROKEN;
    }

    private void tell(
            Application application, String uscc, CommitmentOutcome.Result outcome, Actor actor) {
        events.publishAboutEntity(
                new CommitmentOutcome(application.id.toString(), uscc, "TOLERANCE", outcome),
                uscc,
                application,
                actor);
    }

    /** What was promised goes to credit with the registration; kept already, with its outcome. */
    @Rule({"REG-097", "REG-098", "EVT-15"})
    void registered(Application application, String uscc, Actor actor) {
        read(application)
                .ifPresent(
                        tolerance ->
                                events.publishAboutEntity(
                                        new CommitmentRecorded(
                                                application.id.toString(),
                                                uscc,
                                                "TOLERANCE",
                                                tolerance.textVersion()),
                                        uscc,
                                        application,
                                        actor));
        if (application.toleranceOutcome == Tolerance.Outcome.KEPT) {
            tell(application, uscc, CommitmentOutcome.Result.KEPT, actor);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Looks at the state and the date itself. */
    @Override
    @Transactional
    @Rule({"REG-097", "EVT-03", "EVT-16"})
    public void due(Deadlines.Due deadline) {
        applications
                .lockedById(UUID.fromString(deadline.subject()))
                .ifPresent(
                        application ->
                                open(application)
                                        .filter(each -> each.dueOn().isBefore(clock.today()))
                                        .ifPresent(each -> notKept(application, each)));
        deadlines.done(deadline);
    }

    @Override
    @Rule("GEN-004")
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        return applications
                .lockedById(UUID.fromString(subject))
                .flatMap(
                        application ->
                                open(application)
                                        .map(
                                                tolerance ->
                                                        count(
                                                                application,
                                                                tolerance,
                                                                submittedOn(application),
                                                                stops(application),
                                                                calendar)));
    }

    private List<Stop> stops(Application application) {
        return Suspension.stops(List.of(json.read(application.stops, Suspension[].class)));
    }

    private void notKept(Application application, Tolerance tolerance) {
        String missing = String.join(" ", tolerance.outstanding());
        if (application.state.after(ApplicationState.Action.LAPSE).isPresent()) {
            lapse(application, missing);
        } else if (application.uscc != null) {
            end(application, Tolerance.Outcome.BROKEN, MACHINE);
            followUps.open(
                    FollowUps.Kind.SET_RIGHT,
                    application.uscc,
                    application.authorityCode,
                    application.id.toString(),
                    missing,
                    Optional.empty());
        }
    }

    private void lapse(Application application, String missing) {
        application.act(ApplicationState.Action.LAPSE);
        application.decidedAt = clock.instant();
        end(application, Tolerance.Outcome.LAPSED, MACHINE);
        events.reviewEnds(application);
        names.end(application);
        procedures
                .of(application)
                .event(
                        Procedure.Happening.LAPSED,
                        procedures.dossier(application),
                        Arrays.asList(missing.split(" ", -1)))
                .ifPresent(event -> events.publish(event, application, MACHINE));
        decisions.record(
                new Decision(
                        application.kind + "_LAPSE",
                        application.id.toString(),
                        application.state.name(),
                        application.place(),
                        MACHINE,
                        List.of(Decision.AppliedRule.failed("REG-097", missing)),
                        Map.of("missing", missing),
                        List.of(),
                        Optional.of(notices.lapse(application, missing))));
    }
}
