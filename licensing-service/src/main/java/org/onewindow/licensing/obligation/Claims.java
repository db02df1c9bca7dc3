package org.onewindow.licensing.obligation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.licensing.business.Businesses;
import org.onewindow.licensing.item.PermitLists;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;

/** The work list of the competent departments: what they have not taken up yet. */
@Path("obligations")
@RolesAllowed(Roles.PERMIT_OFFICER)
@RunOnVirtualThread
public class Claims {

    private final Obligations obligations;
    private final ClaimObligation claims;
    private final Businesses businesses;
    private final PermitLists lists;
    private final CurrentActor actor;

    @Inject
    Claims(
            Obligations obligations,
            ClaimObligation claims,
            Businesses businesses,
            PermitLists lists,
            CurrentActor actor) {
        this.obligations = obligations;
        this.claims = claims;
        this.businesses = businesses;
        this.lists = lists;
        this.actor = actor;
    }

    /** Unclaimed obligations of the officer's divisions, the oldest first; late ones say so. */
    @GET
    public Response unclaimed(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        List<ObligationView> found =
                views(obligations.unclaimed(actor.get(), Paging.afterId(cursor), rows + 1));
        return Paging.page(uri, found, rows, view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") UUID id) {
        return answer(claims.find(id, actor.get()));
    }

    /** The department takes the business up. */
    @POST
    @Path("{id}/claim")
    public Response claim(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(claims.claim(id, ifMatch, actor.get()));
    }

    private Response answer(Obligation obligation) {
        return Answer.ok(obligation.version, views(List.of(obligation)).getFirst()).toResponse();
    }

    private List<ObligationView> views(List<Obligation> found) {
        var dormancies = businesses.dormancies(found.stream().map(each -> each.uscc).toList());
        return found.stream()
                .map(
                        each ->
                                ObligationView.of(
                                        each, lists.item(each.item), dormancies.get(each.uscc)))
                .toList();
    }
}
