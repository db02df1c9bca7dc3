package org.onewindow.registration.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;

/** The time to accept, or to investigate, is over: the case is marked; a person decides it. */
@ApplicationScoped
class FraudDeadline implements DeadlineHandler {

    static final String KIND = "FRAUD_CASE";

    private static final Logger LOG = Logger.getLogger(FraudDeadline.class);

    private final FraudCases cases;
    private final Deadlines deadlines;
    private final FraudNews news;

    FraudDeadline(FraudCases cases, Deadlines deadlines, FraudNews news) {
        this.cases = cases;
        this.news = news;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    @Rule("REG-190")
    public void due(Deadlines.Due deadline) {
        cases.locked(UUID.fromString(deadline.subject()))
                .filter(found -> found.state.isOpen())
                .ifPresent(
                        found -> {
                            found.overdue = true;
                            LOG.warnf("fraud case %s is overdue in %s", found.id, found.state);
                        });
        deadlines.done(deadline);
    }

    @Override
    @Rule({"REG-190", "GEN-004"})
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        return cases.locked(UUID.fromString(subject)).flatMap(found -> countAgain(found, calendar));
    }

    private Optional<TimeLimit> countAgain(FraudCase found, WorkingCalendar calendar) {
        LocalDate from = found.dueFrom;
        String lasting = found.dueFor;
        return from == null || lasting == null
                ? Optional.empty()
                : Optional.of(news.count(found, new FraudRules.Counted(from, lasting), calendar));
    }
}
