package org.onewindow.registration.exit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.ExitFacts;
import org.onewindow.registration.exit.DeregistrationRejected.Blocker;
import org.onewindow.registration.licence.Licences;
import org.onewindow.registration.name.NameReservations;
import org.onewindow.registration.permit.Permits;

/**
 * Applies the decision to deregister in one transaction: the register's own blockers are looked at
 * once more, under the lock of the entity; then status, licence and name end together, or the
 * decision is rejected (saga 2).
 */
@Singleton
public class Deregistration {

    private static final Actor REGISTRATION = Actor.system("registration");

    private final EntityRegister register;
    private final ExitFacts exitFacts;
    private final Licences licences;
    private final NameReservations names;
    private final Permits permits;
    private final Outbox outbox;
    private final Decisions decisions;
    private final BusinessClock clock;

    @Inject
    Deregistration(
            EntityRegister register,
            ExitFacts exitFacts,
            Licences licences,
            NameReservations names,
            Permits permits,
            Outbox outbox,
            Decisions decisions,
            BusinessClock clock) {
        this.register = register;
        this.exitFacts = exitFacts;
        this.licences = licences;
        this.names = names;
        this.permits = permits;
        this.outbox = outbox;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Answers with {@code EntityDeregistered} or {@code DeregistrationRejected}. */
    @Rule({"EVT-44", "EVT-45", "DER-011", "INV-14", "GEN-020"})
    void apply(String uscc, String caseId, String path) {
        EntityFacts entity =
                register.lock(uscc)
                        .orElseThrow(() -> new IllegalArgumentException("no entity " + uscc));
        List<Blocker> blockers = Blockers.of(path, entity.status(), exitFacts.of(entity));
        if (blockers.isEmpty()) {
            end(entity, caseId, REGISTRATION);
        } else {
            outbox.publish(
                    new DeregistrationRejected(uscc, caseId, blockers),
                    header(entity, caseId, REGISTRATION));
        }
        record(entity, caseId, blockers);
    }

    /**
     * An exit that was undone counts again (REG-195): nobody decides anew, so nothing of the
     * register's blockers is asked.
     *
     * @param cause the case in which that was decided
     */
    @Rule({"REG-195", "EVT-45"})
    public void again(EntityFacts entity, String cause, Actor actor) {
        end(entity, cause, actor);
    }

    /** Others hear of one that had ended when it was taken up from another register. */
    @Rule({"EVT-45", "INV-05"})
    public void ofFact(EntityFacts entity, LocalDate endedOn, String cause, Actor actor) {
        outbox.publish(
                ended(entity, EntityStatus.ACTIVE, endedOn, cause), header(entity, cause, actor));
    }

    private static EntityDeregistered ended(
            EntityFacts entity, EntityStatus previous, LocalDate endedOn, String cause) {
        return new EntityDeregistered(
                entity.uscc(),
                entity.registered().displayName(),
                entity.registered().authorityCode(),
                EntityStatus.DEREGISTERED.name(),
                previous.name(),
                endedOn,
                cause);
    }

    @Rule({"REG-048", "REG-117", "EVT-17", "EVT-45"})
    private void end(EntityFacts entity, String cause, Actor actor) {
        LocalDate today = clock.today();
        register.change(entity.uscc(), EntityStatus.DEREGISTERED, cause, actor);
        outbox.publish(ended(entity, entity.status(), today, cause), header(entity, cause, actor));
        licences.voidOf(entity, "DEREGISTERED", cause, actor);
        leaveParent(entity, cause, actor);
        names.end(entity.uscc(), NameReservations.End.DEREGISTERED, today);
        permits.left(entity.uscc(), cause, actor);
    }

    @Rule("EVT-08")
    private void leaveParent(EntityFacts entity, String cause, Actor actor) {
        String parent = entity.registered().parentUscc();
        if (parent == null) {
            return;
        }
        Jurisdiction place = new Jurisdiction(entity.registered().authorityCode());
        outbox.publish(
                new BranchDeregistered(
                        parent,
                        entity.uscc(),
                        entity.registered().displayName(),
                        place.code(),
                        clock.today()),
                EventHeader.of(Subject.uscc(parent), parent, place, cause, actor));
    }

    private static EventHeader header(EntityFacts entity, String cause, Actor actor) {
        return EventHeader.of(
                Subject.uscc(entity.uscc()),
                entity.uscc(),
                new Jurisdiction(entity.registered().authorityCode()),
                cause,
                actor);
    }

    private void record(EntityFacts entity, String caseId, List<Blocker> blockers) {
        decisions.record(
                new Decision(
                        "DEREGISTRATION_ENTRY",
                        entity.uscc(),
                        blockers.isEmpty() ? "DEREGISTERED" : "REJECTED",
                        new Jurisdiction(entity.registered().authorityCode()),
                        REGISTRATION,
                        List.of(
                                blockers.isEmpty()
                                        ? Decision.AppliedRule.passed("DER-011")
                                        : Decision.AppliedRule.failed(
                                                "DER-011", blockers.getFirst().code())),
                        Map.of("exitCaseId", caseId, "blockers", blockers),
                        List.of(),
                        Optional.empty()));
    }
}
