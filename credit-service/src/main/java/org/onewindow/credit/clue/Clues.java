package org.onewindow.credit.clue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;

/**
 * Receives clues and has officers look into them within five working days. A clue is no fact: what
 * is confirmed is recorded as one by the two persons that a fact needs.
 */
@Singleton
public class Clues implements DeadlineHandler {

    private static final String DEADLINE = "CLUE_ACCEPTANCE";

    private static final String COLUMNS =
            "id, uscc, finding, authority_code, found_on, document_number, received_on, accept_by,"
                    + " overdue, state, result, explanation, version";

    private final Deadlines deadlines;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Parameters parameters;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final Sql sql;

    /**
     * What is handed over.
     *
     * @param id the same at every repetition
     * @param finding what was found, in the word of whoever found it
     */
    public record Handed(
            UUID id,
            String uscc,
            String finding,
            Jurisdiction authority,
            LocalDate foundOn,
            Optional<String> documentNumber) {}

    /** What came of a clue. */
    public enum Result {
        CONFIRMED,
        UNFOUNDED
    }

    /** A clue as officers see it. */
    record Clue(
            UUID id,
            String uscc,
            String finding,
            String authorityCode,
            LocalDate foundOn,
            Optional<String> documentNumber,
            LocalDate receivedOn,
            LocalDate acceptBy,
            boolean overdue,
            ClueState state,
            Optional<String> result,
            Optional<String> explanation,
            long version) {

        Jurisdiction place() {
            return new Jurisdiction(authorityCode);
        }
    }

    @Inject
    Clues(
            Deadlines deadlines,
            Decisions decisions,
            Outbox outbox,
            Parameters parameters,
            Calendars calendars,
            BusinessClock clock,
            DataSource database) {
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.outbox = outbox;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clock = clock;
        sql = new Sql(database);
    }

    /** In the transaction of the event that hands it over. */
    @Rule("EVT-30")
    public void receive(Handed clue) {
        LocalDate today = clock.today();
        TimeLimit limit =
                acceptance(today, parameters.at(clue.authority, today), calendars.current());
        sql.update(
                "insert into clue (id, uscc, finding, authority_code, found_on, document_number,"
                        + " received_on, accept_by, overdue, state, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, false, 'RECEIVED', 0)",
                clue.id,
                clue.uscc,
                clue.finding,
                clue.authority.code(),
                clue.foundOn,
                clue.documentNumber.orElse(null),
                today,
                limit.lastDay());
        deadlines.set(DEADLINE, clue.id.toString(), limit);
    }

    /** Until when an officer takes it up. */
    @Rule("EVT-30")
    static TimeLimit acceptance(
            LocalDate receivedOn, ParameterSet values, WorkingCalendar calendar) {
        return TimeLimits.workingDays(
                receivedOn, values.workingDays("clue.accept.workingDays").whole(), calendar);
    }

    /** Those not closed in the officer's divisions, oldest first. */
    List<Clue> open(UUID after, int limit, Actor officer) {
        return sql.query(
                "select "
                        + COLUMNS
                        + " from clue where state <> 'CLOSED' and authority_code like any(?)"
                        + " and id > ? order by id limit ?",
                Clues::clue,
                new ArrayList<>(
                        officer.jurisdictions().stream().map(Jurisdiction::pattern).toList()),
                after,
                limit);
    }

    /** For an officer of the place. */
    Clue find(UUID id, Actor officer) {
        Clue found = read(id, "");
        officer.requireJurisdiction(found.place());
        return found;
    }

    @Transactional
    @Rule("EVT-30")
    Clue accept(UUID id, @Nullable String ifMatch, Actor officer) {
        Clue found = taken(id, ifMatch, officer);
        ClueState next = found.state().apply(ClueState.Action.ACCEPT);
        sql.update(
                "update clue set state = ?, accepted_by = ?, accepted_on = ?, version = version + 1"
                        + " where id = ?",
                next.name(),
                officer.subject(),
                clock.today(),
                id);
        deadlines.cancel(DEADLINE, id.toString());
        return read(id, "");
    }

    /** What came of it, for whoever handed it over. */
    @Transactional
    @Rule("EVT-30")
    Clue close(
            UUID id, @Nullable String ifMatch, Result result, String explanation, Actor officer) {
        Clue found = taken(id, ifMatch, officer);
        ClueState next = found.state().apply(ClueState.Action.CLOSE);
        sql.update(
                "update clue set state = ?, result = ?, explanation = ?, closed_on = ?,"
                        + " version = version + 1 where id = ?",
                next.name(),
                result.name(),
                explanation,
                clock.today(),
                id);
        decisions.record(
                new Decision(
                        "CLUE",
                        id.toString(),
                        result.name(),
                        found.place(),
                        officer,
                        List.of(Decision.AppliedRule.passed("EVT-30")),
                        Map.of("uscc", found.uscc(), "finding", found.finding()),
                        List.of(),
                        Optional.empty()));
        answer(found, result, explanation, officer);
        return read(id, "");
    }

    private void answer(Clue clue, Result result, String explanation, Actor officer) {
        outbox.publish(
                new ClueAnswered(
                        clue.id(),
                        clue.uscc(),
                        clue.finding(),
                        clue.authorityCode(),
                        result,
                        explanation,
                        clock.today()),
                EventHeader.of(
                        Subject.uscc(clue.uscc()),
                        clue.uscc(),
                        clue.place(),
                        clue.id().toString(),
                        officer));
    }

    private Clue taken(UUID id, @Nullable String ifMatch, Actor officer) {
        Clue found = read(id, " for update");
        officer.requireJurisdiction(found.place());
        EntityTags.requireMatch(ifMatch, found.version());
        return found;
    }

    private Clue read(UUID id, String lock) {
        return sql
                .query("select " + COLUMNS + " from clue where id = ?" + lock, Clues::clue, id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private static Clue clue(ResultSet row) throws SQLException {
        return new Clue(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                Optional.ofNullable(row.getString(6)),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getBoolean(9),
                ClueState.valueOf(row.getString(10)),
                Optional.ofNullable(row.getString(11)),
                Optional.ofNullable(row.getString(12)),
                row.getLong(13));
    }

    @Override
    public String kind() {
        return DEADLINE;
    }

    /** Looks at state and date itself. */
    @Override
    @Transactional
    @Rule("EVT-30")
    public void due(Deadlines.Due deadline) {
        sql.update(
                "update clue set overdue = true, version = version + 1"
                        + " where id = ?::uuid and state = 'RECEIVED' and accept_by < ?",
                deadline.subject(),
                clock.today());
        deadlines.done(deadline);
    }

    @Override
    @Rule("GEN-004")
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        Clue clue = read(UUID.fromString(subject), "");
        TimeLimit limit =
                acceptance(
                        clue.receivedOn(),
                        parameters.at(clue.place(), clue.receivedOn()),
                        calendar);
        sql.update("update clue set accept_by = ? where id = ?", limit.lastDay(), clue.id());
        return Optional.of(limit);
    }
}
