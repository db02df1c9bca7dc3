package org.onewindow.registration.name;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.onewindow.platform.http.Trace;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.registration.name.NameConflicts.Pair;

/**
 * Looks every night whether two names in use conflict without a recorded exception, which no rule
 * and no index should have let happen. It tells officers and changes nothing. One replica at a time
 * has the lease of an audit; another goes on with it when that one is gone.
 */
@Singleton
class NameAudit {

    private static final Logger LOG = Logger.getLogger(NameAudit.class);
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(2);
    private static final int BATCH = 2_000;

    private final NameAuditStore audits;
    private final NameConflicts conflicts;
    private final BusinessClock clock;

    @Inject
    NameAudit(NameAuditStore audits, NameConflicts conflicts, BusinessClock clock) {
        this.audits = audits;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * Begins an audit now instead of tonight, in the running transaction.
     *
     * @throws Refusal 409 while another goes on
     */
    @Rule("INV-07")
    NameAuditStore.Audit begin(NameAuditStore.Scope scope) {
        return audits.begin(scope, clock.instant())
                .map(audits::read)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        CommonProblem.STATE_CONFLICT, "an audit of names goes on"));
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        Instant now = clock.instant();
        audits.beginUnlessBegunSince(lastNight(now), now);
        audits.lease().ifPresent(audit -> Trace.begin().run(() -> run(audit)));
    }

    /** The latest of the hours at which an audit is due, two in the morning. */
    @Rule("INV-07")
    static Instant lastNight(Instant now) {
        LocalDate day = LegalDate.of(now.minus(AFTER_MIDNIGHT));
        return LegalDate.startOf(day).plus(AFTER_MIDNIGHT);
    }

    /** Small transactions, so that nobody who reserves or registers a name waits for it. */
    @Rule("INV-07")
    private void run(UUID audit) {
        QuarkusTransaction.requiringNew().run(() -> audits.gather(audit));
        int looked = BATCH;
        while (looked == BATCH) {
            looked = QuarkusTransaction.requiringNew().call(() -> look(audit));
        }
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            conflicts.lookAgain(clock.today());
                            audits.end(audit, clock.instant());
                        });
    }

    /** The number of names that were taken from the queue and looked at. */
    private int look(UUID audit) {
        List<UUID> names = audits.take(BATCH);
        List<Pair> found =
                conflicts.among(names, clock.today()).stream()
                        .filter(pair -> conflicts.note(pair, clock.today()))
                        .toList();
        for (Pair pair : found) {
            LOG.errorf(
                    "ALARM names %s and %s conflict at %s without a recorded exception",
                    pair.later().id(), pair.earlier().id(), pair.authorityCode());
        }
        audits.count(audit, names.size(), found.size());
        return names.size();
    }
}
