package org.onewindow.deregistration.simplified;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.deregistration.check.Disqualifier;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;

/** The exit-officer's part: cases that wait because a source was silent. */
@Path("cases/{id}/decision")
@RunOnVirtualThread
@RolesAllowed(Roles.EXIT_OFFICER)
public class ReviewResource {

    private final OfficerReview review;
    private final CheckRuns runs;
    private final CurrentActor actor;

    ReviewResource(OfficerReview review, CheckRuns runs, CurrentActor actor) {
        this.review = review;
        this.runs = runs;
        this.actor = actor;
    }

    /**
     * @param confirmations what the officer has seen of what the sources do not answer; may be none
     */
    public record DecisionRequest(
            @NotNull @Size(max = 16) List<@Valid @NotNull Confirmation> confirmations) {}

    /** The evidence that a disqualifier does not hold, e.g. a certificate's number. */
    public record Confirmation(
            @NotNull Disqualifier code, @NotBlank @Size(max = 500) String evidence) {}

    /** Repeats the checks; 409 with what is still unknown, else 200 with where the case is now. */
    @POST
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        Actor officer = actor.get();
        Map<Disqualifier, String> evidence = new EnumMap<>(Disqualifier.class);
        request.confirmations().forEach(seen -> evidence.put(seen.code(), seen.evidence()));
        var facts = review.facts(id, ifMatch, officer);
        ExitCase exit = review.decide(id, ifMatch, evidence, facts, officer);
        return Answer.ok(exit.version(), CaseView.of(exit, runs.latest(exit.id()))).toResponse();
    }
}
