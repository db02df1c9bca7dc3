package org.onewindow.registration.window;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/**
 * A task has changed, or has begun otherwise than by being sent. Changes of a task that commit
 * together are one event, which carries the instant of every step.
 *
 * @param at when it came to this state, on the business clock
 */
@Rule("EVT-05")
@EventType(id = "EVT-05", says = "A task of a company's one-window set-up has another state.")
record OneWindowTaskChanged(
        String applicationId,
        String uscc,
        UUID taskId,
        Task task,
        String department,
        TaskState state,
        int attempts,
        @Nullable Instant issuedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant doneAt,
        Instant at) {

    static OneWindowTaskChanged of(Window window, WindowTask task, Instant now) {
        Instant done = task.times().done();
        return new OneWindowTaskChanged(
                window.applicationId(),
                window.company().uscc(),
                task.id(),
                task.task(),
                task.task().department(),
                task.state(),
                task.attempts().issued(),
                task.times().issued(),
                task.times().accepted(),
                done,
                done == null ? now : done);
    }
}
