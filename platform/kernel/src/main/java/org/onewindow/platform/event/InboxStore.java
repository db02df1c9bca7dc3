package org.onewindow.platform.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    record SubjectOfSource(String source, String subject) {

        static SubjectOfSource of(ReceivedEvent event) {
            return new SubjectOfSource(event.source(), event.subject());
        }
    }

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

    /** Marks the events seen; returns the ids of those that were not. */
    Set<UUID> markSeen(List<ReceivedEvent> events) {
        return new HashSet<>(
                sql.query(
                        """
                        insert into inbox (event_id, source)
                        select id::uuid, source from unnest(?, ?) as event (id, source)
                        on conflict do nothing returning event_id
                        """,
                        row -> row.getObject(1, UUID.class),
                        events.stream().map(event -> event.id().toString()).toList(),
                        events.stream().map(ReceivedEvent::source).toList()));
    }

    /** Locks the positions of all subjects of the events, in one order for everybody. */
    Map<SubjectOfSource, Position> positions(Set<SubjectOfSource> subjects) {
        Map<SubjectOfSource, Position> positions = new HashMap<>();
        sql.query(
                """
                with position as (
                    insert into inbox_position as p (source, subject, sequence)
                    select source, subject, 0 from unnest(?, ?) as s (source, subject)
                    order by source, subject
                    on conflict (source, subject) do update set sequence = p.sequence
                    returning p.source, p.subject, p.sequence, p.parked_since
                )
                select source, subject, sequence, parked_since is not null,
                    exists (select 1 from held_event h
                            where h.source = position.source and h.subject = position.subject)
                from position
                """,
                row ->
                        positions.put(
                                new SubjectOfSource(row.getString(1), row.getString(2)),
                                new Position(
                                        false,
                                        row.getLong(3),
                                        row.getBoolean(4),
                                        row.getBoolean(5))),
                subjects.stream().map(SubjectOfSource::source).toList(),
                subjects.stream().map(SubjectOfSource::subject).toList());
        return positions;
    }

    void advance(Map<SubjectOfSource, Long> sequences) {
        sql.update(
                """
                update inbox_position p set sequence = new.sequence::bigint
                from unnest(?, ?, ?) as new (source, subject, sequence)
                where p.source = new.source and p.subject = new.subject
                """,
                sequences.keySet().stream().map(SubjectOfSource::source).toList(),
                sequences.keySet().stream().map(SubjectOfSource::subject).toList(),
                sequences.values().stream().map(Object::toString).toList());
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
