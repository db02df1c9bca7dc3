package org.onewindow.platform.deadline;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.onewindow.platform.http.Trace;
import org.onewindow.platform.time.BusinessClock;

/** Takes up what is due, once a second, on every replica. */
@Singleton
class DeadlineRunner {

    private static final Logger LOG = Logger.getLogger(DeadlineRunner.class);

    private final Deadlines deadlines;
    private final BusinessClock clock;
    private final Map<String, DeadlineHandler> handlers;

    @Inject
    DeadlineRunner(Deadlines deadlines, BusinessClock clock, @All List<DeadlineHandler> handlers) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.handlers =
                handlers.stream()
                        .collect(Collectors.toMap(DeadlineHandler::kind, Function.identity()));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeUpWhatIsDue() {
        Optional<Deadlines.Due> next = deadlines.lease(clock.instant());
        while (next.isPresent()) {
            Deadlines.Due due = next.get();
            Trace.begin().run(() -> handle(due));
            next = deadlines.lease(clock.instant());
        }
    }

    private void handle(Deadlines.Due due) {
        DeadlineHandler handler = handlers.get(due.kind());
        if (handler == null) {
            LOG.errorf("nothing handles deadlines of kind %s", due.kind());
            deadlines.postpone(due, "no handler");
            return;
        }
        try {
            handler.due(due);
        } catch (RuntimeException e) {
            // It stays open, is counted as overdue by the watch, and comes again.
            LOG.errorf(e, "deadline %s of %s failed", due.kind(), due.subject());
            deadlines.postpone(due, String.valueOf(e.getMessage()));
        }
    }
}
