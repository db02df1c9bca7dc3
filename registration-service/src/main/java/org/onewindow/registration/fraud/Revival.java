package org.onewindow.registration.fraud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.dormancy.RunningDormancies;
import org.onewindow.registration.entity.Amendment;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.entity.Restoring;
import org.onewindow.registration.followup.FollowUps;
import org.onewindow.registration.licence.Licences;
import org.onewindow.registration.name.NameReservations;
import org.onewindow.registration.name.ReturningNames;

/** Brings status, name, licence or single items back to what they were. */
@Singleton
class Revival {

    private final EntityRegister register;
    private final Licences licences;
    private final NameReservations names;
    private final ReturningNames returning;
    private final RunningDormancies dormancies;
    private final FollowUps followUps;
    private final BusinessClock clock;

    @Inject
    Revival(
            EntityRegister register,
            Licences licences,
            NameReservations names,
            ReturningNames returning,
            RunningDormancies dormancies,
            FollowUps followUps,
            BusinessClock clock) {
        this.register = register;
        this.licences = licences;
        this.names = names;
        this.returning = returning;
        this.dormancies = dormancies;
        this.followUps = followUps;
        this.clock = clock;
    }

    /**
     * The former status, with a new licence and the name, unless somebody else has that by now.
     * Code and history stay as they are (INV-25).
     */
    @Rule({"REG-195", "DER-019", "DER-064", "INV-25"})
    EntityFacts ofEntity(String uscc, String caseId, Actor actor) {
        EntityFacts restored = register.restore(uscc, caseId, actor);
        if (restored.status() == EntityStatus.DORMANT && !dormancies.isRunning(uscc)) {
            register.change(uscc, EntityStatus.ACTIVE, caseId, actor);
        }
        String name = restored.registered().name();
        String place = restored.registered().authorityCode();
        if (name != null && !returning.bringBack(uscc, name, place)) {
            register.amend(uscc, present -> Restoring.named(present, uscc), caseId, actor);
        }
        EntityFacts present = register.lock(uscc).orElseThrow();
        licences.issue(
                new Registered.Confirmed(
                        uscc,
                        present.registered(),
                        present.establishedOn(),
                        present.licenceVersion()));
        return present;
    }

    /**
     * Items that were obtained by fraud give way to the former ones (REG-194); where that is a
     * move, the former authority has no files to hand over any more.
     */
    @Rule({"REG-194", "REG-077"})
    void takingBack(
            String uscc, Registered former, List<String> fields, String caseId, Actor actor) {
        ofItems(
                uscc,
                present -> Restoring.items(present, former, fields),
                NameReservations.End.CANCELLED_FOR_FRAUD,
                caseId,
                actor);
        if (fields.contains("authorityCode")) {
            followUps.settle(FollowUps.Kind.FILES_HANDED_OVER, uscc, "迁移登记已被撤销 " + caseId);
        }
    }

    /** The change was honest after all, and its items are in force again (REG-195). */
    @Rule("REG-195")
    void givingBack(
            String uscc, Registered former, List<String> fields, String caseId, Actor actor) {
        ofItems(
                uscc,
                present -> Restoring.items(present, former, fields),
                NameReservations.End.CHANGED,
                caseId,
                actor);
    }

    /** Single items of the entry, with the next licence where they stand on it. */
    private void ofItems(
            String uscc,
            UnaryOperator<Registered> items,
            NameReservations.End ofPresentName,
            String caseId,
            Actor actor) {
        Amendment amendment =
                register.amend(
                        uscc,
                        present -> named(uscc, present, items.apply(present), ofPresentName),
                        caseId,
                        actor);
        licences.replace(amendment, caseId, actor);
    }

    /** What the entry becomes, its name on the books where the entity is from now on. */
    @Rule({"REG-077", "REG-194", "REG-195", "DER-064"})
    private Registered named(
            String uscc, Registered present, Registered next, NameReservations.End ofPresentName) {
        String name = next.name();
        if (!Objects.equals(name, present.name())) {
            names.end(uscc, ofPresentName, clock.today());
        }
        return name == null || returning.bringBack(uscc, name, next.authorityCode())
                ? next
                : Restoring.named(next, uscc);
    }
}
