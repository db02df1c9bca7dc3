package org.onewindow.registration.window;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.rule.Rule;

/**
 * The promised time of a set-up is over and a counted task is not done: it is counted and logged
 * for the operator; the window shows the breach from this instant on.
 */
@Singleton
class PromiseDeadline implements DeadlineHandler {

    private static final Logger LOG = Logger.getLogger(PromiseDeadline.class);

    private final WindowStore windows;
    private final Deadlines deadlines;
    private final MeterRegistry metrics;

    @Inject
    PromiseDeadline(WindowStore windows, Deadlines deadlines, MeterRegistry metrics) {
        this.windows = windows;
        this.deadlines = deadlines;
        this.metrics = metrics;
    }

    @Override
    public String kind() {
        return OneWindow.DEADLINE;
    }

    @Override
    @Rule("REG-132")
    public void due(Deadlines.Due deadline) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            windows.find(deadline.subject())
                                    .filter(window -> window.course().finishedAt() == null)
                                    .ifPresent(this::countBreach);
                            deadlines.done(deadline);
                        });
    }

    private void countBreach(Window window) {
        String authority = window.company().authority().code();
        metrics.counter("onewindow.window.promise.missed", "authority", authority).increment();
        LOG.warnf("the promised time of %s at %s is over", window.company().uscc(), authority);
    }
}
