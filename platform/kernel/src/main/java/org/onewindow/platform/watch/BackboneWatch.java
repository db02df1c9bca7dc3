package org.onewindow.platform.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.time.BusinessClock;

/** Reads every five seconds what is waiting in this service's database. */
@Singleton
class BackboneWatch {

    private static final Logger LOG = Logger.getLogger(BackboneWatch.class);
    private static final double OUTBOX_ALARM_SECONDS = 30;
    private static final double CHAIN_ALARM_SECONDS = 10;
    private static final double GAP_ALARM_SECONDS = 30;
    private static final double OVERDUE_ALARM_SECONDS = 60;

    private static final String WAITING =
            """
            select
              (select count(*) from outbox),
              (select coalesce(extract(epoch from now() - min(queued_at)), 0) from outbox),
              (select coalesce(extract(epoch from now() - min(queued_at)), 0) from decision_unchained),
              (select count(*) from inbox_position where parked_since is not null),
              (select coalesce(extract(epoch from now() - min(held_since)), 0)
                 from held_event where reason = 'GAP'),
              (select coalesce(extract(epoch from ?::timestamptz - min(due_at)), 0)
                 from deadline where done_at is null and due_at <= ?)
            """;

    private record Waiting(
            double outboxRows,
            double outboxSeconds,
            double unchainedSeconds,
            double parkedSubjects,
            double gapSeconds,
            double overdueSeconds) {}

    private final Sql sql;
    private final BusinessClock clock;
    private final MeterRegistry metrics;
    private volatile Waiting waiting = new Waiting(0, 0, 0, 0, 0, 0);

    @Inject
    BackboneWatch(DataSource database, BusinessClock clock, MeterRegistry metrics) {
        sql = new Sql(database);
        this.clock = clock;
        this.metrics = metrics;
    }

    @PostConstruct
    void register() {
        gauge("onewindow.outbox.rows", Waiting::outboxRows);
        gauge("onewindow.outbox.oldest.seconds", Waiting::outboxSeconds);
        gauge("onewindow.decisions.unchained.seconds", Waiting::unchainedSeconds);
        gauge("onewindow.inbox.parked.subjects", Waiting::parkedSubjects);
        gauge("onewindow.inbox.gap.seconds", Waiting::gapSeconds);
        gauge("onewindow.deadlines.overdue.seconds", Waiting::overdueSeconds);
    }

    private void gauge(String name, ToDoubleFunction<Waiting> figure) {
        Gauge.builder(name, this, watch -> figure.applyAsDouble(watch.waiting)).register(metrics);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        var now = clock.instant();
        waiting =
                sql.query(
                                WAITING,
                                row ->
                                        new Waiting(
                                                row.getDouble(1),
                                                row.getDouble(2),
                                                row.getDouble(3),
                                                row.getDouble(4),
                                                row.getDouble(5),
                                                row.getDouble(6)),
                                now,
                                now)
                        .getFirst();
        alarm(waiting.outboxSeconds, OUTBOX_ALARM_SECONDS, "the oldest event waits unsent");
        alarm(waiting.unchainedSeconds, CHAIN_ALARM_SECONDS, "a decision is not chained");
        alarm(waiting.gapSeconds, GAP_ALARM_SECONDS, "an event waits for its predecessor");
        alarm(waiting.overdueSeconds, OVERDUE_ALARM_SECONDS, "a deadline is overdue");
        if (waiting.parkedSubjects > 0) {
            LOG.errorf("ALARM %.0f subjects are parked; see dead-letters", waiting.parkedSubjects);
        }
    }

    private static void alarm(double seconds, double limit, String what) {
        if (seconds > limit) {
            LOG.errorf("ALARM %s since %.0f s", what, seconds);
        }
    }
}
