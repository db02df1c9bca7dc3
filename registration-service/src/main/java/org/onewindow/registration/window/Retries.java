package org.onewindow.registration.window;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.http.Trace;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/**
 * Asks a department once more: by itself after a pause, or because a person says so. A department
 * that stays silent has failed.
 */
@Singleton
class Retries {

    private static final int WINDOWS_AT_ONCE = 100;

    private final WindowStore windows;
    private final TicketStore tickets;
    private final OneWindow oneWindow;
    private final WindowParameters parameters;
    private final BusinessClock clock;

    @Inject
    Retries(
            WindowStore windows,
            TicketStore tickets,
            OneWindow oneWindow,
            WindowParameters parameters,
            BusinessClock clock) {
        this.windows = windows;
        this.tickets = tickets;
        this.oneWindow = oneWindow;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void retryWhatIsDue() {
        Trace.begin().run(() -> QuarkusTransaction.requiringNew().run(this::retryDue));
    }

    @Rule("REG-134")
    private void retryDue() {
        Moment now = Moment.of(clock);
        List<Change> changes =
                windows.lockDue(now.machine(), WINDOWS_AT_ONCE).stream()
                        .map(window -> new Change(window, withDueMoved(window, now)))
                        .toList();
        oneWindow.save(changes, now.business());
        changes.forEach(change -> oneWindow.publish(change, now.business()));
    }

    private Window withDueMoved(Window window, Moment now) {
        RetryRule retry = parameters.retry(window);
        Window changed = window;
        for (WindowTask task : window.tasks()) {
            Instant next = task.attempts().nextAt();
            if (next != null && !next.isAfter(now.machine())) {
                changed = changed.changed(task.id(), now.business(), due -> due.due(retry, now));
            }
        }
        return changed;
    }

    /**
     * Issues a failed task, or one that was put off, at once, in the running transaction.
     *
     * @return the task as it is now; empty when it is not one to issue
     */
    @Rule("REG-134")
    Optional<WindowTask> byPerson(UUID taskId, Actor actor) {
        Moment now = Moment.of(clock);
        Window window = windows.lockByTasks(List.of(taskId)).getFirst();
        Window changed =
                window.changed(
                        taskId,
                        now.business(),
                        task -> task.issueByPerson(now, parameters.retry(window)));
        if (changed.equals(window)) {
            return Optional.empty();
        }
        tickets.close(taskId, actor, now.business());
        Change change = new Change(window, changed);
        oneWindow.save(List.of(change), now.business());
        oneWindow.publish(change, now.business());
        return changed.task(taskId);
    }
}
