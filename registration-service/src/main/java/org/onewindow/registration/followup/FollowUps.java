package org.onewindow.registration.followup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.registration.catalogue.Division;

/** The list of what has to follow registrations, worked off by officers. */
@Singleton
public class FollowUps implements DeadlineHandler {

    private static final String DEADLINE = "FOLLOW_UP";

    private static final String COLUMNS =
            "id, kind, uscc, authority_code, cause, detail, opened_on, due_on, state, overdue,"
                    + " outcome, version";

    /** Why something has to follow. */
    public enum Kind {
        /** Drawn at random from the machine's confirmations (REG-096). */
        POST_AUDIT,
        /** A document promised under tolerance did not come: the entry is set right (REG-097). */
        SET_RIGHT,
        /** A change was filed late: an order to correct, a penalty case when refused (REG-150). */
        LATE_CHANGE,
        /** A branch follows the change of what it belongs to (REG-165). */
        BRANCH_FOLLOWS,
        /** The old authority hands its files over (REG-077). */
        FILES_HANDED_OVER,
        /** A company of the old law is out of line with the new terms (REG-014). */
        LEGACY_CAPITAL
    }

    /** Something to be done about an entity. */
    record FollowUp(
            UUID id,
            String kind,
            String uscc,
            String authorityCode,
            String cause,
            String detail,
            LocalDate openedOn,
            Optional<LocalDate> dueOn,
            String state,
            boolean overdue,
            Optional<String> outcome,
            long version) {}

    private final Deadlines deadlines;
    private final BusinessClock clock;
    private final Sql sql;

    @Inject
    FollowUps(Deadlines deadlines, BusinessClock clock, DataSource database) {
        this.deadlines = deadlines;
        this.clock = clock;
        sql = new Sql(database);
    }

    /**
     * Opens one, in the running transaction; once for each kind, entity and case.
     *
     * @param cause the case it follows from
     * @param due its last day, where the law sets one
     */
    public void open(
            Kind kind,
            String uscc,
            String authorityCode,
            String cause,
            String detail,
            Optional<TimeLimit> due) {
        UUID id = UuidV7.next();
        int opened =
                sql.update(
                        "insert into follow_up (id, kind, uscc, authority_code, cause, detail,"
                                + " opened_on, due_on, state, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 0)"
                                + " on conflict (kind, uscc, cause) do nothing",
                        id,
                        kind.name(),
                        uscc,
                        authorityCode,
                        cause,
                        detail,
                        clock.today(),
                        due.map(TimeLimit::lastDay).orElse(null));
        if (opened == 1 && due.isPresent()) {
            deadlines.set(DEADLINE, id.toString(), due.get());
        }
    }

    /** Closes those of a kind, when what they asked for has happened by itself. */
    public void settle(Kind kind, String uscc, String outcome) {
        sql.query(
                        "update follow_up set state = 'DONE', outcome = ?, closed_on = ?,"
                                + " version = version + 1"
                                + " where kind = ? and uscc = ? and state = 'OPEN' returning id",
                        row -> row.getString(1),
                        outcome,
                        clock.today(),
                        kind.name(),
                        uscc)
                .forEach(id -> deadlines.cancel(DEADLINE, id));
    }

    List<FollowUp> open(@Nullable String kind, UUID after, int limit, Actor officer) {
        return sql.query(
                "select "
                        + COLUMNS
                        + " from follow_up where state = 'OPEN' and (?::text is null or kind = ?)"
                        + " and authority_code like any(?) and id > ? order by id limit ?",
                FollowUps::followUp,
                kind,
                kind,
                new ArrayList<>(officer.jurisdictions().stream().map(Division::pattern).toList()),
                after,
                limit);
    }

    /** An officer writes down what came of it. */
    @Transactional
    FollowUp close(UUID id, @Nullable String ifMatch, String outcome, Actor officer) {
        FollowUp found = locked(id);
        officer.requireJurisdiction(new Jurisdiction(found.authorityCode()));
        EntityTags.requireMatch(ifMatch, found.version());
        if (!found.state().equals("OPEN")) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "it is " + found.state());
        }
        sql.update(
                "update follow_up set state = 'DONE', outcome = ?, closed_on = ?,"
                        + " version = version + 1 where id = ?",
                outcome,
                clock.today(),
                id);
        deadlines.cancel(DEADLINE, id.toString());
        return locked(id);
    }

    private FollowUp locked(UUID id) {
        return sql
                .query(
                        "select " + COLUMNS + " from follow_up where id = ? for update",
                        FollowUps::followUp,
                        id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        return new FollowUp(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                Optional.ofNullable(row.getObject(8, LocalDate.class)),
                row.getString(9),
                row.getBoolean(10),
                Optional.ofNullable(row.getString(11)),
                row.getLong(12));
    }

    @Override
    public String kind() {
        return DEADLINE;
    }

    /** Looks at the date itself. */
    @Override
    @Transactional
    @Rule({"REG-150", "REG-165"})
    public void due(Deadlines.Due deadline) {
        sql.update(
                "update follow_up set overdue = true, version = version + 1"
                        + " where id = ?::uuid and state = 'OPEN' and due_on < ?",
                deadline.subject(),
                LegalDate.of(clock.instant()));
        deadlines.done(deadline);
    }
}
