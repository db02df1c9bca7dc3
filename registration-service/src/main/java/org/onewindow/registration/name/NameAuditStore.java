package org.onewindow.registration.name;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.id.UuidV7;

/** Audits of names as rows, and the names they have still to look at. */
@Singleton
class NameAuditStore {

    /** Which names an audit holds against all. */
    enum Scope {
        /** Those that are new or changed since the last one. */
        NEW,
        ALL
    }

    /**
     * An audit.
     *
     * @param names looked at so far
     * @param found conflicts that were not known before
     */
    record Audit(
            UUID id,
            Scope scope,
            Instant begunAt,
            long names,
            long found,
            Optional<Instant> endedAt) {}

    private static final String SELECT =
            "select id, scope, begun_at, names, found, ended_at from name_audit where ";

    private final Sql sql;

    @Inject
    NameAuditStore(DataSource database) {
        sql = new Sql(database);
    }

    /** Empty while another audit goes on. */
    Optional<UUID> begin(Scope scope, Instant now) {
        return ids(
                "insert into name_audit (id, scope, begun_at, gathered) values (?, ?, ?, ?)"
                        + " on conflict do nothing returning id",
                UuidV7.next(),
                scope.name(),
                now,
                scope == Scope.NEW);
    }

    /** Begins the audit of a night, once. */
    void beginUnlessBegunSince(Instant night, Instant now) {
        sql.update(
                """
                insert into name_audit (id, scope, begun_at, gathered)
                select ?, 'NEW', ?, true
                where not exists (select 1 from name_audit where begun_at >= ?)
                on conflict do nothing
                """,
                UuidV7.next(),
                now,
                night);
    }

    /** The audit that goes on, if no replica has it; leased for two minutes of machine time. */
    Optional<UUID> lease() {
        return ids(
                "update name_audit set lease_until = now() + interval '2 minutes'"
                        + " where ended_at is null and (lease_until is null or lease_until < now())"
                        + " returning id");
    }

    private Optional<UUID> ids(String statement, Object... arguments) {
        return sql.query(statement, row -> row.getObject(1, UUID.class), arguments).stream()
                .findFirst();
    }

    /** Queues every name in use, once for an audit of all. */
    void gather(UUID audit) {
        sql.update(
                """
                with due as (
                    update name_audit set gathered = true where id = ? and not gathered
                    returning id)
                insert into name_to_audit (hold_id)
                select hold.id from due, name_hold hold
                where hold.status in ('RESERVED', 'REGISTERED')
                """,
                audit);
    }

    /** Takes names from the queue that no other replica is taking. */
    List<UUID> take(int limit) {
        return sql.query(
                """
                delete from name_to_audit where id in (
                    select id from name_to_audit order by id limit ? for update skip locked)
                returning hold_id
                """,
                row -> row.getObject(1, UUID.class),
                limit);
    }

    /** Keeps the lease, too. */
    void count(UUID audit, int names, int found) {
        sql.update(
                "update name_audit set names = names + ?, found = found + ?,"
                        + " lease_until = now() + interval '2 minutes' where id = ?",
                names,
                found,
                audit);
    }

    void end(UUID audit, Instant now) {
        sql.update("update name_audit set ended_at = ? where id = ?", now, audit);
    }

    Audit read(UUID id) {
        return sql.query(SELECT + "id = ?", NameAuditStore::audit, id).getFirst();
    }

    /** Oldest first. */
    List<Audit> after(UUID id, int limit) {
        return sql.query(SELECT + "id > ? order by id limit ?", NameAuditStore::audit, id, limit);
    }

    private static Audit audit(ResultSet row) throws SQLException {
        return new Audit(
                row.getObject(1, UUID.class),
                Scope.valueOf(row.getString(2)),
                row.getTimestamp(3).toInstant(),
                row.getLong(4),
                row.getLong(5),
                Optional.ofNullable(row.getTimestamp(6)).map(Timestamp::toInstant));
    }
}
