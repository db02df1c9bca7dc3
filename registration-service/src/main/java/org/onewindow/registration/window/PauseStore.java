package org.onewindow.registration.window;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;

/** When tasks stood still. */
@Singleton
class PauseStore {

    private final Sql sql;

    /** Why a task stands still. */
    enum Reason {
        /** The applicant put it off. */
        DEFERRED,
        /** The department failed; it is asked again after a while, or by a person. */
        FAILED
    }

    /**
     * @param resumedAt empty while it still stands
     */
    record Pause(UUID taskId, Reason reason, Instant pausedAt, Optional<Instant> resumedAt) {}

    @Inject
    PauseStore(DataSource database) {
        sql = new Sql(database);
    }

    @Rule("REG-133")
    void begin(List<WindowTask> tasks, Reason reason, Instant at) {
        if (!tasks.isEmpty()) {
            sql.update(
                    "insert into window_task_pause (task_id, paused_at, reason)"
                            + " select id::uuid, ?, ? from unnest(?) as t (id)"
                            + " on conflict (task_id) where resumed_at is null do nothing",
                    at,
                    reason.name(),
                    ids(tasks));
        }
    }

    @Rule("REG-133")
    void end(List<WindowTask> tasks, Instant at) {
        if (!tasks.isEmpty()) {
            sql.update(
                    "update window_task_pause set resumed_at = ?"
                            + " where resumed_at is null and task_id = any(?::uuid[])",
                    at,
                    ids(tasks));
        }
    }

    /** Of one window, oldest first. */
    List<Pause> of(String applicationId) {
        return sql.query(
                "select p.task_id, p.reason, p.paused_at, p.resumed_at from window_task_pause p"
                        + " join window_task t on t.id = p.task_id where t.application = ?"
                        + " order by p.paused_at, p.task_id",
                row ->
                        new Pause(
                                row.getObject(1, UUID.class),
                                Reason.valueOf(row.getString(2)),
                                row.getTimestamp(3).toInstant(),
                                Optional.ofNullable(row.getTimestamp(4))
                                        .map(java.sql.Timestamp::toInstant)),
                applicationId);
    }

    private static Object ids(List<WindowTask> tasks) {
        return tasks.stream().map(task -> task.id().toString()).toArray(String[]::new);
    }
}
