package org.onewindow.registration.application;

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

/** Marks a case as overdue when its three working days are over (REG-091); a person decides it. */
@Singleton
class ReviewDeadline implements DeadlineHandler {

    static final String KIND = "APPLICATION_REVIEW";

    private static final Logger LOG = Logger.getLogger(ReviewDeadline.class);

    private final Applications applications;
    private final Deadlines deadlines;
    private final ReviewTimes times;

    @Inject
    ReviewDeadline(Applications applications, Deadlines deadlines, ReviewTimes times) {
        this.applications = applications;
        this.deadlines = deadlines;
        this.times = times;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Rule("REG-091")
    public void due(Deadlines.Due deadline) {
        QuarkusTransaction.requiringNew().run(() -> markOverdue(deadline));
    }

    @Override
    @Rule("GEN-004")
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        return applications
                .lockedById(UUID.fromString(subject))
                .map(
                        application -> {
                            TimeLimit limit = times.due(application, calendar);
                            application.dueAt = limit.end();
                            return limit;
                        });
    }

    private void markOverdue(Deadlines.Due deadline) {
        applications
                .findByIdOptional(UUID.fromString(deadline.subject()))
                .filter(application -> application.state.isWithOfficer())
                .ifPresent(
                        application -> {
                            application.overdue = true;
                            LOG.warnf("the review of %s is overdue", deadline.subject());
                        });
        deadlines.done(deadline);
    }
}
