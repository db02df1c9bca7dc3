package org.onewindow.registration.fine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.TwoPersonRule;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.correction.OrderText;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.order.CorrectiveOrders;
import org.onewindow.registration.order.Disobeyed;
import org.onewindow.registration.premises.ServedDocuments;

/** Fines for orders that were not obeyed: drafted, told to the entity, and decided by another. */
@Singleton
class Fines {

    private final FineStore store;
    private final CorrectiveOrders orders;
    private final EntityRegister register;
    private final ServedDocuments documents;
    private final Decisions decisions;
    private final Parameters parameters;
    private final BusinessClock clock;

    @Inject
    Fines(
            FineStore store,
            CorrectiveOrders orders,
            EntityRegister register,
            ServedDocuments documents,
            Decisions decisions,
            Parameters parameters,
            BusinessClock clock) {
        this.store = store;
        this.orders = orders;
        this.register = register;
        this.documents = documents;
        this.decisions = decisions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Nothing is imposed by a draft; the entity learns of it and may speak (APL 44, 45). */
    @Rule({"REG-173", "GEN-012"})
    Fine draft(UUID orderId, BigDecimal amount, OrderText text, Actor drafter) {
        Disobeyed order = disobeyed(orderId);
        drafter.requireJurisdiction(order.place());
        requireInRange(amount, order, parameters.at(order.place(), clock.today()));
        Fine fine =
                new Fine(
                        UuidV7.next(),
                        orderId,
                        order.uscc(),
                        order.place().code(),
                        amount,
                        FineState.DRAFTED,
                        text,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0);
        store.add(fine, drafter.subject());
        documents.remind(order.uscc(), "行政处罚告知书");
        return fine;
    }

    private Disobeyed disobeyed(UUID orderId) {
        return orders.disobeyed(orderId)
                .filter(order -> order.greatestFine().isPresent())
                .orElseThrow(() -> new Refusal(FineProblem.FINE_WITHOUT_GROUND));
    }

    @Rule("REG-173")
    private static void requireInRange(BigDecimal amount, Disobeyed order, ParameterSet set) {
        String most = order.greatestFine().orElseThrow();
        if (!FineRange.upTo(set.decimal(most)).contains(amount)) {
            throw new Refusal(FineProblem.FINE_OUT_OF_RANGE);
        }
    }

    /** For officers of the place and the entity itself; to others it is unknown (404). */
    @Rule("GEN-011")
    Fine seen(UUID id, Actor actor) {
        return seen(store.read(id), actor);
    }

    private Fine seen(Fine fine, Actor actor) {
        register.requireReader(fine.uscc(), fine.place(), actor);
        return fine;
    }

    private Fine taken(UUID id, @Nullable String ifMatch, Actor actor) {
        Fine fine = seen(store.lock(id), actor);
        EntityTags.requireMatch(ifMatch, fine.version());
        return fine;
    }

    /** What the entity has to say. */
    @Transactional
    @Rule("REG-173")
    Fine hear(UUID id, @Nullable String ifMatch, String statement, Actor actor) {
        Fine fine = taken(id, ifMatch, actor);
        fine.state().apply(FineState.Action.HEAR);
        store.heard(id, statement, clock.today());
        return store.read(id);
    }

    /**
     * The second person imposes it, with number, grounds and remedies, and it is sent.
     *
     * @param heardOn when the entity was heard otherwise than by a statement here
     */
    @Transactional
    @Rule({"REG-173", "GEN-008", "GEN-012", "INV-10", "INV-30"})
    Fine impose(UUID id, @Nullable String ifMatch, @Nullable LocalDate heardOn, Actor approver) {
        Fine fine = taken(id, ifMatch, approver);
        fine.state().apply(FineState.Action.IMPOSE);
        String drafter = store.drafter(id);
        TwoPersonRule.check(drafter, approver);
        Disobeyed order = disobeyed(fine.orderId());
        ParameterSet set = parameters.at(fine.place(), clock.today());
        requireInRange(fine.amount(), order, set);
        LocalDate heard = heard(fine, heardOn);
        String number = store.nextNumber(clock.today().getYear(), fine.authorityCode());
        store.imposed(id, number, heard, clock.today());
        documents.remind(fine.uscc(), "行政处罚决定书 " + number);
        Fine imposed = store.read(id);
        decisions.record(decision(imposed, order, drafter, number, set, approver));
        return imposed;
    }

    private LocalDate heard(Fine fine, @Nullable LocalDate otherwise) {
        return Optional.ofNullable(otherwise)
                .filter(day -> !day.isAfter(clock.today()))
                .or(fine::heardOn)
                .orElseThrow(() -> new Refusal(FineProblem.FINE_NOT_HEARD));
    }

    private static Decision decision(
            Fine fine,
            Disobeyed order,
            String drafter,
            String number,
            ParameterSet set,
            Actor approver) {
        return new Decision(
                "FINE",
                fine.id().toString(),
                fine.state().name(),
                fine.place(),
                approver,
                List.of(Decision.AppliedRule.failed(order.rule(), order.ground())),
                Map.of(
                        "uscc", fine.uscc(),
                        "orderId", fine.orderId().toString(),
                        "order", order.number(),
                        "amount", fine.amount(),
                        "drafter", Digest.sha256(drafter)),
                set.used(),
                Optional.of(
                        new Decision.Grounds(
                                number,
                                fine.text().facts(),
                                fine.text().legalBasis(),
                                fine.text().reasons(),
                                Decision.Grounds.ORDINARY_REMEDIES)));
    }

    /** The officer takes the draft back, such as when the entity has obeyed after all. */
    @Transactional
    @Rule("REG-173")
    Fine withdraw(UUID id, @Nullable String ifMatch, String reason, Actor officer) {
        Fine fine = taken(id, ifMatch, officer);
        fine.state().apply(FineState.Action.WITHDRAW);
        store.withdrawn(id, reason, clock.today());
        return store.read(id);
    }
}
