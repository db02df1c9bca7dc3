package org.onewindow.registration.fraud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.FormerEntries;
import org.onewindow.registration.entity.FormerEntry;
import org.onewindow.registration.exit.Deregistration;

/** Undoes a wrong revocation: the former state comes back, nobody stays barred (REG-195). */
@Singleton
class Restoration {

    private final EntityRegister register;
    private final FormerEntries formerEntries;
    private final Revival revival;
    private final Deregistration deregistration;
    private final FraudNews news;
    private final BusinessClock clock;
    private final Sql sql;

    @Inject
    Restoration(
            EntityRegister register,
            FormerEntries formerEntries,
            Revival revival,
            Deregistration deregistration,
            FraudNews news,
            BusinessClock clock,
            DataSource database) {
        this.register = register;
        this.formerEntries = formerEntries;
        this.revival = revival;
        this.deregistration = deregistration;
        this.news = news;
        this.clock = clock;
        sql = new Sql(database);
    }

    @Rule({"REG-195", "EVT-14", "INV-25"})
    void restore(FraudCase found, Actor actor) {
        LocalDate today = clock.today();
        EntityFacts revoked = register.lock(found.uscc).orElseThrow();
        Target scope = found.target;
        if (found.target == Target.EXIT) {
            deregistration.again(revoked, found.id.toString(), actor);
        } else if (found.target == Target.SETUP && !found.partial) {
            revival.ofEntity(found.uscc, found.id.toString(), actor);
        } else {
            scope = Target.CHANGE;
            items(found, actor);
        }
        sql.update(
                "update person_bar set until = ? where case_id = ? and until is null",
                today,
                found.id);
        found.restoredOn = today;
        EntityFacts present = register.lock(found.uscc).orElseThrow();
        news.publish(
                new RegistrationRestored(
                        found.uscc,
                        found.id,
                        scope.name(),
                        present.status().name(),
                        revoked.status().name(),
                        today,
                        present.licenceVersion(),
                        false),
                found,
                actor);
    }

    /** The items that the revocation took back are what the change had made of them. */
    private void items(FraudCase found, Actor actor) {
        FormerEntry former =
                formerEntries
                        .find(found.uscc, found.id.toString())
                        .orElseThrow(() -> new Refusal(FraudProblem.CHANGE_UNKNOWN));
        Revocation.requireLatest(former, former.fields());
        revival.givingBack(
                found.uscc, former.registered(), former.fields(), found.id.toString(), actor);
    }
}
