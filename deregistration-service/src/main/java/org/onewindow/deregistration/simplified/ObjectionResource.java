package org.onewindow.deregistration.simplified;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;

/** One objection: read by its objector and the officers, taken back, upheld. */
@Path("objections/{id}")
@RunOnVirtualThread
@RolesAllowed({Roles.INTERESTED_PARTY, Roles.DEPT_CONNECTOR})
public class ObjectionResource {

    private final ObjectionFiling filing;
    private final CurrentActor actor;

    ObjectionResource(ObjectionFiling filing, CurrentActor actor) {
        this.filing = filing;
        this.actor = actor;
    }

    /** Only {@code UPHELD}: an objection is upheld, taken back, or stands. */
    public enum Outcome {
        UPHELD
    }

    /** The officer's finding. */
    public record DecisionRequest(@NotNull Outcome outcome) {}

    @GET
    @RolesAllowed({Roles.INTERESTED_PARTY, Roles.DEPT_CONNECTOR, Roles.EXIT_OFFICER})
    public Response read(@PathParam("id") UUID id) {
        return answer(filing.readable(id, actor.get()));
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(filing.withdraw(id, ifMatch, actor.get()));
    }

    @POST
    @Path("decision")
    @RolesAllowed(Roles.EXIT_OFFICER)
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        return answer(
                switch (request.outcome()) {
                    case UPHELD -> filing.uphold(id, ifMatch, actor.get());
                });
    }

    private static Response answer(Objection objection) {
        return Answer.ok(objection.version(), ObjectionView.of(objection)).toResponse();
    }
}
