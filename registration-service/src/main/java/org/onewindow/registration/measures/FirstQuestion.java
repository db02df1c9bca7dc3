package org.onewindow.registration.measures;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.onewindow.platform.http.Digest;

/**
 * Asks credit once after the start, about nobody. The first question of all fetches a token, opens
 * connections and loads code on both sides; an applicant who paid for that would wait, and past two
 * seconds for an officer (REG-101).
 */
@Singleton
class FirstQuestion {

    static final String NOBODY = Digest.sha256("");

    private static final Logger LOG = Logger.getLogger(FirstQuestion.class);
    private static final String JOB = "first question to credit";
    private static final int TRIES = 60;

    private final CreditService credit;
    private final Scheduler scheduler;
    private int tries;

    @Inject
    FirstQuestion(@RestClient CreditService credit, Scheduler scheduler) {
        this.credit = credit;
        this.scheduler = scheduler;
    }

    void begin(@Observes StartupEvent start) {
        scheduler
                .newJob(JOB)
                .setInterval("1s")
                .setConcurrentExecution(Scheduled.ConcurrentExecution.SKIP)
                .setTask(execution -> ask())
                .schedule();
    }

    private void ask() {
        tries++;
        try {
            credit.measures(new CreditService.Query(null, List.of(NOBODY)));
            scheduler.unscheduleJob(JOB);
        } catch (RuntimeException notYet) {
            LOG.debugf("credit does not answer yet: %s", notYet);
            if (tries == TRIES) {
                LOG.warnf("credit has not answered since the start: %s", notYet);
                scheduler.unscheduleJob(JOB);
            }
        }
    }
}
