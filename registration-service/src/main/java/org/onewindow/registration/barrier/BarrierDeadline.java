package org.onewindow.registration.barrier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;

/** A report was not looked at, or not answered, in time: it shows in the public account. */
@Singleton
class BarrierDeadline implements DeadlineHandler {

    private static final Logger LOG = Logger.getLogger(BarrierDeadline.class);

    private final BarrierLedger ledger;
    private final Deadlines deadlines;

    @Inject
    BarrierDeadline(BarrierLedger ledger, Deadlines deadlines) {
        this.ledger = ledger;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return BarrierLedger.DEADLINE;
    }

    @Override
    @Rule("REG-085")
    public void due(Deadlines.Due deadline) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            // Done first: the next step may set the same deadline anew.
                            deadlines.done(deadline);
                            ledger.findByIdOptional(UUID.fromString(deadline.subject()))
                                    .ifPresent(ledger::overdue);
                            LOG.warnf("the barrier %s waits too long", deadline.subject());
                        });
    }

    @Override
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        return ledger.findByIdOptional(UUID.fromString(subject))
                .map(barrier -> ledger.countAgain(barrier, calendar));
    }
}
