package org.onewindow.registration.window;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.onewindow.platform.event.ReceivedEvent;
import org.onewindow.platform.time.BusinessClock;

/**
 * Applies the departments' answers of a transaction together, as its last thing: a poll of any size
 * locks its windows in one order, and reads and writes them in a handful of statements.
 */
@Singleton
class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private final WindowStore windows;
    private final OneWindow oneWindow;
    private final WindowParameters parameters;
    private final BusinessClock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final MeterRegistry metrics;

    /** An answer with the department that its topic proves. */
    private record Proven(ReceivedEvent event, Task sender, TaskAnswer answer) {}

    @Inject
    Answers(
            WindowStore windows,
            OneWindow oneWindow,
            WindowParameters parameters,
            BusinessClock clock,
            TransactionSynchronizationRegistry transactions,
            MeterRegistry metrics) {
        this.windows = windows;
        this.oneWindow = oneWindow;
        this.parameters = parameters;
        this.clock = clock;
        this.transactions = transactions;
        this.metrics = metrics;
    }

    /**
     * @param sender whose task it must be
     */
    void add(ReceivedEvent event, Task sender, TaskAnswer answer) {
        Batch batch = (Batch) transactions.getResource(Answers.class);
        if (batch == null) {
            batch = new Batch();
            transactions.putResource(Answers.class, batch);
            transactions.registerInterposedSynchronization(batch);
        }
        batch.answers.add(new Proven(event, sender, answer));
    }

    private void apply(List<Proven> answers) {
        Moment now = Moment.of(clock);
        List<Window> before =
                windows.lockByTasks(answers.stream().map(each -> each.answer.taskId()).toList());
        Map<UUID, Window> windowOfTask = new HashMap<>();
        before.forEach(
                window -> window.tasks().forEach(task -> windowOfTask.put(task.id(), window)));
        Map<Window, List<Proven>> answersOfWindow = new LinkedHashMap<>();
        for (Proven each : answers) {
            Window window = windowOfTask.get(each.answer.taskId());
            if (window == null) {
                ignore(each, "unknown-task");
            } else {
                answersOfWindow.computeIfAbsent(window, key -> new ArrayList<>()).add(each);
            }
        }
        Map<Change, ReceivedEvent> causes = new LinkedHashMap<>();
        answersOfWindow.forEach(
                (window, its) ->
                        causes.put(
                                new Change(window, answered(window, its, now)),
                                its.getLast().event));
        oneWindow.save(causes.keySet(), now.business());
        causes.forEach(
                (change, cause) ->
                        cause.asCauseOf(() -> oneWindow.publish(change, now.business())));
    }

    private Window answered(Window window, List<Proven> answers, Moment now) {
        Window changed = window;
        RetryRule retry = parameters.retry(window);
        for (Proven each : answers) {
            Window before = changed;
            changed =
                    before.changed(
                            each.answer.taskId(),
                            now.business(),
                            task -> answered(window, task, each, retry, now));
            if (changed.equals(before)) {
                ignore(each, "nothing-to-answer");
            }
        }
        return changed;
    }

    private Optional<WindowTask> answered(
            Window window, WindowTask task, Proven each, RetryRule retry, Moment now) {
        return task.task() == each.sender
                ? task.answered(each.answer, parameters.highestFee(window, task.task()), retry, now)
                : Optional.empty();
    }

    /**
     * Not an error: a repeat after a late success, or a department that asks for nothing of ours.
     */
    private void ignore(Proven answer, String reason) {
        metrics.counter("onewindow.window.answers.ignored", "reason", reason).increment();
        LOG.infof(
                "answer %s of %s about task %s is ignored: %s",
                answer.event.id(), answer.sender.department(), answer.answer.taskId(), reason);
    }

    private final class Batch implements Synchronization {

        private final List<Proven> answers = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            apply(answers);
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is kept beyond the transaction.
        }
    }
}
