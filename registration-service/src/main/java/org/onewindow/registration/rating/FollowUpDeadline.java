package org.onewindow.registration.rating;

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

/** Nobody has asked in time what went wrong: the rating is marked, a person still asks. */
@Singleton
class FollowUpDeadline implements DeadlineHandler {

    private static final Logger LOG = Logger.getLogger(FollowUpDeadline.class);

    private final Ratings ratings;
    private final Deadlines deadlines;

    @Inject
    FollowUpDeadline(Ratings ratings, Deadlines deadlines) {
        this.ratings = ratings;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return Ratings.DEADLINE;
    }

    @Override
    @Rule("REG-141")
    public void due(Deadlines.Due deadline) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            ratings.findByIdOptional(UUID.fromString(deadline.subject()))
                                    .filter(Rating::isOpen)
                                    .ifPresent(rating -> rating.overdue = true);
                            LOG.warnf("the rating %s was not followed up", deadline.subject());
                            deadlines.done(deadline);
                        });
    }

    @Override
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        return ratings.findByIdOptional(UUID.fromString(subject))
                .flatMap(rating -> ratings.countAgain(rating, calendar));
    }
}
