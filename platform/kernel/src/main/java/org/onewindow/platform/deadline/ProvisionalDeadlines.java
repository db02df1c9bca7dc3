package org.onewindow.platform.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.onewindow.platform.http.Trace;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;

/**
 * Counts provisional deadlines again once the calendar knows more than when they were set; as long
 * as one stays provisional there is an alarm.
 *
 * <p>Each has a transaction of its own, in which its handler moves what else carries the date: one
 * that fails keeps no other waiting and is tried again a minute later.
 */
@Singleton
class ProvisionalDeadlines {

    private static final Logger LOG = Logger.getLogger(ProvisionalDeadlines.class);
    private static final int BATCH = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Map<String, DeadlineHandler> handlers;
    private volatile long provisional;

    @Inject
    ProvisionalDeadlines(
            Deadlines deadlines,
            Calendars calendars,
            MeterRegistry metrics,
            @All List<DeadlineHandler> handlers) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.handlers =
                handlers.stream()
                        .collect(Collectors.toMap(DeadlineHandler::kind, Function.identity()));
        Gauge.builder("onewindow.deadlines.provisional", this, each -> each.provisional)
                .register(metrics);
    }

    @Rule("GEN-004")
    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void countAgain() {
        WorkingCalendar calendar = calendars.current();
        UUID last = BEFORE_ALL;
        List<Deadlines.Provisional> batch = deadlines.provisional(calendar.version(), last, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(deadline -> Trace.begin().run(() -> tryToCountAgain(deadline, calendar)));
            last = batch.getLast().id();
            batch = deadlines.provisional(calendar.version(), last, BATCH);
        }
        provisional = deadlines.provisionalCount();
        if (provisional > 0) {
            LOG.errorf("ALARM %d deadlines lie in a year without working calendar", provisional);
        }
    }

    private void tryToCountAgain(Deadlines.Provisional deadline, WorkingCalendar calendar) {
        try {
            QuarkusTransaction.requiringNew().run(() -> countAgain(deadline, calendar));
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s of %s stays provisional", deadline.kind(), deadline.subject());
        }
    }

    private void countAgain(Deadlines.Provisional deadline, WorkingCalendar calendar) {
        Optional<TimeLimit> limit =
                Optional.ofNullable(handlers.get(deadline.kind()))
                        .flatMap(handler -> handler.countAgain(deadline.subject(), calendar));
        if (limit.isEmpty()) {
            LOG.errorf("nothing counts deadlines of kind %s again", deadline.kind());
            return;
        }
        deadlines.move(deadline, limit.get());
        LOG.infof(
                "%s of %s now ends on %s, counted with calendar %s",
                deadline.kind(), deadline.subject(), limit.get().lastDay(), calendar.version());
    }
}
