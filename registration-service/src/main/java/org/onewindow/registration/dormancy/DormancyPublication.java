package org.onewindow.registration.dormancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;

/** The term to publish the end of a dormancy is over: an officer orders it (REG-173). */
@ApplicationScoped
class DormancyPublication implements DeadlineHandler {

    static final String KIND = "DORMANCY_PUBLICATION";

    private static final Logger LOG = Logger.getLogger(DormancyPublication.class);

    private final Dormancies dormancies;
    private final EndDormancy ending;
    private final Deadlines deadlines;

    DormancyPublication(Dormancies dormancies, EndDormancy ending, Deadlines deadlines) {
        this.dormancies = dormancies;
        this.ending = ending;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    @Rule("REG-173")
    public void due(Deadlines.Due deadline) {
        dormancies
                .locked(UUID.fromString(deadline.subject()))
                .filter(dormancy -> dormancy.publishedOn == null)
                .ifPresent(
                        dormancy -> {
                            dormancy.publishOverdue = true;
                            LOG.warnf("the end of dormancy %s is not published", dormancy.id);
                        });
        deadlines.done(deadline);
    }

    @Override
    @Rule({"REG-173", "GEN-004"})
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        return dormancies
                .locked(UUID.fromString(subject))
                .map(dormancy -> ending.publicationLimit(dormancy, calendar));
    }
}
