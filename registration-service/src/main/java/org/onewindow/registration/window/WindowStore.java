package org.onewindow.registration.window;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/** Windows as rows: many are read, and many written, in one statement each. */
@Singleton
class WindowStore {

    private static final String WINDOW =
            "select w.application, w.owner, w.uscc, w.name, w.authority, w.established_on,"
                    + " w.submitted_at, w.confirmed_at, w.due_at, w.counted_tasks, w.finished_at,"
                    + " w.e_package_ready_at from one_window w ";

    private final Sql sql;
    private final StoredJson json;

    @Inject
    WindowStore(DataSource database, StoredJson json) {
        sql = new Sql(database);
        this.json = json;
    }

    void open(Window window, Opening.Facts facts, Opening.Effort effort) {
        sql.update(
                "insert into one_window (application, owner, uscc, name, authority, established_on,"
                        + " submitted_at, confirmed_at, due_at, counted_tasks, finished_at, facts,"
                        + " channel, documents, visits)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                window.applicationId(),
                window.owner(),
                window.company().uscc(),
                window.company().name(),
                window.company().authority().code(),
                window.company().establishedOn(),
                window.course().submittedAt(),
                window.course().confirmedAt(),
                window.course().limit().dueAt(),
                String.join(",", window.course().limit().countedTasks()),
                timestamp(window.course().finishedAt()),
                json.write(facts),
                effort.channel().name(),
                effort.documents(),
                facts.inputs().visits(effort.channel()));
        sql.update(
                """
                insert into window_task (application, attempts, failures, id, task, state, wanted, issued_at,
                    next_attempt_at)
                select ?, 0 + attempts::int, 0, id::uuid, task, state, wanted, issued_at::timestamptz,
                    next_attempt_at::timestamptz
                from unnest(?, ?, ?, ?, ?, ?, ?) as t (id, task, state, wanted, attempts, issued_at,
                    next_attempt_at)
                """,
                window.applicationId(),
                texts(window.tasks(), WindowTask::id),
                texts(window.tasks(), WindowTask::task),
                texts(window.tasks(), WindowTask::state),
                texts(window.tasks(), task -> String.join(",", task.wanted())),
                texts(window.tasks(), task -> task.attempts().issued()),
                texts(window.tasks(), task -> task.times().issued()),
                texts(window.tasks(), task -> task.attempts().nextAt()));
    }

    /**
     * Locks the windows that these tasks belong to, in one order for everybody, and only then reads
     * the tasks: so each transaction sees what the one before it has done to the company.
     */
    List<Window> lockByTasks(Collection<UUID> tasks) {
        return withTasks(
                sql.query(
                        WINDOW
                                + "where w.application in"
                                + " (select application from window_task where id = any(?::uuid[]))"
                                + " order by w.application for update",
                        this::window,
                        (Object) texts(tasks, id -> id)));
    }

    /** Locks windows with a task whose pause is over, leaving out those somebody else holds. */
    List<Window> lockDue(Instant machineNow, int limit) {
        return withTasks(
                sql.query(
                        WINDOW
                                + "where w.application in (select application from window_task"
                                + " where next_attempt_at <= ? order by next_attempt_at limit ?)"
                                + " order by w.application for update skip locked",
                        this::window,
                        machineNow,
                        limit));
    }

    Optional<Window> find(String applicationId) {
        return withTasks(sql.query(WINDOW + "where w.application = ?", this::window, applicationId))
                .stream()
                .findFirst();
    }

    Optional<Window> findByTask(UUID task) {
        return withTasks(
                        sql.query(
                                WINDOW
                                        + "where w.application ="
                                        + " (select application from window_task where id = ?)",
                                this::window,
                                task))
                .stream()
                .findFirst();
    }

    /** The form of an issued task, as its department sees it. */
    Optional<TaskForm> form(UUID taskId) {
        return sql
                .query(
                        "select t.task, w.uscc, w.name, w.authority, w.established_on, w.facts"
                                + " from window_task t"
                                + " join one_window w on w.application = t.application"
                                + " where t.id = ? and t.state not in ('PENDING', 'SKIPPED')",
                        row ->
                                TaskForm.of(
                                        taskId,
                                        Task.valueOf(row.getString(1)),
                                        new Opening.Company(
                                                row.getString(2),
                                                row.getString(3),
                                                new Jurisdiction(row.getString(4)),
                                                row.getObject(5, LocalDate.class)),
                                        json.read(row.getString(6), Opening.Facts.class)),
                        taskId)
                .stream()
                .findFirst();
    }

    Opening.Facts facts(String applicationId) {
        return sql.query(
                        "select facts from one_window where application = ?",
                        row -> json.read(row.getString(1), Opening.Facts.class),
                        applicationId)
                .getFirst();
    }

    /** How often somebody has to come for this set-up (REG-138). */
    int visits(String applicationId) {
        return sql.query(
                        "select visits from one_window where application = ?",
                        row -> row.getInt(1),
                        applicationId)
                .getFirst();
    }

    void save(List<Change> changes) {
        List<WindowTask> tasks =
                changes.stream().flatMap(change -> change.tasks().stream()).toList();
        if (!tasks.isEmpty()) {
            saveTasks(tasks);
        }
        List<Window> concluded =
                changes.stream()
                        .filter(change -> change.isFinished() || change.hasPackage())
                        .map(Change::after)
                        .toList();
        if (!concluded.isEmpty()) {
            sql.update(
                    """
                    update one_window w
                    set finished_at = t.finished_at::timestamptz,
                        e_package_ready_at = t.ready_at::timestamptz
                    from unnest(?, ?, ?) as t (application, finished_at, ready_at)
                    where w.application = t.application
                    """,
                    texts(concluded, Window::applicationId),
                    texts(concluded, window -> window.course().finishedAt()),
                    texts(concluded, window -> window.course().ePackageReadyAt()));
        }
    }

    /** Moves the promise of a window whose deadline was counted again. */
    void promise(String applicationId, Instant dueAt) {
        sql.update("update one_window set due_at = ? where application = ?", dueAt, applicationId);
    }

    private void saveTasks(List<WindowTask> tasks) {
        sql.update(
                """
                update window_task w
                set state = t.state, attempts = t.attempts::int, failures = t.failures::int,
                    next_attempt_at = t.next_attempt_at::timestamptz,
                    issued_at = t.issued_at::timestamptz,
                    accepted_at = t.accepted_at::timestamptz, done_at = t.done_at::timestamptz,
                    reference = t.reference, output = t.output, reason = t.reason
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as t (id, state, attempts, failures,
                    next_attempt_at, issued_at, accepted_at, done_at, reference, output, reason)
                where w.id = t.id::uuid
                """,
                texts(tasks, WindowTask::id),
                texts(tasks, WindowTask::state),
                texts(tasks, task -> task.attempts().issued()),
                texts(tasks, task -> task.attempts().failures()),
                texts(tasks, task -> task.attempts().nextAt()),
                texts(tasks, task -> task.times().issued()),
                texts(tasks, task -> task.times().accepted()),
                texts(tasks, task -> task.times().done()),
                texts(tasks, task -> task.result().reference()),
                texts(
                        tasks,
                        task ->
                                task.result().output().isEmpty()
                                        ? null
                                        : json.write(task.result().output())),
                texts(tasks, task -> task.result().reason()));
    }

    private List<Window> withTasks(List<Window> windows) {
        if (windows.isEmpty()) {
            return windows;
        }
        Map<String, List<TaskRow>> tasks =
                sql
                        .query(
                                "select application, id, task, wanted, state, attempts, failures,"
                                        + " next_attempt_at, issued_at, accepted_at, done_at,"
                                        + " reference, output, reason from window_task"
                                        + " where application = any(?) order by application, task",
                                this::task,
                                (Object) texts(windows, Window::applicationId))
                        .stream()
                        .collect(Collectors.groupingBy(TaskRow::applicationId));
        return windows.stream()
                .map(
                        window ->
                                new Window(
                                        window.applicationId(),
                                        window.owner(),
                                        window.company(),
                                        window.course(),
                                        tasks
                                                .getOrDefault(window.applicationId(), List.of())
                                                .stream()
                                                .map(TaskRow::task)
                                                .toList()))
                .toList();
    }

    private record TaskRow(String applicationId, WindowTask task) {}

    private Window window(ResultSet row) throws SQLException {
        return new Window(
                row.getString(1),
                row.getString(2),
                new Opening.Company(
                        row.getString(3),
                        row.getString(4),
                        new Jurisdiction(row.getString(5)),
                        row.getObject(6, LocalDate.class)),
                new Window.Course(
                        row.getTimestamp(7).toInstant(),
                        row.getTimestamp(8).toInstant(),
                        new ServiceLevel(row.getTimestamp(9).toInstant(), words(row.getString(10))),
                        instant(row.getTimestamp(11)),
                        instant(row.getTimestamp(12))),
                List.of());
    }

    @SuppressWarnings("unchecked")
    private TaskRow task(ResultSet row) throws SQLException {
        String output = row.getString(13);
        return new TaskRow(
                row.getString(1),
                new WindowTask(
                        row.getObject(2, UUID.class),
                        Task.valueOf(row.getString(3)),
                        words(row.getString(4)),
                        TaskState.valueOf(row.getString(5)),
                        new WindowTask.Attempts(
                                row.getInt(6), row.getInt(7), instant(row.getTimestamp(8))),
                        new WindowTask.Times(
                                instant(row.getTimestamp(9)),
                                instant(row.getTimestamp(10)),
                                instant(row.getTimestamp(11))),
                        new WindowTask.Result(
                                row.getString(12),
                                output == null ? Map.of() : json.read(output, Map.class),
                                row.getString(14))));
    }

    private static List<String> words(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(","));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** A column as an SQL array of text; the statement casts it. */
    private static <T> @Nullable String[] texts(
            Collection<T> rows, Function<? super T, ? extends @Nullable Object> column) {
        return rows.stream()
                .map(row -> Objects.toString(column.apply(row), null))
                .toArray(String[]::new);
    }
}
