package org.onewindow.platform.event;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;

/** Reads the event log: one subject by sequence, or the whole by the time of writing. */
@Singleton
class EventLogStore {

    private final Sql sql;
    private final HeaderJson headers;

    record Row(LogPlace place, @JsonValue LoggedEvent event) {}

    @Inject
    EventLogStore(DataSource database, HeaderJson headers) {
        sql = new Sql(database);
        this.headers = headers;
    }

    /**
     * Events of one subject, lowest sequence first.
     *
     * @param topicEnd what the topic ends with; empty for every topic
     */
    List<Row> ofSubject(String subject, long after, String topicEnd, int limit) {
        return sql.query(
                """
                select recorded_at, subject, sequence, topic, record_key, headers, payload
                from event_log
                where subject = ? and sequence > ? and right(topic, length(?)) = ?
                order by sequence limit ?
                """,
                this::row,
                subject,
                after,
                topicEnd,
                topicEnd,
                limit);
    }

    /**
     * Events of all subjects in the order in which they were written.
     *
     * <p>Ends where a transaction that still runs may yet write: a reader that has passed a place
     * has seen all that is before it. The horizon is read first, in a statement of its own: what
     * was running then and has ended since is seen by the second.
     */
    List<Row> whole(LogPlace after, int limit) {
        Instant horizon =
                sql.query(
                                "select coalesce(min(xact_start), now()) from pg_stat_activity"
                                        + " where datname = current_database()"
                                        + " and usename = current_user",
                                row -> row.getTimestamp(1).toInstant())
                        .getFirst();
        return sql.query(
                """
                select recorded_at, subject, sequence, topic, record_key, headers, payload
                from event_log
                where recorded_at >= ? and (recorded_at, subject, sequence) > (?, ?, ?)
                  and recorded_at < ?
                order by recorded_at, subject, sequence limit ?
                """,
                this::row,
                after.recordedAt(),
                after.recordedAt(),
                after.subject(),
                after.sequence(),
                horizon,
                limit);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new LogPlace(row.getTimestamp(1).toInstant(), row.getString(2), row.getLong(3)),
                new LoggedEvent(
                        row.getString(4),
                        row.getString(5),
                        headers.read(row.getString(6)),
                        row.getString(7)));
    }
}
