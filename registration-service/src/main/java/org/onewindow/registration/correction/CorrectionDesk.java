package org.onewindow.registration.correction;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.TwoPersonRule;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.registration.correction.CorrectionState.Action;
import org.onewindow.registration.correction.NameCorrection.Origin;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;

/** What officers and the entity do about an order to change its name. */
@Singleton
class CorrectionDesk {

    private final CorrectionStore store;
    private final CorrectionOrders orders;
    private final NameCorrections corrections;
    private final EntityRegister register;
    private final Deadlines deadlines;
    private final Decisions decisions;
    private final Parameters parameters;
    private final Calendars calendars;
    private final BusinessClock clock;

    @Inject
    CorrectionDesk(
            CorrectionStore store,
            CorrectionOrders orders,
            NameCorrections corrections,
            EntityRegister register,
            Deadlines deadlines,
            Decisions decisions,
            Parameters parameters,
            Calendars calendars,
            BusinessClock clock) {
        this.store = store;
        this.orders = orders;
        this.corrections = corrections;
        this.register = register;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A draft of one officer; nothing is ordered until a second one approves it (GEN-012). */
    @Rule({"REG-051", "GEN-012"})
    NameCorrection draft(
            String uscc, Origin origin, @Nullable String cause, OrderText text, Actor drafter) {
        EntityFacts entity =
                register.lock(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        NameCorrection correction =
                NameCorrection.drafted(entity, origin, cause, text, drafter.subject());
        drafter.requireJurisdiction(correction.place());
        if (entity.endedOn().isPresent() || entity.registered().name() == null) {
            throw new Refusal(CorrectionProblem.NO_NAME_TO_CORRECT);
        }
        if (store.open(uscc).isPresent()) {
            throw new Refusal(CorrectionProblem.CORRECTION_PENDING);
        }
        store.persistAndFlush(correction);
        return correction;
    }

    /** What the entity has to say, before the order. */
    @Transactional
    @Rule("REG-051")
    NameCorrection state(UUID id, @Nullable String ifMatch, String statement, Actor actor) {
        NameCorrection correction = store.taken(id, ifMatch, actor);
        correction.state.apply(Action.ORDER);
        correction.statement = statement;
        correction.heardOn = clock.today();
        store.flush();
        return correction;
    }

    /**
     * Orders the change once the entity was heard.
     *
     * @param heardOn when it was heard otherwise than by a statement here
     */
    @Transactional
    @Rule({"REG-051", "GEN-012"})
    NameCorrection order(
            UUID id, @Nullable String ifMatch, @Nullable LocalDate heardOn, Actor approver) {
        NameCorrection correction = store.taken(id, ifMatch, approver);
        correction.state.apply(Action.ORDER);
        TwoPersonRule.check(correction.drafter, approver);
        if (heardOn != null && !heardOn.isAfter(clock.today())) {
            correction.heardOn = heardOn;
        }
        if (correction.heardOn == null) {
            throw new Refusal(CorrectionProblem.NOT_HEARD);
        }
        orders.issue(correction, approver);
        store.flush();
        return correction;
    }

    /** The entity has the order: from now on its thirty days run. */
    @Transactional
    @Rule({"REG-051", "GEN-003"})
    NameCorrection receive(UUID id, @Nullable String ifMatch, LocalDate receivedOn, Actor actor) {
        NameCorrection correction = store.taken(id, ifMatch, actor);
        LocalDate orderedOn = correction.orderedOn;
        correction.act(Action.RECEIVE);
        if (receivedOn.isAfter(clock.today())
                || (orderedOn != null && receivedOn.isBefore(orderedOn))) {
            throw new Refusal(CorrectionProblem.RECEIPT_DATE);
        }
        ParameterSet used = parameters.at(correction.place(), receivedOn);
        TimeLimit due = CorrectionRules.due(receivedOn, used, calendars.current());
        correction.receivedOn = receivedOn;
        correction.dueOn = due.lastDay();
        deadlines.set(CorrectionDeadline.KIND, id.toString(), due);
        store.flush();
        return correction;
    }

    /** The officer takes draft or order back, with the reason. */
    @Transactional
    @Rule("REG-051")
    NameCorrection withdraw(UUID id, @Nullable String ifMatch, String reason, Actor officer) {
        NameCorrection correction = store.taken(id, ifMatch, officer);
        boolean ordered = correction.state.isOrdered();
        corrections.close(correction, Action.WITHDRAW, reason);
        if (ordered) {
            decisions.record(withdrawal(correction, reason, officer));
        }
        return correction;
    }

    private static Decision withdrawal(NameCorrection correction, String reason, Actor officer) {
        return new Decision(
                "NAME_CORRECTION",
                correction.id.toString(),
                correction.state.name(),
                correction.place(),
                officer,
                List.of(Decision.AppliedRule.passed("REG-051")),
                Map.of("uscc", correction.uscc, "reason", reason),
                List.of(),
                Optional.empty());
    }
}
