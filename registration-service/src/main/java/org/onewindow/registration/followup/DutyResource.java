package org.onewindow.registration.followup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;

/** What an entity still has to do by when, for its representatives. */
@Path("entities/{uscc}")
@RunOnVirtualThread
public class DutyResource {

    private final Duties duties;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /** Where the new licence is shown: at the premises, on which web page. */
    public record Display(@NotBlank @Size(max = 200) String where) {}

    /** When the legal representative left the office that made him so. */
    public record Resignation(@NotNull LocalDate resignedOn) {}

    @Inject
    DutyResource(Duties duties, Idempotency idempotency, CurrentActor actor) {
        this.duties = duties;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @GET
    @Path("duties")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule({"REG-023", "REG-158", "REG-165"})
    public List<Duties.Duty> duties(@PathParam("uscc") String uscc) {
        return duties.of(CreditCodes.requireFact(uscc), actor.get());
    }

    /** The new licence is shown; answers with what is left to do. */
    @POST
    @Path("licence-display")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-158")
    public Response displayed(
            @PathParam("uscc") String uscc,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Display display) {
        return idempotency.once(
                key,
                display,
                () ->
                        Answer.created(
                                location(uscc),
                                0,
                                duties.displayed(
                                        CreditCodes.requireFact(uscc),
                                        display.where(),
                                        actor.get())));
    }

    /** The legal representative has resigned; answers with what is to do. */
    @POST
    @Path("resignations")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT, Roles.REGISTRAR})
    @Rule("REG-023")
    public Response resigned(
            @PathParam("uscc") String uscc,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Resignation resignation) {
        return idempotency.once(
                key,
                resignation,
                () ->
                        Answer.created(
                                location(uscc),
                                0,
                                duties.resigned(
                                        CreditCodes.requireFact(uscc),
                                        resignation.resignedOn(),
                                        actor.get())));
    }

    private static String location(String uscc) {
        return "/registration/v1/entities/" + uscc + "/duties";
    }
}
