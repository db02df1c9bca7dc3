package org.onewindow.registration.name;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.registration.name.NameConflicts.Pair;

/**
 * Looks every night whether two names in use conflict without a recorded exception, which no rule
 * and no index should have let happen. It tells officers and changes nothing.
 */
@Singleton
class NameAudit implements DeadlineHandler {

    static final String KIND = "NAME_AUDIT";

    private static final Logger LOG = Logger.getLogger(NameAudit.class);
    private static final String ALL_NAMES = "names";
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(2);
    private static final int BATCH = 2_000;

    /** Then other deadlines have their turn. */
    private static final int BATCHES_AT_ONCE = 20;

    private final NameAuditStore audits;
    private final NameConflicts conflicts;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    @Inject
    NameAudit(
            NameAuditStore audits,
            NameConflicts conflicts,
            Deadlines deadlines,
            BusinessClock clock) {
        this.audits = audits;
        this.conflicts = conflicts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Begins an audit now instead of tonight, in the running transaction.
     *
     * @throws Refusal 409 while another goes on
     */
    @Rule("INV-07")
    NameAuditStore.Audit begin(NameAuditStore.Scope scope) {
        UUID id =
                audits.begin(scope, clock.instant())
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                CommonProblem.STATE_CONFLICT,
                                                "an audit of names goes on"));
        deadlines.set(KIND, ALL_NAMES, clock.instant(), TimeLimit.NO_CALENDAR, false);
        return audits.read(id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Small transactions, so that nobody who reserves or registers a name waits for it. */
    @Override
    @Rule("INV-07")
    public void due(Deadlines.Due deadline) {
        UUID audit = QuarkusTransaction.requiringNew().call(this::goOnOrBegin);
        QuarkusTransaction.requiringNew().run(() -> audits.gather(audit));
        for (int batch = 0; batch < BATCHES_AT_ONCE; batch++) {
            if (QuarkusTransaction.requiringNew().call(() -> look(audit)) < BATCH) {
                QuarkusTransaction.requiringNew().run(() -> end(audit));
                return;
            }
        }
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                deadlines.set(
                                        KIND,
                                        ALL_NAMES,
                                        clock.instant(),
                                        TimeLimit.NO_CALENDAR,
                                        false));
    }

    private UUID goOnOrBegin() {
        return audits.open()
                .or(() -> audits.begin(NameAuditStore.Scope.NEW, clock.instant()))
                .or(audits::open)
                .orElseThrow();
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

    private void end(UUID audit) {
        conflicts.lookAgain(clock.today());
        audits.end(audit, clock.instant());
        deadlines.set(
                KIND,
                ALL_NAMES,
                LegalDate.endOf(clock.today()).plus(AFTER_MIDNIGHT),
                TimeLimit.NO_CALENDAR,
                false);
    }
}
