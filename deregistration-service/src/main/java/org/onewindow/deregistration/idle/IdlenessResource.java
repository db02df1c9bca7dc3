package org.onewindow.deregistration.idle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.Period;
import org.onewindow.deregistration.entity.ExitingEntity;
import org.onewindow.deregistration.entity.KnownEntities;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Whether an entity has stopped for so long that its licence may be revoked. */
@Path("entities/{uscc}/idleness")
@RunOnVirtualThread
@RolesAllowed(Roles.EXIT_OFFICER)
public class IdlenessResource {

    private final DormantPeriods dormancies;
    private final KnownEntities entities;
    private final Parameters parameters;
    private final BusinessClock clock;
    private final CurrentActor actor;

    @Inject
    IdlenessResource(
            DormantPeriods dormancies,
            KnownEntities entities,
            Parameters parameters,
            BusinessClock clock,
            CurrentActor actor) {
        this.dormancies = dormancies;
        this.entities = entities;
        this.parameters = parameters;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * @param stoppedOn the day since which it has not traded, as the officer has found it
     */
    @GET
    @Rule({"DER-050", "GEN-011"})
    public Idleness since(
            @PathParam("uscc") String uscc, @QueryParam("stoppedOn") @NotNull LocalDate stoppedOn) {
        ExitingEntity entity =
                entities.find(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        actor.get().requireJurisdiction(entity.authority());
        ParameterSet set = parameters.at(entity.authority(), clock.today());
        return Idleness.of(
                stoppedOn,
                dormancies.of(uscc),
                Period.ofMonths(set.integer("revocation.stopped.months")),
                set.termBoundary(),
                clock.today());
    }
}
