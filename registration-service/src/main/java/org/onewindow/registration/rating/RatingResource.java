package org.onewindow.registration.rating;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** Bad ratings, which the officers of the place follow up. */
@Path("ratings")
@RunOnVirtualThread
public class RatingResource {

    private final Ratings ratings;
    private final CurrentActor actor;

    /** What the officer found and did. */
    public record Findings(@NotBlank @Size(max = 2_000) String findings) {}

    /** A rating with its follow-up, if it needs one. */
    public record View(
            UUID id,
            UUID applicationId,
            int score,
            Optional<String> comment,
            LocalDate ratedOn,
            Optional<LocalDate> followUpDueOn,
            Optional<LocalDate> followedUpOn,
            Optional<String> findings,
            boolean overdue,
            long version) {

        static View of(Rating rating) {
            return new View(
                    rating.id,
                    rating.applicationId,
                    rating.score,
                    Optional.ofNullable(rating.comment),
                    rating.ratedOn,
                    Optional.ofNullable(rating.followUpDue),
                    Optional.ofNullable(rating.followedUpOn),
                    Optional.ofNullable(rating.followUp),
                    rating.overdue,
                    rating.version);
        }
    }

    @Inject
    RatingResource(Ratings ratings, CurrentActor actor) {
        this.ratings = ratings;
        this.actor = actor;
    }

    /** Bad ratings of the officer's divisions that nobody has followed up yet. */
    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-141")
    public Response waiting(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        List<View> found =
                ratings.waiting(actor.get(), Paging.afterId(cursor), rows + 1).stream()
                        .map(View::of)
                        .toList();
        return Paging.page(uri, found, rows, rating -> rating.id().toString());
    }

    @POST
    @Path("{id}/follow-up")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-141")
    public Response followUp(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Findings findings) {
        Rating rating = ratings.followUp(id, ifMatch, findings.findings(), actor.get());
        return Answer.ok(rating.version, View.of(rating)).toResponse();
    }
}
