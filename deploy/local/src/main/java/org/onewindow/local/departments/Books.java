package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A department's books in its own schema, on one connection; not for several threads at once. */
final class Books implements AutoCloseable {

    private final Connection connection;
    private final Sql sql;
    private final Department department;

    /** A task with its form; empty when registration does not have it. */
    record Received(IssuedTask task, Optional<JsonNode> form) {}

    /** An answer on its way to its topic. */
    record Outgoing(long id, String uscc, Map<String, Object> headers, String payload) {}

    /** A record that was issued. */
    record Issued(UUID taskId, String reference, JsonNode output, Instant issuedAt) {}

    private Books(Connection connection, Department department) {
        this.connection = connection;
        this.department = department;
        sql = new Sql(connection);
    }

    static Books open(Settings.Database database, Department department) throws SQLException {
        Connection connection =
                DriverManager.getConnection(
                        database.jdbcUrl(), database.user(), database.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + department.schema());
        }
        connection.setAutoCommit(false);
        return new Books(connection, department);
    }

    /** Makes the schema and its tables where they are missing. */
    void establish(String tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + department.schema());
            statement.execute(tables);
        }
        connection.commit();
    }

    /** Which of these events have not been handled yet. */
    Set<UUID> unseen(Collection<UUID> events) throws SQLException {
        Set<UUID> unseen = new HashSet<>(events);
        sql.query(
                        "select event_id from inbox where event_id = any(?::uuid[])",
                        row -> row.getObject(1, UUID.class),
                        Sql.texts(events))
                .forEach(unseen::remove);
        connection.commit();
        return unseen;
    }

    /** Enters the tasks, issues their records and writes the answers, all in one transaction. */
    void handle(List<Received> received, Instant now) throws SQLException {
        try {
            new Handling(sql, department, now).handle(received);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    /** The oldest answers that nobody has seen the broker take. */
    List<Outgoing> unsent(int limit) throws SQLException {
        List<Outgoing> found =
                sql.query(
                        "select id, uscc, headers, payload from outbox where sent_at is null"
                                + " order by id limit ?",
                        row ->
                                new Outgoing(
                                        row.getLong(1),
                                        row.getString(2),
                                        Json.readMap(row.getString(3)),
                                        row.getString(4)),
                        limit);
        connection.commit();
        return found;
    }

    void markSent(List<Outgoing> sent) throws SQLException {
        sql.batch(
                "update outbox set sent_at = now() where id = ?",
                sent.stream().map(each -> List.<Object>of(each.id())).toList());
        connection.commit();
    }

    void orderFailures(int times, String reason, Optional<String> uscc) throws SQLException {
        sql.update(
                "insert into ordered_failure (times, reason, uscc) values (?, ?, ?)",
                times,
                reason,
                uscc.orElse(null));
        connection.commit();
    }

    List<Issued> records(String uscc) throws SQLException {
        return sql.query(
                "select task_id, reference, output, issued_at from record where uscc = ?"
                        + " order by issued_at",
                row ->
                        new Issued(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                Json.read(row.getString(3)),
                                row.getTimestamp(4).toInstant()),
                uscc);
    }

    /** What the department says to an exit; nothing against it unless an operator has said so. */
    Clearance clearance(String uscc) throws SQLException {
        return sql
                .query(
                        "select result, detail from clearance where uscc = ?",
                        row -> new Clearance(row.getString(1), row.getString(2)),
                        uscc)
                .stream()
                .findFirst()
                .orElse(Clearance.NOTHING_OPEN);
    }

    void setClearance(String uscc, Clearance clearance) throws SQLException {
        sql.update(
                "insert into clearance (uscc, result, detail) values (?, ?, ?)"
                        + " on conflict (uscc) do update"
                        + " set result = excluded.result, detail = excluded.detail",
                uscc,
                clearance.result(),
                clearance.detail());
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
