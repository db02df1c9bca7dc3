package org.onewindow.platform.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;

/** Which events have been seen, how far each subject has been applied, and what is held back. */
@Singleton
class InboxStore {

    /**
     * What is known of an event's subject, its row locked until the transaction ends.
     *
     * @param seen whether this very event id was taken before
     * @param sequence the last one applied
     */
    record Position(boolean seen, long sequence, boolean parked, boolean holding) {}

    /** A subject that waits for an operator. */
    record Parked(
            String source,
            String subject,
            long appliedSequence,
            String since,
            String error,
            int held) {}

    private final Sql sql;
    private final HeaderJson headers;

    @Inject
    InboxStore(DataSource database, HeaderJson headers) {
        sql = new Sql(database);
        this.headers = headers;
    }

    /** Marks an event without sequence seen; false when it was before. */
    boolean markSeen(ReceivedEvent event) {
        return sql.update(
                        "insert into inbox (event_id, source) values (?, ?) on conflict do nothing",
                        event.id(),
                        event.source())
                == 1;
    }

    /** Marks the event seen and locks its subject's position. */
    Position take(ReceivedEvent event) {
        return sql.query(
                        """
                        with fresh as (
                            insert into inbox (event_id, source) values (?, ?)
                            on conflict do nothing returning 1
                        ), position as (
                            insert into inbox_position as p (source, subject, sequence)
                            values (?, ?, 0)
                            on conflict (source, subject) do update set sequence = p.sequence
                            returning p.sequence, p.parked_since
                        )
                        select not exists (select 1 from fresh), sequence, parked_since is not null,
                            exists (select 1 from held_event h where h.source = ? and h.subject = ?)
                        from position
                        """,
                        row ->
                                new Position(
                                        row.getBoolean(1),
                                        row.getLong(2),
                                        row.getBoolean(3),
                                        row.getBoolean(4)),
                        event.id(),
                        event.source(),
                        event.source(),
                        event.subject(),
                        event.source(),
                        event.subject())
                .getFirst();
    }

    void advance(ReceivedEvent event) {
        sql.update(
                "update inbox_position set sequence = ? where source = ? and subject = ?",
                event.sequence(),
                event.source(),
                event.subject());
    }

    void hold(ReceivedEvent event, String reason) {
        sql.update(
                "insert into held_event (source, subject, sequence, event_id, reason, topic,"
                        + " record_key, headers, payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                event.source(),
                event.subject(),
                event.sequence(),
                event.id(),
                reason,
                event.topic(),
                event.key(),
                headers.write(event.headers()),
                event.payload());
    }

    void park(ReceivedEvent event, String error) {
        sql.update(
                "update inbox_position set parked_since = coalesce(parked_since, now()),"
                        + " parked_error = ? where source = ? and subject = ?",
                error,
                event.source(),
                event.subject());
        sql.update(
                "update held_event set reason = 'PARKED' where source = ? and subject = ?",
                event.source(),
                event.subject());
    }

    void unpark(String source, String subject) {
        sql.update(
                "update inbox_position set parked_since = null, parked_error = null"
                        + " where source = ? and subject = ?",
                source,
                subject);
        sql.update(
                "update held_event set reason = 'GAP' where source = ? and subject = ?",
                source,
                subject);
    }

    /** The held event that is next in turn, if it is there and the subject is not parked. */
    Optional<ReceivedEvent> nextHeld(String source, String subject) {
        return sql
                .query(
                        """
                        select h.topic, h.record_key, h.headers, h.payload
                        from inbox_position p join held_event h
                          on h.source = p.source and h.subject = p.subject
                         and h.sequence = p.sequence + 1
                        where p.source = ? and p.subject = ? and p.parked_since is null
                        for update of p
                        """,
                        this::held,
                        source,
                        subject)
                .stream()
                .findFirst();
    }

    void release(ReceivedEvent event) {
        sql.update(
                "delete from held_event where source = ? and subject = ? and sequence <= ?",
                event.source(),
                event.subject(),
                event.sequence());
    }

    List<Parked> parked(String after, int limit) {
        return sql.query(
                """
                select p.source, p.subject, p.sequence, p.parked_since, p.parked_error,
                    (select count(*) from held_event h
                      where h.source = p.source and h.subject = p.subject)
                from inbox_position p
                where p.parked_since is not null and p.source || ' ' || p.subject > ?
                order by p.source || ' ' || p.subject limit ?
                """,
                row ->
                        new Parked(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getTimestamp(4).toInstant().toString(),
                                row.getString(5),
                                row.getInt(6)),
                after,
                limit);
    }

    private ReceivedEvent held(ResultSet row) throws SQLException {
        return ReceivedEvent.stored(
                row.getString(1),
                row.getString(2),
                headers.read(row.getString(3)),
                row.getString(4));
    }
}
