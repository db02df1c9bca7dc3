package org.onewindow.licensing.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
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
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** The work list of reviews. */
@Path("permit-reviews")
@RolesAllowed(Roles.PERMIT_OFFICER)
@RunOnVirtualThread
public class PermitReviewResource {

    private final PermitReviews reviews;
    private final CurrentActor actor;

    /** What the officer found. */
    public record Completion(@NotBlank @Size(max = 2_000) String finding) {}

    @Inject
    PermitReviewResource(PermitReviews reviews, CurrentActor actor) {
        this.reviews = reviews;
        this.actor = actor;
    }

    @GET
    @Rule({"REG-194", "REG-195"})
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        List<PermitReviews.Review> page =
                reviews.open(actor.get(), Paging.afterId(cursor), rows + 1);
        return Paging.page(uri, page, rows, review -> review.id().toString());
    }

    @POST
    @Path("{id}/completion")
    @Rule({"REG-194", "REG-195", "INV-25"})
    public PermitReviews.Review complete(
            @PathParam("id") UUID id, @Valid @NotNull Completion completion) {
        return reviews.complete(id, completion.finding(), actor.get());
    }
}
