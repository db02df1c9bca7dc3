package org.onewindow.registration.dispute;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;

/** Marks a dispute whose ruling is late; officers still have to make it (REG-052). */
@Singleton
class RulingDeadline implements DeadlineHandler {

    static final String KIND = "NAME_DISPUTE_RULING";

    private static final Logger LOG = Logger.getLogger(RulingDeadline.class);

    private final Disputes disputes;
    private final Deadlines deadlines;
    private final Parameters parameters;

    @Inject
    RulingDeadline(Disputes disputes, Deadlines deadlines, Parameters parameters) {
        this.disputes = disputes;
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    @Rule("REG-052")
    public void due(Deadlines.Due deadline) {
        disputes.findByIdOptional(UUID.fromString(deadline.subject()))
                .filter(dispute -> dispute.state.isOpen())
                .ifPresent(
                        dispute -> {
                            dispute.overdue = true;
                            LOG.warnf("the ruling on %s is overdue", deadline.subject());
                        });
        deadlines.done(deadline);
    }

    @Override
    @Rule("GEN-004")
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        NameDispute dispute = disputes.findById(UUID.fromString(subject));
        LocalDate acceptedOn = dispute == null ? null : dispute.acceptedOn;
        if (dispute == null || acceptedOn == null) {
            return Optional.empty();
        }
        TimeLimit due =
                dispute.track.due(acceptedOn, parameters.at(dispute.place(), acceptedOn), calendar);
        dispute.dueOn = due.lastDay();
        return Optional.of(due);
    }
}
