package org.onewindow.registration.clue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** What registration has handed over, and what came of it. */
@Path("clues")
@RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
@RunOnVirtualThread
public class ClueResource {

    private final Clues clues;
    private final CurrentActor actor;

    @Inject
    ClueResource(Clues clues, CurrentActor actor) {
        this.clues = clues;
        this.actor = actor;
    }

    /** Those not answered yet at the officer's authorities; on demand answered ones, too. */
    @GET
    @Rule("EVT-30")
    public Response list(
            @QueryParam("answered") @DefaultValue("false") boolean answered,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                clues.of(actor.get(), answered, Paging.afterId(cursor), rows + 1),
                rows,
                clue -> clue.id().toString());
    }

    @GET
    @Path("{id}")
    @Rule("EVT-30")
    public Response one(@PathParam("id") UUID id) {
        return Response.ok(clues.find(id, actor.get())).build();
    }
}
