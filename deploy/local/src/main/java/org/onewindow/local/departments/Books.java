package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department's books in its own schema, on one connection; not for several threads at once. */
final class Books implements AutoCloseable {

    private final Connection connection;
    private final Department department;

    /** A task with its form; empty when registration does not have it. */
    record Received(IssuedTask task, Optional<JsonNode> form) {}

    /** An answer on its way to its topic. */
    record Outgoing(
            long id, UUID eventId, UUID taskId, String uscc, int sequence, String payload) {}

    /** A record that was issued. */
    record Issued(UUID taskId, String reference, JsonNode output, Instant issuedAt) {}

    private Books(Connection connection, Department department) {
        this.connection = connection;
        this.department = department;
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
        unseen.removeAll(
                query(
                        "select event_id from inbox where event_id = any(?::uuid[])",
                        row -> row.getObject(1, UUID.class),
                        texts(events)));
        connection.commit();
        return unseen;
    }

    /** Enters the tasks, issues their records and writes the answers, all in one transaction. */
    void handle(List<Received> received, Instant now) throws SQLException {
        try {
            new HandledBatch(received, now).write();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    /** The oldest answers that nobody has seen the broker take. */
    List<Outgoing> unsent(int limit) throws SQLException {
        List<Outgoing> found =
                query(
                        "select id, event_id, task_id, uscc, sequence, payload from outbox"
                                + " where sent_at is null order by id limit ?",
                        row ->
                                new Outgoing(
                                        row.getLong(1),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, UUID.class),
                                        row.getString(4),
                                        row.getInt(5),
                                        row.getString(6)),
                        limit);
        connection.commit();
        return found;
    }

    void markSent(List<Outgoing> sent) throws SQLException {
        update(
                "update outbox set sent_at = now() where id = any(?::bigint[])",
                (Object)
                        sent.stream().map(each -> Long.toString(each.id())).toArray(String[]::new));
        connection.commit();
    }

    void orderFailures(int times, String reason, Optional<String> uscc) throws SQLException {
        update(
                "insert into ordered_failure (times, reason, uscc) values (?, ?, ?)",
                times,
                reason,
                uscc.orElse(null));
        connection.commit();
    }

    List<Issued> records(String uscc) throws SQLException {
        return query(
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
        return query(
                        "select result, detail from clearance where uscc = ?",
                        row -> new Clearance(row.getString(1), row.getString(2)),
                        uscc)
                .stream()
                .findFirst()
                .orElse(Clearance.NOTHING_OPEN);
    }

    void setClearance(String uscc, Clearance clearance) throws SQLException {
        update(
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

    /** One transaction's work. */
    private final class HandledBatch {

        private final List<Received> received;
        private final Instant now;
        private final Map<UUID, Integer> answersGiven = new HashMap<>();
        private final Map<UUID, Desk.Issued> records = new HashMap<>();
        private final List<OrderedFailure> failures = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();

        private final class OrderedFailure {
            private final long id;
            private final String reason;
            private final Optional<String> uscc;
            private int times;

            OrderedFailure(ResultSet row) throws SQLException {
                id = row.getLong(1);
                times = row.getInt(2);
                reason = row.getString(3);
                uscc = Optional.ofNullable(row.getString(4));
            }
        }

        HandledBatch(List<Received> received, Instant now) throws SQLException {
            Set<UUID> fresh =
                    new HashSet<>(
                            query(
                                    "insert into inbox (event_id) select unnest(?::uuid[])"
                                            + " on conflict do nothing returning event_id",
                                    row -> row.getObject(1, UUID.class),
                                    texts(
                                            received.stream()
                                                    .map(each -> each.task().eventId())
                                                    .toList())));
            this.received =
                    received.stream().filter(each -> fresh.remove(each.task().eventId())).toList();
            this.now = now;
            readBooks();
        }

        private void readBooks() throws SQLException {
            Object tasks = texts(received.stream().map(each -> each.task().taskId()).toList());
            query(
                    "select id, answers from task where id = any(?::uuid[]) for update",
                    row -> answersGiven.put(row.getObject(1, UUID.class), row.getInt(2)),
                    tasks);
            query(
                    "select task_id, reference, output from record where task_id = any(?::uuid[])",
                    row ->
                            records.put(
                                    row.getObject(1, UUID.class),
                                    new Desk.Issued(
                                            row.getString(2), Json.readMap(row.getString(3)))),
                    tasks);
            failures.addAll(
                    query(
                            "select id, times, reason, uscc from ordered_failure where times > 0"
                                    + " order by id for update",
                            OrderedFailure::new));
            numbers.addAll(
                    query(
                            "select nextval('record_number') from generate_series(1, ?)",
                            row -> row.getLong(1),
                            received.size()));
        }

        void write() throws SQLException {
            Map<UUID, Received> issued = new LinkedHashMap<>();
            try (PreparedStatement task =
                            connection.prepareStatement(
                                    "insert into task (id, uscc, attempts, answers, state)"
                                            + " values (?, ?, ?, ?, ?) on conflict (id) do update"
                                            + " set attempts = excluded.attempts,"
                                            + " answers = excluded.answers,"
                                            + " state = excluded.state");
                    PreparedStatement outbox =
                            connection.prepareStatement(
                                    "insert into outbox (event_id, task_id, uscc, sequence, payload)"
                                            + " values (?, ?, ?, ?, ?)")) {
                for (Received each : received) {
                    boolean known = records.containsKey(each.task().taskId());
                    List<TaskAnswer> answers = answers(each);
                    boolean done = records.containsKey(each.task().taskId());
                    if (done && !known) {
                        issued.put(each.task().taskId(), each);
                    }
                    addAnswers(outbox, answers);
                    addTask(task, each.task(), done);
                }
                task.executeBatch();
                outbox.executeBatch();
            }
            writeRecords(issued);
            writeFailures();
        }

        private List<TaskAnswer> answers(Received each) {
            IssuedTask task = each.task();
            Desk.Issued record = records.get(task.taskId());
            if (record != null) {
                // Asked once more about what is done: the same document, no second one.
                return TaskAnswer.done(task, record, now);
            }
            Optional<OrderedFailure> ordered =
                    failures.stream()
                            .filter(failure -> failure.times > 0)
                            .filter(failure -> failure.uscc.map(task.uscc()::equals).orElse(true))
                            .findFirst();
            if (ordered.isPresent()) {
                ordered.get().times--;
                return TaskAnswer.failed(task, ordered.get().reason, now);
            }
            if (each.form().isEmpty()) {
                return TaskAnswer.failed(task, "registration has no form for this task", now);
            }
            JsonNode form = each.form().get();
            List<String> objections = department.desk().allObjections(form, task.uscc());
            if (!objections.isEmpty()) {
                return TaskAnswer.failed(task, String.join("; ", objections), now);
            }
            Desk.Issued issued = department.desk().issue(form, numbers.removeFirst());
            records.put(task.taskId(), issued);
            return TaskAnswer.done(task, issued, now);
        }

        private void addAnswers(PreparedStatement outbox, List<TaskAnswer> answers)
                throws SQLException {
            for (TaskAnswer answer : answers) {
                outbox.setObject(1, UUID.randomUUID());
                outbox.setObject(2, answer.taskId());
                outbox.setString(3, answer.uscc());
                outbox.setInt(4, answersGiven.merge(answer.taskId(), 1, Integer::sum));
                outbox.setString(5, answer.json());
                outbox.addBatch();
            }
        }

        private void addTask(PreparedStatement statement, IssuedTask task, boolean done)
                throws SQLException {
            statement.setObject(1, task.taskId());
            statement.setString(2, task.uscc());
            statement.setInt(3, task.attempt());
            statement.setInt(4, answersGiven.getOrDefault(task.taskId(), 0));
            statement.setString(5, done ? "DONE" : "FAILED");
            statement.addBatch();
        }

        private void writeRecords(Map<UUID, Received> issued) throws SQLException {
            try (PreparedStatement statement =
                    connection.prepareStatement(
                            "insert into record (task_id, uscc, reference, output)"
                                    + " values (?, ?, ?, ?)")) {
                for (Received each : issued.values()) {
                    Desk.Issued record = records.get(each.task().taskId());
                    if (record != null) {
                        statement.setObject(1, each.task().taskId());
                        statement.setString(2, each.task().uscc());
                        statement.setString(3, record.reference());
                        statement.setString(4, Json.write(record.output()));
                        statement.addBatch();
                    }
                }
                statement.executeBatch();
            }
        }

        private void writeFailures() throws SQLException {
            for (OrderedFailure failure : failures) {
                update(
                        "update ordered_failure set times = ? where id = ?",
                        failure.times,
                        failure.id);
            }
        }
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, RowReader<T> reader, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    private void update(String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, arguments[i]);
            }
        }
        return statement;
    }

    private static Object texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
