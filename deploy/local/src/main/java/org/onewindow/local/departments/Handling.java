package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a department does about the tasks of one poll, in one transaction. */
final class Handling {

    private final Sql sql;
    private final Department department;
    private final Instant now;
    private final Map<UUID, Integer> answersGiven = new HashMap<>();
    private final Map<UUID, Desk.Issued> records = new HashMap<>();
    private final List<List<Object>> newTasks = new ArrayList<>();
    private final List<List<Object>> newRecords = new ArrayList<>();
    private final List<List<Object>> newAnswers = new ArrayList<>();

    Handling(Sql sql, Department department, Instant now) {
        this.sql = sql;
        this.department = department;
        this.now = now;
    }

    void handle(List<Books.Received> received) throws SQLException {
        Set<UUID> fresh = enter(received.stream().map(each -> each.task().eventId()).toList());
        List<Books.Received> tasks =
                received.stream().filter(each -> fresh.remove(each.task().eventId())).toList();
        readBooks(tasks.stream().map(each -> each.task().taskId()).toList());
        OrderedFailures failures = new OrderedFailures(sql);
        List<Long> numbers =
                sql.query(
                        "select nextval('record_number') from generate_series(1, ?)",
                        row -> row.getLong(1),
                        tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            answer(tasks.get(i), failures, numbers.get(i));
        }
        write();
        failures.write();
    }

    /** Enters the events in the inbox; returns those that were not there. */
    private Set<UUID> enter(Collection<UUID> events) throws SQLException {
        return new HashSet<>(
                sql.query(
                        "insert into inbox (event_id) select unnest(?::uuid[])"
                                + " on conflict do nothing returning event_id",
                        row -> row.getObject(1, UUID.class),
                        Sql.texts(events)));
    }

    private void readBooks(Collection<UUID> tasks) throws SQLException {
        sql.query(
                "select id, answers from task where id = any(?::uuid[]) for update",
                row -> answersGiven.put(row.getObject(1, UUID.class), row.getInt(2)),
                Sql.texts(tasks));
        sql.query(
                "select task_id, reference, output from record where task_id = any(?::uuid[])",
                row ->
                        records.put(
                                row.getObject(1, UUID.class),
                                new Desk.Issued(row.getString(2), Json.readMap(row.getString(3)))),
                Sql.texts(tasks));
    }

    private void answer(Books.Received received, OrderedFailures failures, long number) {
        IssuedTask task = received.task();
        Optional<String> objection =
                records.containsKey(task.taskId())
                        // Asked once more about what is done: the same document, no second one.
                        ? Optional.empty()
                        : objection(received, failures);
        if (objection.isEmpty() && !records.containsKey(task.taskId())) {
            received.form().ifPresent(form -> issue(task, form, number));
        }
        Desk.Issued record = records.get(task.taskId());
        List<TaskAnswer> answers =
                record == null
                        ? TaskAnswer.failed(task, objection.orElse("no record"), now)
                        : TaskAnswer.done(task, record, now);
        answers.forEach(answer -> send(task, answer));
        newTasks.add(
                List.of(
                        task.taskId(),
                        task.uscc(),
                        task.attempt(),
                        answersGiven.getOrDefault(task.taskId(), 0),
                        record == null ? "FAILED" : "DONE"));
    }

    private Optional<String> objection(Books.Received received, OrderedFailures failures) {
        Optional<String> ordered = failures.reasonFor(received.task().uscc());
        if (ordered.isPresent()) {
            return ordered;
        }
        if (received.form().isEmpty()) {
            return Optional.of("registration has no form for this task");
        }
        List<String> objections =
                department.desk().allObjections(received.form().get(), received.task().uscc());
        return objections.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", objections));
    }

    private void issue(IssuedTask task, JsonNode form, long number) {
        Desk.Issued issued = department.desk().issue(form, number);
        records.put(task.taskId(), issued);
        newRecords.add(
                List.of(
                        task.taskId(),
                        task.uscc(),
                        issued.reference(),
                        Json.write(issued.output())));
    }

    private void send(IssuedTask task, TaskAnswer answer) {
        int sequence = answersGiven.merge(task.taskId(), 1, Integer::sum);
        newAnswers.add(
                List.of(
                        task.taskId(),
                        sequence,
                        task.uscc(),
                        Json.write(answer.headers(department, task, sequence, now)),
                        answer.json()));
    }

    private void write() throws SQLException {
        sql.batch(
                "insert into task (id, uscc, attempts, answers, state) values (?, ?, ?, ?, ?)"
                        + " on conflict (id) do update set attempts = excluded.attempts,"
                        + " answers = excluded.answers, state = excluded.state",
                newTasks);
        sql.batch(
                "insert into record (task_id, uscc, reference, output) values (?, ?, ?, ?)",
                newRecords);
        sql.batch(
                "insert into outbox (task_id, sequence, uscc, headers, payload)"
                        + " values (?, ?, ?, ?, ?)",
                newAnswers);
    }
}
