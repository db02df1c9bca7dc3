package org.onewindow.registration.window;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;

/** Tasks that wait for a person. */
@Singleton
class TicketStore {

    /** An open ticket with its task. */
    record Ticket(
            UUID ticketId,
            UUID taskId,
            Task task,
            String department,
            String applicationId,
            String uscc,
            String name,
            String authorityCode,
            int attempts,
            String reason,
            Instant openedAt) {}

    private final Sql sql;

    @Inject
    TicketStore(DataSource database) {
        sql = new Sql(database);
    }

    @Rule("REG-134")
    void open(WindowTask task, Jurisdiction authority, Instant now) {
        sql.update(
                "insert into window_ticket (id, task_id, authority, opened_at, reason)"
                        + " values (?, ?, ?, ?, coalesce(?, ''))"
                        + " on conflict (task_id) where closed_at is null do nothing",
                UuidV7.next(),
                task.id(),
                authority.code(),
                now,
                task.result().reason());
    }

    void close(UUID taskId, Actor actor, Instant now) {
        sql.update(
                "update window_ticket set closed_at = ?, closed_by = ?"
                        + " where task_id = ? and closed_at is null",
                now,
                actor.subject(),
                taskId);
    }

    /**
     * Open tickets, oldest first.
     *
     * @param places whose tickets, with the divisions below them
     * @param after id of the last one on the page before, or empty
     */
    List<Ticket> open(List<Jurisdiction> places, UUID after, int limit) {
        return sql.query(
                """
                select k.id, t.id, t.task, w.application, w.uscc, w.name, w.authority, t.attempts,
                    k.reason, k.opened_at
                from window_ticket k join window_task t on t.id = k.task_id
                    join one_window w on w.application = t.application
                where k.closed_at is null and k.authority like any(?) and k.id > ?
                order by k.id limit ?
                """,
                row -> {
                    Task task = Task.valueOf(row.getString(3));
                    return new Ticket(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            task,
                            task.department(),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getInt(8),
                            row.getString(9),
                            row.getTimestamp(10).toInstant());
                },
                places.stream().map(Jurisdiction::pattern).toList(),
                after,
                limit);
    }
}
