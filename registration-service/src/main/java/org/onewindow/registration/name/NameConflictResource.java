package org.onewindow.registration.name;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** Names that conflict although none should, for the officers who look into it. */
@Path("name-conflicts")
@RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
@RunOnVirtualThread
public class NameConflictResource {

    private final NameConflicts conflicts;
    private final CurrentActor actor;

    @Inject
    NameConflictResource(NameConflicts conflicts, CurrentActor actor) {
        this.conflicts = conflicts;
        this.actor = actor;
    }

    /** Those that stand at the officer's authorities; on demand those that are gone, too. */
    @GET
    @Rule({"INV-07", "GEN-011"})
    public Response list(
            @QueryParam("gone") @DefaultValue("false") boolean gone,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        List<NameConflicts.Found> page =
                conflicts.of(actor.get(), gone, Paging.afterId(cursor), rows + 1);
        return Paging.page(uri, page, rows, found -> found.id().toString());
    }
}
