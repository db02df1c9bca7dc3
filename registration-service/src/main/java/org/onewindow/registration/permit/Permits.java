package org.onewindow.registration.permit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.followup.FollowUps;
import org.onewindow.registration.order.CorrectiveOrders;
import org.onewindow.registration.order.Ground;
import org.onewindow.registration.premises.ServedDocuments;

/**
 * Holds the scope of an entity against its permits: whoever is left without one changes the scope
 * or leaves within thirty days, unless another permit comes (REG-065). What is not done in time
 * stands overdue on the officers' list, for an order to correct.
 */
@Singleton
public class Permits {

    private static final FollowUps.Kind DUTY = FollowUps.Kind.PERMIT_ENDED;

    private final PermitStore store;
    private final EntityRegister register;
    private final FollowUps followUps;
    private final CorrectiveOrders orders;
    private final ServedDocuments documents;
    private final Parameters parameters;
    private final BusinessClock clock;

    @Inject
    Permits(
            PermitStore store,
            EntityRegister register,
            FollowUps followUps,
            CorrectiveOrders orders,
            ServedDocuments documents,
            Parameters parameters,
            BusinessClock clock) {
        this.store = store;
        this.register = register;
        this.followUps = followUps;
        this.orders = orders;
        this.documents = documents;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** A new permit ends the duty that the end of an older one had brought. */
    @Rule("REG-065")
    void granted(UUID id, String uscc, String item) {
        register.lock(uscc);
        store.granted(id, uscc, item);
        settle(uscc, ofItem(uscc, item), "重新取得许可 " + item, Actor.system("registration"));
    }

    /** A permit has ended; the same end told twice, or late, opens nothing twice. */
    @Rule("REG-065")
    void ended(UUID id, String uscc, String item, LocalDate on, boolean withEntity) {
        Optional<EntityFacts> entity = register.lock(uscc);
        store.ended(id, uscc, item, on, withEntity);
        entity.filter(found -> ScopeWithoutPermit.binds(found.status()))
                .ifPresent(found -> open(found, item));
    }

    private void open(EntityFacts entity, String item) {
        List<Registered.Scope> needing =
                ScopeWithoutPermit.needing(item, entity.registered().scopeItems());
        if (!needing.isEmpty()) {
            ScopeWithoutPermit.lastToEnd(ofItem(entity.uscc(), item))
                    .ifPresent(last -> open(entity, last, needing));
        }
    }

    private void open(EntityFacts entity, HeldPermit last, List<Registered.Scope> needing) {
        Jurisdiction place = new Jurisdiction(entity.registered().authorityCode());
        ParameterSet limits = parameters.at(place, clock.today());
        LocalDate endedOn = last.endedOn().orElseThrow();
        String detail =
                "许可事项%s于%s终止，涉及经营范围：%s"
                        .formatted(
                                last.item(),
                                endedOn,
                                needing.stream()
                                        .map(Registered.Scope::text)
                                        .collect(Collectors.joining("；")));
        if (followUps.open(
                DUTY,
                entity.uscc(),
                place.code(),
                last.id().toString(),
                detail,
                Optional.of(ScopeWithoutPermit.time(endedOn, limits)))) {
            documents.remind(entity.uscc(), "许可终止后变更经营范围或者办理注销登记的提醒");
        }
    }

    private List<HeldPermit> ofItem(String uscc, String item) {
        return store.of(uscc).stream().filter(permit -> permit.item().equals(item)).toList();
    }

    /** A registered change may have dropped what needs the permit, in its transaction. */
    @Rule("REG-065")
    public void scopeChanged(EntityFacts after, String cause, Actor actor) {
        List<HeldPermit> notNeeded =
                store.of(after.uscc()).stream()
                        .filter(permit -> isNotNeeded(permit, after.registered()))
                        .toList();
        settle(after.uscc(), notNeeded, "变更登记 " + cause, actor);
    }

    private static boolean isNotNeeded(HeldPermit permit, Registered registered) {
        return ScopeWithoutPermit.needing(permit.item(), registered.scopeItems()).isEmpty();
    }

    /** The entity has left, in the running transaction. */
    @Rule("REG-065")
    public void left(String uscc, String cause, Actor actor) {
        settle(uscc, store.of(uscc), "注销登记 " + cause, actor);
    }

    /** The business has become another entity, and its permits go over. */
    @Rule("REG-065")
    public void succeeded(String uscc, String successor, String cause, Actor actor) {
        left(uscc, cause, actor);
        store.goOver(uscc, successor);
    }

    private void settle(String uscc, List<HeldPermit> permits, String outcome, Actor actor) {
        List<String> causes = permits.stream().map(permit -> permit.id().toString()).toList();
        if (followUps.settle(DUTY, uscc, causes, outcome) > 0 && !followUps.stands(DUTY, uscc)) {
            orders.obeyed(uscc, Ground.PERMIT_ENDED, outcome, actor);
        }
    }
}
