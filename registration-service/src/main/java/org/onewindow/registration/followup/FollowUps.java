package org.onewindow.registration.followup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
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
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.premises.ServedDocuments;

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
        LEGACY_CAPITAL,
        /** The new licence is shown where the old one was (REG-158). */
        LICENCE_DISPLAY,
        /** A permit has ended: the scope is changed, or the entity leaves (REG-065). */
        PERMIT_ENDED,
        /** The legal representative has resigned: the company names another (REG-023). */
        LEGAL_REPRESENTATIVE,
        /** Members have left a cooperative, and it restores its ratio of farmers (REG-020). */
        COOPERATIVE_RATIO;

        /** What the entity itself has to do, and is shown. */
        boolean isForEntity() {
            return switch (this) {
                case POST_AUDIT, SET_RIGHT, LATE_CHANGE, FILES_HANDED_OVER -> false;
                case BRANCH_FOLLOWS,
                        LEGACY_CAPITAL,
                        LICENCE_DISPLAY,
                        PERMIT_ENDED,
                        LEGAL_REPRESENTATIVE,
                        COOPERATIVE_RATIO ->
                        true;
            };
        }

        /** What the entity is sent when its time is over; nothing for most. */
        Optional<String> reminder() {
            return switch (this) {
                case LEGAL_REPRESENTATIVE -> Optional.of("关于逾期未确定新的法定代表人的提醒");
                case PERMIT_ENDED -> Optional.of("关于许可终止后逾期未变更经营范围的提醒");
                case COOPERATIVE_RATIO -> Optional.of("关于逾期未恢复法定成员比例的提醒");
                case POST_AUDIT,
                        SET_RIGHT,
                        LATE_CHANGE,
                        BRANCH_FOLLOWS,
                        FILES_HANDED_OVER,
                        LEGACY_CAPITAL,
                        LICENCE_DISPLAY ->
                        Optional.empty();
            };
        }
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
    private final ServedDocuments documents;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final Sql sql;

    @Inject
    FollowUps(
            Deadlines deadlines,
            ServedDocuments documents,
            Calendars calendars,
            BusinessClock clock,
            DataSource database) {
        this.deadlines = deadlines;
        this.documents = documents;
        this.calendars = calendars;
        this.clock = clock;
        sql = new Sql(database);
    }

    /**
     * Opens one, in the running transaction; once for each kind, entity and case.
     *
     * @param cause the case it follows from
     * @param time in which it is done, where the law sets one
     * @return whether it is new
     */
    public boolean open(
            Kind kind,
            String uscc,
            String authorityCode,
            String cause,
            String detail,
            Optional<Within> time) {
        UUID id = UuidV7.next();
        Optional<TimeLimit> due = time.map(within -> within.counted(calendars.current()));
        int opened =
                sql.update(
                        "insert into follow_up (id, kind, uscc, authority_code, cause, detail,"
                                + " opened_on, due_on, counted_from, period, state, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 0)"
                                + " on conflict (kind, uscc, cause) do nothing",
                        id,
                        kind.name(),
                        uscc,
                        authorityCode,
                        cause,
                        detail,
                        clock.today(),
                        due.map(TimeLimit::lastDay).orElse(null),
                        time.map(Within::from).orElse(null),
                        time.map(within -> within.period().toString()).orElse(null));
        if (opened == 1 && due.isPresent()) {
            deadlines.set(DEADLINE, id.toString(), due.get());
        }
        return opened == 1;
    }

    /**
     * Closes those of a kind, when what they asked for has happened by itself.
     *
     * @return how many there were
     */
    public int settle(Kind kind, String uscc, String outcome) {
        List<String> settled =
                sql.query(
                        "update follow_up set state = 'DONE', outcome = ?, closed_on = ?,"
                                + " version = version + 1"
                                + " where kind = ? and uscc = ? and state = 'OPEN' returning id",
                        row -> row.getString(1),
                        outcome,
                        clock.today(),
                        kind.name(),
                        uscc);
        settled.forEach(id -> deadlines.cancel(DEADLINE, id));
        return settled.size();
    }

    /**
     * Closes those of a kind that follow from these cases.
     *
     * @return how many there were
     */
    public int settle(Kind kind, String uscc, List<String> causes, String outcome) {
        List<String> settled =
                sql.query(
                        "update follow_up set state = 'DONE', outcome = ?, closed_on = ?,"
                                + " version = version + 1 where kind = ? and uscc = ?"
                                + " and cause = any(?) and state = 'OPEN' returning id",
                        row -> row.getString(1),
                        outcome,
                        clock.today(),
                        kind.name(),
                        uscc,
                        causes);
        settled.forEach(id -> deadlines.cancel(DEADLINE, id));
        return settled.size();
    }

    /** Whether something of this kind still has to be done. */
    @Rule("REG-020")
    public boolean stands(Kind kind, String uscc) {
        return !sql.query(
                        "select 1 from follow_up where kind = ? and uscc = ? and state = 'OPEN'",
                        row -> true,
                        kind.name(),
                        uscc)
                .isEmpty();
    }

    /** Whether something of this kind should have been done before today. */
    @Rule({"REG-023", "REG-157"})
    public boolean isOverdue(Kind kind, String uscc) {
        return !sql.query(
                        "select 1 from follow_up where kind = ? and uscc = ? and state = 'OPEN'"
                                + " and due_on < ?",
                        row -> true,
                        kind.name(),
                        uscc,
                        clock.today())
                .isEmpty();
    }

    /** What the entity itself still has to do, the oldest first. */
    List<FollowUp> ofEntity(String uscc) {
        return sql
                .query(
                        "select "
                                + COLUMNS
                                + " from follow_up where uscc = ? and state = 'OPEN' order by id",
                        FollowUps::followUp,
                        uscc)
                .stream()
                .filter(found -> Kind.valueOf(found.kind()).isForEntity())
                .toList();
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
                new ArrayList<>(
                        officer.jurisdictions().stream().map(Jurisdiction::pattern).toList()),
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

    /** Looks at the date itself, and reminds who has not done what others wait for. */
    @Override
    @Transactional
    @Rule({"REG-020", "REG-023", "REG-065", "REG-150", "REG-158", "REG-165"})
    public void due(Deadlines.Due deadline) {
        sql
                .query(
                        "update follow_up set overdue = true, version = version + 1"
                                + " where id = ?::uuid and state = 'OPEN' and due_on < ?"
                                + " and not overdue returning "
                                + COLUMNS,
                        FollowUps::followUp,
                        deadline.subject(),
                        LegalDate.of(clock.instant()))
                .stream()
                .forEach(
                        late ->
                                Kind.valueOf(late.kind())
                                        .reminder()
                                        .ifPresent(title -> documents.remind(late.uscc(), title)));
        deadlines.done(deadline);
    }

    /** With a calendar that knows more; the last day that officer and entity see moves along. */
    @Override
    @Rule("GEN-004")
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        Optional<TimeLimit> limit =
                sql
                        .query(
                                "select coalesce(counted_from, due_on), coalesce(period, 'P0D')"
                                        + " from follow_up where id = ?::uuid"
                                        + " and due_on is not null",
                                row ->
                                        new Within(
                                                row.getObject(1, LocalDate.class),
                                                Period.parse(row.getString(2))),
                                subject)
                        .stream()
                        .findFirst()
                        .map(within -> within.counted(calendar));
        limit.ifPresent(
                end ->
                        sql.update(
                                "update follow_up set due_on = ?, overdue = overdue and ? < ?,"
                                        + " version = version + 1 where id = ?::uuid",
                                end.lastDay(),
                                end.lastDay(),
                                clock.today(),
                                subject));
        return limit;
    }
}
