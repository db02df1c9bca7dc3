package org.onewindow.registration.barrier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;

/** Takes reports, and keeps what the officers do with them and by when. */
@Singleton
class BarrierLedger implements PanacheRepositoryBase<Barrier, UUID> {

    /** What has to be done next; its subject is the report. */
    static final String DEADLINE = "BARRIER_DUE";

    private final Parameters parameters;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    /** What is reported. */
    record Report(Jurisdiction place, String title, String imposedBy, String account) {}

    @Inject
    BarrierLedger(
            Parameters parameters, Calendars calendars, Deadlines deadlines, BusinessClock clock) {
        this.parameters = parameters;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Joins the running transaction. */
    @Transactional
    @Rule("REG-085")
    Barrier report(Report report, Actor reporter) {
        BarrierLimits limits = limits(report.place(), clock.today());
        Barrier barrier = new Barrier();
        barrier.id = UuidV7.next();
        barrier.jurisdiction = report.place().code();
        barrier.title = report.title();
        barrier.imposedBy = report.imposedBy();
        barrier.account = report.account();
        barrier.reporter = reporter.subject();
        barrier.state = BarrierState.REPORTED;
        barrier.reportedOn = clock.today();
        barrier.triageDueOn = limits.triage().lastDay();
        barrier.replyDueOn = limits.reply().lastDay();
        persistAndFlush(barrier);
        remind(barrier, limits.triage());
        return barrier;
    }

    @Transactional
    @Rule("REG-085")
    Barrier takeUp(UUID id, @Nullable String ifMatch, Actor officer) {
        Barrier barrier = locked(id, ifMatch, officer);
        barrier.state = barrier.state.apply(BarrierState.Action.TAKE_UP);
        barrier.triagedOn = clock.today();
        remind(barrier, limits(barrier.place(), barrier.reportedOn).reply());
        flush();
        return barrier;
    }

    @Transactional
    @Rule("REG-085")
    Barrier dismiss(UUID id, @Nullable String ifMatch, String reason, Actor officer) {
        Barrier barrier = locked(id, ifMatch, officer);
        barrier.state = barrier.state.apply(BarrierState.Action.DISMISS);
        barrier.triagedOn = clock.today();
        barrier.answer = reason;
        deadlines.cancel(DEADLINE, id.toString());
        flush();
        return barrier;
    }

    @Transactional
    @Rule("REG-085")
    Barrier answer(
            UUID id,
            @Nullable String ifMatch,
            Barrier.Outcome outcome,
            String answer,
            Actor officer) {
        Barrier barrier = locked(id, ifMatch, officer);
        barrier.state = barrier.state.apply(BarrierState.Action.ANSWER);
        barrier.answeredOn = clock.today();
        barrier.outcome = outcome;
        barrier.answer = answer;
        deadlines.cancel(DEADLINE, id.toString());
        flush();
        return barrier;
    }

    /** Marks what was not done in time; a report not looked at still has its reply to come. */
    @Rule("REG-085")
    void overdue(Barrier barrier) {
        if (barrier.state == BarrierState.REPORTED && !barrier.triageOverdue) {
            barrier.triageOverdue = true;
            remind(barrier, limits(barrier.place(), barrier.reportedOn).reply());
        } else if (barrier.state == BarrierState.REPORTED
                || barrier.state == BarrierState.TAKEN_UP) {
            barrier.replyOverdue = true;
        }
    }

    /** Counts both limits again, and says which of them is waited for. */
    @Rule("GEN-004")
    TimeLimit countAgain(Barrier barrier, WorkingCalendar calendar) {
        BarrierLimits limits =
                BarrierLimits.from(
                        barrier.reportedOn,
                        parameters.at(barrier.place(), barrier.reportedOn),
                        calendar);
        barrier.triageDueOn = limits.triage().lastDay();
        barrier.replyDueOn = limits.reply().lastDay();
        boolean triage = barrier.state == BarrierState.REPORTED && !barrier.triageOverdue;
        return triage ? limits.triage() : limits.reply();
    }

    Barrier one(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Oldest first; of a place with those below it, and in a state, where these are given. */
    List<Barrier> list(String placePattern, @Nullable BarrierState state, UUID after, int limit) {
        return (state == null
                        ? find("jurisdiction like ?1 and id > ?2 order by id", placePattern, after)
                        : find(
                                "jurisdiction like ?1 and id > ?2 and state = ?3 order by id",
                                placePattern,
                                after,
                                state))
                .page(0, limit)
                .list();
    }

    private Barrier locked(UUID id, @Nullable String ifMatch, Actor officer) {
        Barrier barrier =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        officer.requireJurisdiction(barrier.place());
        EntityTags.requireMatch(ifMatch, barrier.version);
        return barrier;
    }

    private BarrierLimits limits(Jurisdiction place, LocalDate reportedOn) {
        return BarrierLimits.from(
                reportedOn, parameters.at(place, reportedOn), calendars.current());
    }

    private void remind(Barrier barrier, TimeLimit limit) {
        deadlines.set(DEADLINE, barrier.id.toString(), limit);
    }
}
