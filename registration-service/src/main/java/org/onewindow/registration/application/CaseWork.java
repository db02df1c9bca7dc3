package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.TwoPersonRule;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** What officers do with a case beside deciding it: who has it, how urgent it is, its clock. */
@Singleton
class CaseWork {

    private final Applications applications;
    private final Desk desk;
    private final ReviewTimes times;
    private final Decisions decisions;
    private final Notices notices;
    private final Tolerances tolerances;
    private final BusinessClock clock;
    private final StoredJson json;

    @Inject
    CaseWork(
            Applications applications,
            Desk desk,
            ReviewTimes times,
            Decisions decisions,
            Notices notices,
            Tolerances tolerances,
            BusinessClock clock,
            StoredJson json) {
        this.applications = applications;
        this.desk = desk;
        this.times = times;
        this.decisions = decisions;
        this.notices = notices;
        this.tolerances = tolerances;
        this.clock = clock;
        this.json = json;
    }

    @Transactional
    Application claim(UUID id, @Nullable String ifMatch, Actor officer) {
        Application application = desk.locked(id, ifMatch, officer, ReviewAction.CLAIM);
        desk.hand(application, officer);
        return flushed(application);
    }

    /** Back to the queue; a lead may do it with anybody's case. */
    @Transactional
    Application release(UUID id, @Nullable String ifMatch, Actor officer) {
        Application application = desk.locked(id, ifMatch, officer, ReviewAction.RELEASE);
        application.handler = null;
        application.claimedAt = null;
        return flushed(application);
    }

    /** The green channel moves a case forward in the queue and changes no rule (REG-143). */
    @Transactional
    @Rule("REG-143")
    Application prioritise(
            UUID id, @Nullable String ifMatch, CaseResource.Priority wish, Actor lead) {
        Application application = desk.locked(id, ifMatch, lead, ReviewAction.PRIORITISE);
        application.priority = wish.priorityProject() ? Queue.FIRST : Queue.ORDINARY;
        application.serviceOfficer = wish.serviceOfficer();
        return flushed(application);
    }

    /** Nothing is extended until a second person approves it (GEN-012). */
    @Transactional
    @Rule({"REG-091", "GEN-012"})
    Application proposeExtension(UUID id, @Nullable String ifMatch, String reason, Actor officer) {
        Application application = desk.inHand(id, ifMatch, officer, ReviewAction.PROPOSE_EXTENSION);
        application.extensionDraft = reason;
        application.extensionDrafter = officer.subject();
        return flushed(application);
    }

    /** Three working days more from the end of the limit, with a written notice (REG-091). */
    @Rule({"REG-091", "GEN-012", "GEN-008"})
    Application approveExtension(UUID id, @Nullable String ifMatch, Actor lead) {
        Application application = desk.locked(id, ifMatch, lead, ReviewAction.APPROVE_EXTENSION);
        String drafter = Optional.ofNullable(application.extensionDrafter).orElseThrow();
        String reason = Optional.ofNullable(application.extensionDraft).orElseThrow();
        TwoPersonRule.check(drafter, lead);
        application.act(ApplicationState.Action.EXTEND);
        application.extended = true;
        LocalDate until = times.restart(application);
        decisions.record(
                new Decision(
                        "REVIEW_EXTENSION",
                        application.id.toString(),
                        application.state.name(),
                        application.place(),
                        lead,
                        List.of(Decision.AppliedRule.passed("REG-091")),
                        Map.of("drafter", Digest.sha256(drafter), "until", until.toString()),
                        times.parameters(application).used(),
                        Optional.of(notices.extension(application, reason, until))));
        return flushed(application);
    }

    /** A suit or arbitration about the truth of the file stops the clock (REG-095). */
    @Transactional
    @Rule("REG-095")
    Application suspend(
            UUID id, @Nullable String ifMatch, CaseResource.Dispute dispute, Actor officer) {
        Application application = desk.inHand(id, ifMatch, officer, ReviewAction.SUSPEND);
        application.act(ApplicationState.Action.SUSPEND);
        List<Suspension> all = new ArrayList<>(times.suspensions(application));
        all.add(new Suspension(dispute.reason(), dispute.reference(), clock.today(), null));
        application.stops = json.write(all);
        times.stop(application);
        tolerances.stop(application);
        record(application, officer, Map.of("reference", dispute.reference()));
        return flushed(application);
    }

    @Transactional
    @Rule("REG-095")
    Application resume(UUID id, @Nullable String ifMatch, Actor officer) {
        Application application = desk.inHand(id, ifMatch, officer, ReviewAction.RESUME);
        application.act(
                application.extended
                        ? ApplicationState.Action.RESUME_EXTENDED
                        : ApplicationState.Action.RESUME);
        List<Suspension> all = new ArrayList<>(times.suspensions(application));
        Suspension last = all.removeLast();
        all.add(last.endedOn(clock.today()));
        application.stops = json.write(all);
        LocalDate until = times.restart(application);
        tolerances.restart(application, Suspension.stops(all));
        record(application, officer, Map.of("until", until.toString()));
        return flushed(application);
    }

    private void record(Application application, Actor officer, Map<String, Object> inputs) {
        decisions.record(
                new Decision(
                        "REVIEW_SUSPENSION",
                        application.id.toString(),
                        application.state.name(),
                        application.place(),
                        officer,
                        List.of(Decision.AppliedRule.passed("REG-095")),
                        inputs,
                        List.of(),
                        Optional.empty()));
    }

    private Application flushed(Application application) {
        applications.flush();
        return application;
    }
}
