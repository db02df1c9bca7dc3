package org.onewindow.registration.correction;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.clue.ClueTransferred;
import org.onewindow.registration.clue.Clues;
import org.onewindow.registration.correction.CorrectionState.Action;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;

/** Hands an entity that kept its name past the thirty days over to credit (REG-051, CRE-020). */
@Singleton
class CorrectionDeadline implements DeadlineHandler {

    static final String KIND = "NAME_CORRECTION";

    private final CorrectionStore store;
    private final EntityRegister register;
    private final Deadlines deadlines;
    private final Clues clues;
    private final Parameters parameters;
    private final BusinessClock clock;

    @Inject
    CorrectionDeadline(
            CorrectionStore store,
            EntityRegister register,
            Deadlines deadlines,
            Clues clues,
            Parameters parameters,
            BusinessClock clock) {
        this.store = store;
        this.register = register;
        this.deadlines = deadlines;
        this.clues = clues;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Looks at state and date itself: called early, late or twice, it tells once. */
    @Override
    @Transactional
    @Rule({"REG-051", "EVT-30"})
    public void due(Deadlines.Due deadline) {
        store.findByIdOptional(UUID.fromString(deadline.subject()))
                .filter(correction -> correction.state == CorrectionState.RECEIVED)
                .ifPresent(this::runOut);
        deadlines.done(deadline);
    }

    @Override
    @Rule("GEN-004")
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        NameCorrection correction = store.findById(UUID.fromString(subject));
        LocalDate receivedOn = correction == null ? null : correction.receivedOn;
        if (correction == null || receivedOn == null) {
            return Optional.empty();
        }
        ParameterSet used = parameters.at(correction.place(), receivedOn);
        TimeLimit due = CorrectionRules.due(receivedOn, used, calendar);
        correction.dueOn = due.lastDay();
        return Optional.of(due);
    }

    private boolean hasEnded(NameCorrection correction) {
        return register.find(correction.uscc).flatMap(EntityFacts::endedOn).isPresent();
    }

    private void runOut(NameCorrection correction) {
        LocalDate dueOn = correction.dueOn;
        LocalDate today = clock.today();
        if (dueOn == null || !CorrectionRules.isOverdue(dueOn, today) || hasEnded(correction)) {
            return;
        }
        correction.act(Action.RUN_OUT);
        clues.transfer(
                new ClueTransferred(
                        correction.id,
                        correction.uscc,
                        ClueTransferred.Finding.NAME_NOT_CORRECTED,
                        correction.authorityCode,
                        dueOn,
                        today,
                        correction.number),
                Actor.system("registration"));
    }
}
