package org.onewindow.deregistration.simplified;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.deregistration.check.Checks;
import org.onewindow.deregistration.simplified.ExitCaseState.Action;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.TimeLimit;

/**
 * The steps of a case, each with everything that belongs to it: the snapshot of the checks, the
 * decision, the deadlines, the event. Called in a transaction, with the case locked.
 */
@Singleton
class CaseSteps {

    private final CheckRuns runs;
    private final CaseDecisions decisions;
    private final CaseNews news;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final BusinessClock clock;

    CaseSteps(
            CheckRuns runs,
            CaseDecisions decisions,
            CaseNews news,
            Deadlines deadlines,
            Calendars calendars,
            BusinessClock clock) {
        this.runs = runs;
        this.decisions = decisions;
        this.news = news;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Publishes the notice if all is clear; parks the draft while something is unknown. */
    @Rule({"DER-002", "DER-012"})
    void publishOrPark(ExitCase exit, Examined examined, Actor actor) {
        runs.keep(exit.id(), CheckPoint.START, examined.checks());
        if (examined.checks().outcome() != Checks.Outcome.CLEAR
                || examined.signed() != Signatories.COMPLETE) {
            exit.park(CheckPoint.START);
            return;
        }
        ParameterSet values = examined.parameters();
        ExitTimetable timetable = ExitTimetable.of(clock.today(), values, calendars.current());
        exit.publish(timetable);
        schedule(NoticeEnd.KIND, exit, timetable.notice());
        schedule(WindowEnd.KIND, exit, timetable.filing());
        decisions.granted("SIMPLIFIED_EXIT_NOTICE", "PUBLISHED", exit, examined, actor);
        news.published(exit, timetable, actor);
    }

    /** The second check: on to the filing window, the end, or an officer's desk. */
    void endNotice(ExitCase exit, boolean objectionStands, Examined examined, Actor actor) {
        runs.keep(exit.id(), CheckPoint.NOTICE_END, examined.checks());
        switch (NoticeOutcome.of(objectionStands, examined.checks().outcome())) {
            case OPEN_WINDOW -> exit.openWindow();
            case PARK -> exit.park(CheckPoint.NOTICE_END);
            case TERMINATE ->
                    close(
                            exit,
                            Action.TERMINATE,
                            objectionStands
                                    ? new Reason(Reason.Code.OBJECTION, "公示期内有异议未撤回")
                                    : Reason.of(examined.checks().failed()),
                            Optional.of(examined),
                            actor);
        }
    }

    /** Takes the filing in and decides it on the spot, or by an officer within three days. */
    @Rule({"DER-018", "DER-016"})
    void file(ExitCase exit, Examined examined, Actor actor) {
        LocalDate today = clock.today();
        int limit = examined.parameters().integer("review.limit.workingDays");
        exit.file(today, ExitTimetable.decideBy(today, limit, calendars.current()));
        decide(exit, examined, actor);
    }

    /** The third check and what follows from it. */
    @Rule({"DER-011", "INV-14"})
    void decide(ExitCase exit, Examined examined, Actor actor) {
        runs.keep(exit.id(), CheckPoint.DECISION, examined.checks());
        Checks.Outcome outcome = examined.checks().outcome();
        switch (FilingDecision.of(outcome, examined.signed(), exit.wasReturnedBefore())) {
            case APPROVE -> approve(exit, examined, actor);
            case REVIEW -> exit.park(CheckPoint.DECISION);
            case RETURN -> {
                Reason why = new Reason(Reason.Code.COMMITMENTS_INCOMPLETE, "承诺书须由现有全体投资人签署,请补正");
                exit.returnForCorrection(why);
                decisions.refused(exit, why, Optional.of(examined), actor);
            }
            case STOP ->
                    close(
                            exit,
                            Action.STOP,
                            outcome == Checks.Outcome.BLOCKED
                                    ? Reason.of(examined.checks().failed())
                                    : new Reason(
                                            Reason.Code.COMMITMENTS_INCOMPLETE, "补正后承诺书仍未由全体投资人签署"),
                            Optional.of(examined),
                            actor);
        }
    }

    private void approve(ExitCase exit, Examined examined, Actor actor) {
        LocalDate today = clock.today();
        exit.approve(today);
        cancelDeadlines(exit);
        decisions.granted("SIMPLIFIED_EXIT", "APPROVED", exit, examined, actor);
        news.decided(exit, today, actor);
    }

    /** Ends the case against the applicant. */
    void close(ExitCase exit, Action action, Reason why, Optional<Examined> examined, Actor actor) {
        exit.close(action, why);
        cancelDeadlines(exit);
        decisions.refused(exit, why, examined, actor);
        news.closed(exit, why, actor);
    }

    /** Ends the case because the applicant did, or did not do, something: nobody decided. */
    void end(ExitCase exit, Action action, Reason why, Actor actor) {
        exit.close(action, why);
        cancelDeadlines(exit);
        news.closed(exit, why, actor);
    }

    private void schedule(String kind, ExitCase exit, TimeLimit limit) {
        deadlines.set(kind, exit.id().toString(), limit);
    }

    private void cancelDeadlines(ExitCase exit) {
        deadlines.cancel(NoticeEnd.KIND, exit.id().toString());
        deadlines.cancel(WindowEnd.KIND, exit.id().toString());
    }
}
