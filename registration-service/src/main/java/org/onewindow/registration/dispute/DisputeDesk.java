package org.onewindow.registration.dispute;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.registration.dispute.DisputeState.Action;

/** What happens to a dispute before it is ruled on. */
@Singleton
class DisputeDesk {

    private final Disputes disputes;
    private final Deadlines deadlines;
    private final Parameters parameters;
    private final Calendars calendars;
    private final BusinessClock clock;

    @Inject
    DisputeDesk(
            Disputes disputes,
            Deadlines deadlines,
            Parameters parameters,
            Calendars calendars,
            BusinessClock clock) {
        this.disputes = disputes;
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** From now on the time of the ruling runs, and the respondent sees the case. */
    @Transactional
    @Rule({"REG-052", "GEN-003"})
    NameDispute accept(UUID id, @Nullable String ifMatch, Actor officer) {
        NameDispute dispute = disputes.takenByOfficer(id, ifMatch, officer);
        dispute.act(Action.ACCEPT);
        LocalDate today = clock.today();
        TimeLimit due =
                dispute.track.due(
                        today, parameters.at(dispute.place(), today), calendars.current());
        dispute.acceptedOn = today;
        dispute.dueOn = due.lastDay();
        dispute.draft = null;
        dispute.drafter = null;
        deadlines.set(RulingDeadline.KIND, id.toString(), due);
        disputes.flush();
        return dispute;
    }

    @Transactional
    @Rule("REG-052")
    NameDispute reply(UUID id, @Nullable String ifMatch, String text, Actor respondent) {
        NameDispute dispute = disputes.takenByRespondent(id, ifMatch, respondent);
        if (dispute.state != DisputeState.ACCEPTED) {
            throw new Refusal(CommonProblem.STATE_CONFLICT, "the dispute is " + dispute.state);
        }
        dispute.reply = text;
        disputes.flush();
        return dispute;
    }

    /** A settlement ends the dispute; a failure opens the way to the ruling. */
    @Transactional
    @Rule("REG-052")
    NameDispute mediated(
            UUID id, @Nullable String ifMatch, boolean settled, String record, Actor officer) {
        NameDispute dispute = disputes.takenByOfficer(id, ifMatch, officer);
        dispute.state.apply(Action.SETTLE);
        dispute.mediationRecord = record;
        if (settled) {
            close(dispute, Action.SETTLE);
        } else {
            dispute.mediationFailedOn = clock.today();
        }
        disputes.flush();
        return dispute;
    }

    @Transactional
    @Rule("REG-052")
    NameDispute withdraw(UUID id, @Nullable String ifMatch, Actor claimant) {
        NameDispute dispute = disputes.takenByClaimant(id, ifMatch, claimant);
        close(dispute, Action.WITHDRAW);
        disputes.flush();
        return dispute;
    }

    void close(NameDispute dispute, Action how) {
        dispute.act(how);
        dispute.closedOn = clock.today();
        deadlines.cancel(RulingDeadline.KIND, dispute.id.toString());
    }
}
