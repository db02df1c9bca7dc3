package org.onewindow.registration.fraud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;

/** Tells others what becomes of a case, keeps what was decided and watches its time limit. */
@Singleton
class FraudNews {

    private final Outbox outbox;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final Sql sql;

    @Inject
    FraudNews(
            Outbox outbox,
            Decisions decisions,
            Deadlines deadlines,
            Calendars calendars,
            BusinessClock clock,
            DataSource database) {
        this.outbox = outbox;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.clock = clock;
        sql = new Sql(database);
    }

    void publish(Object event, FraudCase found, Actor actor) {
        outbox.publish(
                event,
                EventHeader.of(
                        Subject.uscc(found.uscc),
                        found.uscc,
                        found.place(),
                        found.id.toString(),
                        actor));
    }

    void dueBy(FraudCase found, FraudRules.Counted counted) {
        TimeLimit limit = count(found, counted, calendars.current());
        found.overdue = false;
        deadlines.set(FraudDeadline.KIND, found.id.toString(), limit);
    }

    /** Notes the last day, and what it was counted from. */
    TimeLimit count(FraudCase found, FraudRules.Counted counted, WorkingCalendar calendar) {
        TimeLimit limit = counted.in(calendar);
        found.dueOn = limit.lastDay();
        found.dueFrom = counted.from();
        found.dueFor = counted.lasting();
        return limit;
    }

    void nothingDue(FraudCase found) {
        found.dueOn = null;
        deadlines.cancel(FraudDeadline.KIND, found.id.toString());
    }

    /** Takes the number of the document, before the effects that quote it. */
    @Rule("GEN-008")
    Decision.Grounds grounds(FraudCase found, Proposal proposal) {
        long number =
                sql.query("select nextval('refusal_number')", row -> row.getLong(1)).getFirst();
        return new Decision.Grounds(
                "撤登字〔%d〕%s-%06d号".formatted(clock.today().getYear(), found.authorityCode, number),
                proposal.facts(),
                proposal.legalBasis(),
                proposal.reasons(),
                Decision.Grounds.ORDINARY_REMEDIES);
    }

    /** A decision of two persons, with everything that it must say. */
    @Rule({"GEN-008", "GEN-012", "INV-10", "INV-30"})
    void decided(
            FraudCase found,
            String drafter,
            Proposal proposal,
            Actor approver,
            Decision.Grounds grounds,
            List<?> parameters) {
        decisions.record(
                new Decision(
                        "FRAUD_CASE",
                        found.id.toString(),
                        proposal.step() == Proposal.Step.EXTEND ? "EXTENDED" : found.state.name(),
                        found.place(),
                        approver,
                        List.of(new Decision.AppliedRule(rule(proposal.step()), true, "")),
                        Map.of(
                                "uscc",
                                found.uscc,
                                "target",
                                found.target.name(),
                                "drafter",
                                Digest.sha256(drafter),
                                "proposal",
                                proposal),
                        parameters,
                        Optional.of(grounds)));
    }

    private static String rule(Proposal.Step step) {
        return switch (step) {
            case NOT_ACCEPT -> "REG-191";
            case EXTEND -> "REG-190";
            case REVOKE -> "REG-194";
            case DECLINE -> "REG-193";
            case RESTORE -> "REG-195";
        };
    }
}
