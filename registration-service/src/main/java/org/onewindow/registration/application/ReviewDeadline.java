package org.onewindow.registration.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.rule.Rule;

/** Marks a case as overdue when its three working days are over (REG-091); a person decides it. */
@Singleton
class ReviewDeadline implements DeadlineHandler {

    static final String KIND = "APPLICATION_REVIEW";

    private static final Logger LOG = Logger.getLogger(ReviewDeadline.class);

    private final Applications applications;
    private final Deadlines deadlines;

    @Inject
    ReviewDeadline(Applications applications, Deadlines deadlines) {
        this.applications = applications;
        this.deadlines = deadlines;
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
