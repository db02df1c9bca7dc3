package org.onewindow.registration.window;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;

/**
 * The promised time of a set-up is over and a counted task is not done: it is counted and logged
 * for the operator; the window shows the breach from this instant on.
 */
@Singleton
class PromiseDeadline implements DeadlineHandler {

    private static final Logger LOG = Logger.getLogger(PromiseDeadline.class);

    private final WindowStore windows;
    private final Deadlines deadlines;
    private final WindowParameters parameters;
    private final MeterRegistry metrics;

    @Inject
    PromiseDeadline(
            WindowStore windows,
            Deadlines deadlines,
            WindowParameters parameters,
            MeterRegistry metrics) {
        this.windows = windows;
        this.deadlines = deadlines;
        this.parameters = parameters;
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

    @Override
    @Rule("GEN-004")
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        return windows.find(subject)
                .map(
                        window ->
                                parameters
                                        .promise(
                                                window.company().authority(),
                                                window.course().submittedAt(),
                                                calendar)
                                        .end())
                .map(
                        end -> {
                            windows.promise(subject, end.end());
                            return end;
                        });
    }
}
