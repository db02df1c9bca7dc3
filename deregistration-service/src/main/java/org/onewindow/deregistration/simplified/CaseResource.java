package org.onewindow.deregistration.simplified;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;

/** The applicant's way through the simplified exit. */
@Path("cases")
@RunOnVirtualThread
@RolesAllowed({Roles.APPLICANT, Roles.AGENT})
public class CaseResource {

    private final CaseOpening opening;
    private final Filing filing;
    private final CaseEnding ending;
    private final CaseAccess access;
    private final CheckRuns runs;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    CaseResource(
            CaseOpening opening,
            Filing filing,
            CaseEnding ending,
            CaseAccess access,
            CheckRuns runs,
            Idempotency idempotency,
            CurrentActor actor) {
        this.opening = opening;
        this.filing = filing;
        this.ending = ending;
        this.access = access;
        this.runs = runs;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** The only path offered here so far. */
    public enum ExitPath {
        SIMPLIFIED
    }

    /**
     * @param signatures the trust provider's JWS, one of each investor, under the digest that the
     *     pre-check gives
     */
    public record OpenRequest(
            @NotBlank String uscc,
            @NotNull ExitPath path,
            @Valid @NotNull CommitmentRequest commitment,
            @NotNull @Size(max = 200) List<@NotBlank @Size(max = 4000) String> signatures) {}

    /** Which text was signed. */
    public record CommitmentRequest(@NotBlank String textVersion) {}

    /**
     * @param signatures further ones, when the commitment was sent back
     */
    public record FilingRequest(
            @Nullable @Size(max = 200) List<@NotBlank @Size(max = 4000) String> signatures) {

        List<String> further() {
            return signatures == null ? List.of() : signatures;
        }
    }

    /** 201 with state NOTICE, or DRAFT while a source is silent. */
    @POST
    public Response open(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull OpenRequest request) {
        Actor who = actor.get();
        return idempotency.once(
                key,
                request,
                () -> opening.facts(request.uscc(), who),
                facts -> {
                    ExitCase exit =
                            opening.open(
                                    request.uscc(),
                                    request.commitment().textVersion(),
                                    request.signatures(),
                                    facts,
                                    who);
                    String location = "/deregistration/v1/cases/" + exit.id();
                    return Answer.created(location, exit.version(), view(exit));
                });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT, Roles.EXIT_OFFICER, Roles.AUDITOR})
    public Response read(@PathParam("id") UUID id) {
        ExitCase exit = access.readable(id, actor.get());
        return Answer.ok(exit.version(), view(exit)).toResponse();
    }

    /** Tries a draft again. */
    @POST
    @Path("{id}/publication")
    public Response publish(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Actor who = actor.get();
        var facts = opening.facts(id, ifMatch, who);
        return answer(opening.publish(id, ifMatch, facts, who));
    }

    /** 200 with what was decided; 409 with the dates when it is too early or too late. */
    @POST
    @Path("{id}/filing")
    public Response file(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable FilingRequest request) {
        Actor who = actor.get();
        FilingRequest asked = request == null ? new FilingRequest(List.of()) : request;
        return idempotency.once(
                key,
                asked,
                () -> filing.facts(id, ifMatch, who),
                facts -> {
                    ExitCase exit = filing.file(id, ifMatch, asked.further(), facts, who);
                    return Answer.ok(exit.version(), view(exit));
                });
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(ending.withdraw(id, ifMatch, actor.get()));
    }

    private Response answer(ExitCase exit) {
        return Answer.ok(exit.version(), view(exit)).toResponse();
    }

    private CaseView view(ExitCase exit) {
        return CaseView.of(exit, runs.latest(exit.id()));
    }
}
