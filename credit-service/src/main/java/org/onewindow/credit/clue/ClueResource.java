package org.onewindow.credit.clue;

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

/** The clues of an officer's divisions. */
@Path("clues")
@RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_LEAD})
@RunOnVirtualThread
public class ClueResource {

    private final Clues clues;
    private final CurrentActor actor;

    /** What came of it, and why. */
    public record Outcome(
            Clues.@NotNull Result result, @NotBlank @Size(max = 2_000) String explanation) {}

    @Inject
    ClueResource(Clues clues, CurrentActor actor) {
        this.clues = clues;
        this.actor = actor;
    }

    @GET
    @Rule("EVT-30")
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                clues.open(Paging.afterId(cursor), rows + 1, actor.get()),
                rows,
                clue -> clue.id().toString());
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") UUID id) {
        return answer(clues.find(id, actor.get()));
    }

    /** The officer takes it up. */
    @POST
    @Path("{id}/acceptance")
    @Rule("EVT-30")
    public Response accept(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(clues.accept(id, ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/result")
    @Rule("EVT-30")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Outcome outcome) {
        return answer(
                clues.close(id, ifMatch, outcome.result(), outcome.explanation(), actor.get()));
    }

    private static Response answer(Clues.Clue clue) {
        return Answer.ok(clue.version(), clue).toResponse();
    }
}
