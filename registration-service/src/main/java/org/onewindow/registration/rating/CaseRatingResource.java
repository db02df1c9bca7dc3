package org.onewindow.registration.rating;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** The rating of a case, given by its applicant. */
@Path("applications/{applicationId}/rating")
@RunOnVirtualThread
public class CaseRatingResource {

    private final Ratings ratings;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /** From 1, very bad, to 5, very good. */
    public record Score(@Min(1) @Max(5) int score, @Nullable @Size(max = 1_000) String comment) {}

    @Inject
    CaseRatingResource(Ratings ratings, Idempotency idempotency, CurrentActor actor) {
        this.ratings = ratings;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** Once, by the one whose case it was. */
    @POST
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-141")
    public Response rate(
            @PathParam("applicationId") UUID applicationId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Score score) {
        return idempotency.once(
                key,
                score,
                () -> {
                    Rating rating =
                            ratings.rate(
                                    applicationId, score.score(), score.comment(), actor.get());
                    return Answer.created(
                            "/registration/v1/ratings/" + rating.id,
                            rating.version,
                            RatingResource.View.of(rating));
                });
    }
}
