package org.onewindow.platform.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.rule.Rule;

/**
 * Fetches from its source what did not come by Kafka: an event held for its predecessor longer than
 * the wait of EVT-000 has it asked for over HTTP, outside any transaction, and applied like any
 * other. As long as that fails the alarm stays and the source is asked again, ever less often.
 */
@Singleton
class MissingEvents {

    private static final Logger LOG = Logger.getLogger(MissingEvents.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Sql sql;
    private final EventSources sources;
    private final EventIntake intake;
    private final Duration wait;

    /**
     * A subject with a gap.
     *
     * @param applied the last sequence before the gap
     * @param held the first after it
     */
    private record Gap(String source, String subject, long applied, long held) {

        int missing() {
            return (int) Math.min(held - applied - 1, Paging.MAX_LIMIT);
        }
    }

    @Inject
    MissingEvents(
            DataSource database,
            EventSources sources,
            EventIntake intake,
            @ConfigProperty(name = "onewindow.events.gap-wait") Duration wait) {
        sql = new Sql(database);
        this.sources = sources;
        this.intake = intake;
        this.wait = wait;
    }

    @Rule("EVT-000")
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fetch() {
        boolean answered = true;
        for (Optional<Gap> gap = next(); gap.isPresent() && answered; gap = next()) {
            answered = fill(gap.get());
        }
    }

    /** Takes up the longest gap that is due, and puts its next turn off, doubling each time. */
    private Optional<Gap> next() {
        return sql
                .query(
                        """
                        update inbox_position p set fetches = fetches + 1, fetch_after = now()
                            + make_interval(secs => least(power(2, least(fetches, 20)) * ?, ?))
                        from (
                            select h.source, h.subject, min(h.sequence) as held
                            from held_event h join inbox_position w
                              on w.source = h.source and w.subject = h.subject
                            where h.reason = 'GAP' and h.source = any(?::text[])
                              and w.parked_since is null
                              and (w.fetch_after is null or w.fetch_after < now())
                            group by h.source, h.subject
                            having min(h.held_since) < now() - make_interval(secs => ?)
                            order by min(h.held_since) limit 1
                        ) gap
                        where p.source = gap.source and p.subject = gap.subject
                          and (p.fetch_after is null or p.fetch_after < now())
                        returning p.source, p.subject, p.sequence, gap.held
                        """,
                        row ->
                                new Gap(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getLong(4)),
                        (double) wait.toSeconds(),
                        (double) LONGEST_PAUSE.toSeconds(),
                        sources.known(),
                        (double) wait.toSeconds())
                .stream()
                .findFirst();
    }

    /** Returns whether to go on: a source that fails is left alone until the next round. */
    private boolean fill(Gap gap) {
        try {
            List<ReceivedEvent> found =
                    sources.after(gap.source, gap.subject, gap.applied, gap.missing()).stream()
                            .filter(event -> isOf(gap, event))
                            .toList();
            LOG.infof("%d missing events of %s from %s", found.size(), gap.subject, gap.source);
            if (!found.isEmpty()) {
                intake.apply(found);
                fetchedSome(gap);
            }
            return true;
        } catch (RuntimeException e) {
            // Asked again after the pause; the gap's alarm goes on meanwhile.
            LOG.warnf(e, "%s does not give the missing events of %s", gap.source, gap.subject);
            return false;
        }
    }

    private static boolean isOf(Gap gap, ReceivedEvent event) {
        return event.source().equals(gap.source) && event.subject().equals(gap.subject);
    }

    /** A gap of more than a page goes on at once; the next one begins with a short pause again. */
    private void fetchedSome(Gap gap) {
        sql.update(
                "update inbox_position set fetches = 0, fetch_after = null"
                        + " where source = ? and subject = ? and sequence > ?",
                gap.source,
                gap.subject,
                gap.applied);
    }
}
