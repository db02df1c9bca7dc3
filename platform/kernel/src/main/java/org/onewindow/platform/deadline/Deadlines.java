package org.onewindow.platform.deadline;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.time.TimeLimit;

/** Deadlines as rows: written with the transaction that creates them, one per kind and subject. */
@Singleton
public class Deadlines {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /**
     * A deadline that has come.
     *
     * @param attempts how often it was taken up before
     */
    public record Due(UUID id, String kind, String subject, Instant dueAt, int attempts) {}

    /** One that was counted over a year without a calendar. */
    record Provisional(UUID id, String kind, String subject) {}

    private final Sql sql;

    @Inject
    Deadlines(DataSource database) {
        sql = new Sql(database);
    }

    /**
     * Sets, or moves, the deadline of this kind for this subject.
     *
     * @param dueAt on the business clock; due from this instant on
     * @param calendar version of the working calendar it was computed with
     * @param provisional whether the calendar did not know the year yet
     */
    public void set(
            String kind, String subject, Instant dueAt, String calendar, boolean provisional) {
        sql.update(
                """
                insert into deadline (id, kind, subject, due_at, calendar, provisional)
                values (?, ?, ?, ?, ?, ?)
                on conflict (kind, subject) do update set
                    due_at = excluded.due_at, calendar = excluded.calendar,
                    provisional = excluded.provisional, done_at = null, attempts = 0,
                    lease_until = null, last_error = null
                """,
                UuidV7.next(),
                kind,
                subject,
                dueAt,
                calendar,
                provisional);
    }

    /** The same with what a time limit says of itself. */
    public void set(String kind, String subject, TimeLimit limit) {
        set(kind, subject, limit.end(), limit.calendarVersion(), limit.provisional());
    }

    /** Takes the deadline back, with the running transaction. */
    public void cancel(String kind, String subject) {
        sql.update(
                "update deadline set done_at = now() where kind = ? and subject = ?"
                        + " and done_at is null",
                kind,
                subject);
    }

    /** Marks it done, with the running transaction. */
    public void done(Due deadline) {
        sql.update("update deadline set done_at = now() where id = ?", deadline.id());
    }

    /** The earliest instant at which something is due, on the business clock. */
    public Optional<Instant> next() {
        return sql
                .query(
                        "select due_at from deadline where done_at is null order by due_at limit 1",
                        row -> row.getTimestamp(1).toInstant())
                .stream()
                .findFirst();
    }

    /** Leases the longest due deadline to this replica for a minute of the machine's time. */
    Optional<Due> lease(Instant businessNow) {
        return sql
                .query(
                        """
                        update deadline set lease_until = now() + make_interval(secs => ?),
                            attempts = attempts + 1
                        where id = (
                            select id from deadline
                            where done_at is null and due_at <= ?
                              and (lease_until is null or lease_until < now())
                            order by due_at limit 1 for update skip locked)
                        returning id, kind, subject, due_at, attempts - 1
                        """,
                        row ->
                                new Due(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getTimestamp(4).toInstant(),
                                        row.getInt(5)),
                        (double) LEASE.toSeconds(),
                        businessNow)
                .stream()
                .findFirst();
    }

    /** Puts a deadline off after a failure: one second, doubling, at most ten minutes. */
    void postpone(Due deadline, String error) {
        long seconds = Math.min(1L << Math.min(deadline.attempts(), 20), LONGEST_PAUSE.toSeconds());
        sql.update(
                "update deadline set lease_until = now() + make_interval(secs => ?), last_error = ?"
                        + " where id = ? and done_at is null",
                (double) seconds,
                error,
                deadline.id());
    }

    /** Open provisional deadlines that were counted with another calendar than this version. */
    List<Provisional> provisional(String calendar, UUID after, int limit) {
        return sql.query(
                "select id, kind, subject from deadline where provisional and done_at is null"
                        + " and calendar <> ? and id > ? order by id limit ?",
                row ->
                        new Provisional(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                calendar,
                after,
                limit);
    }

    long provisionalCount() {
        return sql.query(
                        "select count(*) from deadline where provisional and done_at is null",
                        row -> row.getLong(1))
                .getFirst();
    }

    /** Moves a provisional deadline that is still open, with the running transaction. */
    void move(Provisional deadline, TimeLimit limit) {
        sql.update(
                "update deadline set due_at = ?, calendar = ?, provisional = ?"
                        + " where id = ? and provisional and done_at is null",
                limit.end(),
                limit.calendarVersion(),
                limit.provisional(),
                deadline.id());
    }
}
