package org.onewindow.registration.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.TwoPersonRule;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.registration.clue.ClueTransferred;
import org.onewindow.registration.clue.Clues;
import org.onewindow.registration.correction.OrderText;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.premises.ServedDocuments;

/** Orders entities to correct, and draws the consequence when they do not. */
@Singleton
public class CorrectiveOrders implements DeadlineHandler {

    private static final String DEADLINE = "CORRECTIVE_ORDER";

    private final OrderStore store;
    private final EntityRegister register;
    private final ServedDocuments documents;
    private final Clues clues;
    private final Deadlines deadlines;
    private final Decisions decisions;
    private final BusinessClock clock;

    @Inject
    CorrectiveOrders(
            OrderStore store,
            EntityRegister register,
            ServedDocuments documents,
            Clues clues,
            Deadlines deadlines,
            Decisions decisions,
            BusinessClock clock) {
        this.store = store;
        this.register = register;
        this.documents = documents;
        this.clues = clues;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** A draft of one officer; nothing is ordered until another approves it (GEN-012). */
    @Rule({"REG-014", "REG-150", "GEN-012"})
    CorrectiveOrder draft(
            String uscc, Ground ground, OrderText text, LocalDate correctBy, Actor drafter) {
        EntityFacts entity =
                register.find(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        CorrectiveOrder order = drafted(entity, ground, text, correctBy);
        drafter.requireJurisdiction(order.place());
        if (entity.endedOn().isPresent()) {
            throw new Refusal(OrderProblem.ENTITY_ENDED);
        }
        requireFuture(correctBy);
        store.add(order, drafter.subject());
        return order;
    }

    private static CorrectiveOrder drafted(
            EntityFacts entity, Ground ground, OrderText text, LocalDate correctBy) {
        return new CorrectiveOrder(
                UuidV7.next(),
                entity.uscc(),
                entity.registered().authorityCode(),
                ground,
                OrderState.DRAFTED,
                text,
                correctBy,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /**
     * Ordered with another decision that two persons have taken, in its transaction.
     *
     * @param drafter OIDC subject of the first of them
     */
    @Rule({"REG-098", "GEN-008", "GEN-012", "INV-10"})
    public UUID order(
            EntityFacts entity,
            Ground ground,
            OrderText text,
            LocalDate correctBy,
            String drafter,
            Actor approver) {
        CorrectiveOrder order = drafted(entity, ground, text, correctBy);
        store.add(order, drafter);
        issue(order, approver);
        return order.id();
    }

    private void requireFuture(LocalDate correctBy) {
        if (!correctBy.isAfter(clock.today())) {
            throw new Refusal(OrderProblem.ORDER_DATE);
        }
    }

    /** For officers of the place and the entity itself; to others it is unknown (404). */
    @Rule("GEN-011")
    CorrectiveOrder seen(UUID id, Actor actor) {
        return seen(store.read(id), actor);
    }

    private CorrectiveOrder seen(CorrectiveOrder order, Actor actor) {
        register.requireReader(order.uscc(), order.place(), actor);
        return order;
    }

    private CorrectiveOrder taken(UUID id, @Nullable String ifMatch, Actor actor) {
        CorrectiveOrder order = seen(store.lock(id), actor);
        EntityTags.requireMatch(ifMatch, order.version());
        return order;
    }

    /** The second person issues it, with number, grounds and remedies, and it is sent. */
    @Transactional
    @Rule({"REG-014", "REG-150", "GEN-008", "GEN-012", "INV-10"})
    CorrectiveOrder issue(UUID id, @Nullable String ifMatch, Actor approver) {
        issue(taken(id, ifMatch, approver), approver);
        return store.read(id);
    }

    private void issue(CorrectiveOrder order, Actor approver) {
        order.state().apply(OrderState.Action.ISSUE);
        String drafter = store.drafter(order.id());
        TwoPersonRule.check(drafter, approver);
        requireFuture(order.correctBy());
        String number = store.nextNumber(clock.today().getYear(), order.authorityCode());
        store.issued(order.id(), number, clock.today());
        deadlines.set(
                DEADLINE,
                order.id().toString(),
                LegalDate.endOf(order.correctBy()),
                TimeLimit.NO_CALENDAR,
                false);
        documents.remind(order.uscc(), "责令改正通知书 " + number);
        decided(
                order,
                "ORDERED",
                approver,
                Map.of("drafter", Digest.sha256(drafter)),
                Optional.of(grounds(order, number)));
    }

    private static Decision.Grounds grounds(CorrectiveOrder order, String number) {
        return new Decision.Grounds(
                number,
                order.text().facts(),
                order.text().legalBasis(),
                order.text().reasons(),
                Decision.Grounds.ORDINARY_REMEDIES);
    }

    /** The officer finds it corrected. */
    @Transactional
    @Rule({"REG-014", "REG-150"})
    CorrectiveOrder obeyed(UUID id, @Nullable String ifMatch, String finding, Actor officer) {
        CorrectiveOrder order = taken(id, ifMatch, officer);
        close(order, OrderState.Action.OBEY, finding, officer);
        return store.read(id);
    }

    /** A registered change has corrected it, in the running transaction. */
    @Rule({"REG-014", "REG-150"})
    public void obeyed(String uscc, Ground ground, String finding, Actor actor) {
        store.standing(uscc, ground)
                .ifPresent(order -> close(order, OrderState.Action.OBEY, finding, actor));
    }

    /** The order, if its last day is over and it was not obeyed. */
    @Rule({"REG-150", "REG-173"})
    public Optional<Disobeyed> disobeyed(UUID id) {
        return store.find(id)
                .filter(order -> order.state() == OrderState.OVERDUE)
                .map(
                        order ->
                                new Disobeyed(
                                        order.uscc(),
                                        order.place(),
                                        order.number().orElseThrow(),
                                        order.ground().name(),
                                        order.ground().rule(),
                                        order.ground().greatestFine()));
    }

    @Transactional
    CorrectiveOrder withdraw(UUID id, @Nullable String ifMatch, String reason, Actor officer) {
        CorrectiveOrder order = taken(id, ifMatch, officer);
        close(order, OrderState.Action.WITHDRAW, reason, officer);
        return store.read(id);
    }

    private void close(CorrectiveOrder order, OrderState.Action how, String reason, Actor actor) {
        OrderState next = order.state().apply(how);
        store.closed(order.id(), next, reason, clock.today());
        deadlines.cancel(DEADLINE, order.id().toString());
        if (order.ground().consequence() == Ground.Consequence.SPECIAL_MARK) {
            register.unmark(order.uscc());
        }
        if (order.state() != OrderState.DRAFTED) {
            decided(order, next.name(), actor, Map.of("reason", reason), Optional.empty());
        }
    }

    @Override
    public String kind() {
        return DEADLINE;
    }

    /** Looks at state and date itself: called early, late or twice, it acts once. */
    @Override
    @Transactional
    @Rule({"REG-014", "REG-150"})
    public void due(Deadlines.Due deadline) {
        CorrectiveOrder order = store.lock(UUID.fromString(deadline.subject()));
        boolean over = clock.today().isAfter(order.correctBy());
        if (over && order.state() == OrderState.ISSUED) {
            runOut(order);
        }
        deadlines.done(deadline);
    }

    private void runOut(CorrectiveOrder order) {
        boolean ended = register.find(order.uscc()).flatMap(EntityFacts::endedOn).isPresent();
        Actor system = Actor.system("registration");
        if (ended) {
            close(order, OrderState.Action.WITHDRAW, "主体已经终止", system);
            return;
        }
        store.overdue(order.id());
        switch (order.ground().consequence()) {
            case SPECIAL_MARK -> register.mark(order.uscc(), order.ground().name());
            case PENALTY_CASE -> clues.transfer(clue(order), system);
        }
    }

    /** Refusing to correct is for whoever decides on penalties (MER 46). */
    @Rule({"REG-150", "REG-173", "EVT-30"})
    private ClueTransferred clue(CorrectiveOrder order) {
        return new ClueTransferred(
                order.id(),
                order.uscc(),
                ClueTransferred.Finding.ORDER_NOT_OBEYED,
                order.authorityCode(),
                order.correctBy(),
                clock.today(),
                order.number().orElse(null));
    }

    private void decided(
            CorrectiveOrder order,
            String outcome,
            Actor actor,
            Map<String, String> inputs,
            Optional<Decision.Grounds> grounds) {
        decisions.record(
                new Decision(
                        "CORRECTIVE_ORDER",
                        order.id().toString(),
                        outcome,
                        order.place(),
                        actor,
                        List.of(
                                Decision.AppliedRule.failed(
                                        order.ground().rule(), order.ground().name())),
                        Map.of("uscc", order.uscc(), "details", inputs),
                        List.of(),
                        grounds));
    }
}
