package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Approves an application and carries out what it asks for, in one transaction. */
@Singleton
class Approval {

    private final Procedures procedures;
    private final ApplicationEvents events;
    private final Tolerances tolerances;
    private final BusinessClock clock;

    @Inject
    Approval(
            Procedures procedures,
            ApplicationEvents events,
            Tolerances tolerances,
            BusinessClock clock) {
        this.procedures = procedures;
        this.events = events;
        this.tolerances = tolerances;
        this.clock = clock;
    }

    /**
     * @param uscc drawn before the application is touched, so that it is written once
     * @param actor the officer, or the service itself for a machine confirmation
     */
    @Rule({"REG-090", "INV-09"})
    void approve(
            Application application, String uscc, ApplicationState.Action action, Actor actor) {
        application.act(action);
        application.uscc = uscc;
        application.decidedAt = clock.instant();
        procedures.of(application).carryOut(procedures.dossier(application), uscc, actor);
        tolerances.registered(application, uscc, actor);
        events.reviewEnds(application);
    }
}
