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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** The officers' list of what has to follow registrations. */
@Path("follow-ups")
@RunOnVirtualThread
public class FollowUpResource {

    private final FollowUps followUps;
    private final CurrentActor actor;

    /** What came of it. */
    public record Closing(@NotBlank @Size(max = 500) String outcome) {}

    @Inject
    FollowUpResource(FollowUps followUps, CurrentActor actor) {
        this.followUps = followUps;
        this.actor = actor;
    }

    /** Open ones of the officer's divisions, oldest first. */
    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule({"REG-065", "REG-096", "REG-150", "REG-165"})
    public Response list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                followUps.open(kind, Paging.afterId(cursor), rows + 1, actor.get()),
                rows,
                found -> found.id().toString());
    }

    @POST
    @Path("{id}/outcome")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Closing closing) {
        FollowUps.FollowUp closed = followUps.close(id, ifMatch, closing.outcome(), actor.get());
        return Answer.ok(closed.version(), closed).toResponse();
    }
}
