package org.onewindow.registration.dormancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;

/** The last day of a dormancy is over: it ends by itself. */
@ApplicationScoped
class DormancyEnds implements DeadlineHandler {

    static final String KIND = "DORMANCY_ENDS";

    private final Dormancies dormancies;
    private final EndDormancy ending;
    private final EntityRegister register;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    DormancyEnds(
            Dormancies dormancies,
            EndDormancy ending,
            EntityRegister register,
            Deadlines deadlines,
            BusinessClock clock) {
        this.dormancies = dormancies;
        this.ending = ending;
        this.register = register;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    @Rule("REG-173")
    public void due(Deadlines.Due deadline) {
        dormancies
                .locked(UUID.fromString(deadline.subject()))
                .filter(dormancy -> dormancy.state == DormancyState.DORMANT)
                .filter(dormancy -> clock.today().isAfter(dormancy.endsOn))
                .ifPresent(this::expire);
        deadlines.done(deadline);
    }

    private void expire(Dormancy dormancy) {
        EntityStatus status = register.lock(dormancy.uscc).orElseThrow().status();
        ending.end(
                dormancy,
                status == EntityStatus.DORMANT
                        ? Dormancy.EndReason.EXPIRED
                        : Dormancy.EndReason.STATUS,
                dormancy.endsOn.plusDays(1),
                Actor.system("registration"));
    }
}
