package org.onewindow.registration.fraud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
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
import org.onewindow.registration.licence.Licences;
import org.onewindow.registration.name.NameReservations;

/** Brings status, name, licence or single items back to what they were. */
@Singleton
class Revival {

    private final EntityRegister register;
    private final Licences licences;
    private final NameReservations names;
    private final RunningDormancies dormancies;
    private final BusinessClock clock;

    @Inject
    Revival(
            EntityRegister register,
            Licences licences,
            NameReservations names,
            RunningDormancies dormancies,
            BusinessClock clock) {
        this.register = register;
        this.licences = licences;
        this.names = names;
        this.dormancies = dormancies;
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
        if (name != null && !names.restore(uscc, name)) {
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

    /** Items that were obtained by fraud give way to the former ones (REG-194). */
    @Rule("REG-194")
    void takingBack(
            String uscc, Registered former, List<String> fields, String caseId, Actor actor) {
        ofItems(
                uscc,
                fields.contains("name")
                        ? withName(uscc, former, NameReservations.End.CANCELLED_FOR_FRAUD)
                        : former,
                fields,
                caseId,
                actor);
    }

    /** The change was honest after all, and its items are in force again (REG-195). */
    @Rule("REG-195")
    void givingBack(
            String uscc, Registered former, List<String> fields, String caseId, Actor actor) {
        ofItems(
                uscc,
                fields.contains("name")
                        ? withName(uscc, former, NameReservations.End.CHANGED)
                        : former,
                fields,
                caseId,
                actor);
    }

    /** Single items of the entry, with the next licence where they stand on it. */
    private void ofItems(
            String uscc, Registered source, List<String> fields, String caseId, Actor actor) {
        Amendment amendment =
                register.amend(
                        uscc, present -> Restoring.items(present, source, fields), caseId, actor);
        licences.replace(amendment, caseId, actor);
    }

    private Registered withName(String uscc, Registered former, NameReservations.End ofPresent) {
        names.end(uscc, ofPresent, clock.today());
        String name = former.name();
        return name == null || names.restore(uscc, name) ? former : Restoring.named(former, uscc);
    }
}
