package org.onewindow.deregistration.restored;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** The entities that are back after an exit, for the officers of their division. */
@Path("restoration-watches")
@RunOnVirtualThread
@RolesAllowed({Roles.EXIT_OFFICER, Roles.AUDITOR})
public class RestorationWatchResource {

    private final RestorationWatches watches;
    private final CurrentActor actor;

    @Inject
    RestorationWatchResource(RestorationWatches watches, CurrentActor actor) {
        this.watches = watches;
        this.actor = actor;
    }

    @GET
    @Rule({"DER-064", "GEN-011"})
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                watches.open(Paging.after(cursor), rows + 1, actor.get()),
                rows,
                RestorationWatches.Watch::uscc);
    }
}
