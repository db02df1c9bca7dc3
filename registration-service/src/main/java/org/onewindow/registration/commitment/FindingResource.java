package org.onewindow.registration.commitment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.correction.OrderText;

/** Findings that the commitment about a domicile was false. */
@Path("commitment-findings")
@RunOnVirtualThread
public class FindingResource {

    private static final String LOCATION = "/registration/v1/commitment-findings/";
    private final CommitmentFindings findings;
    private final FindingStore store;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /**
     * What an officer says.
     *
     * @param reference number of the inspection, of the letter that came back, of the case
     * @param evidence SHA-256 of the files
     */
    public record Draft(
            @NotBlank @Size(max = 18) String uscc,
            CommitmentFinding.@NotNull Source source,
            @NotBlank @Size(max = 200) String reference,
            @NotEmpty @Size(max = 50)
                    List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> evidence,
            @Valid @NotNull OrderText text) {

        CommitmentFinding.Evidence rests() {
            return new CommitmentFinding.Evidence(source, reference, evidence);
        }
    }

    /** What the entity has to say. */
    public record Statement(@NotBlank @Size(max = 2_000) String statement) {}

    /** Whether it was false, and why. */
    public record Verdict(
            FindingState.@NotNull Action verdict, @NotBlank @Size(max = 2_000) String reason) {}

    @Inject
    FindingResource(
            CommitmentFindings findings,
            FindingStore store,
            Idempotency idempotency,
            CurrentActor actor) {
        this.findings = findings;
        this.store = store;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Roles.REGISTRAR)
    @Rule("REG-098")
    public Response draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Draft draft) {
        return idempotency.once(
                key,
                draft,
                () -> {
                    CommitmentFinding drafted =
                            findings.draft(
                                    CreditCodes.requireFact(draft.uscc()),
                                    draft.rests(),
                                    draft.text(),
                                    actor.get());
                    return Answer.created(LOCATION + drafted.id(), drafted.version(), drafted);
                });
    }

    /** What is not decided at the officer's authorities. */
    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    public Response open(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                store.open(Paging.afterId(cursor), rows + 1, actor.get()),
                rows,
                finding -> finding.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD, Roles.APPLICANT, Roles.AGENT})
    public Response one(@PathParam("id") UUID id) {
        return answer(findings.seen(id, actor.get()));
    }

    /** The entity is heard. */
    @POST
    @Path("{id}/statement")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-098")
    public Response state(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Statement statement) {
        return answer(findings.state(id, ifMatch, statement.statement(), actor.get()));
    }

    /** The second person (GEN-012). */
    @POST
    @Path("{id}/decision")
    @RolesAllowed(Roles.REGISTRAR_LEAD)
    @Rule({"REG-098", "GEN-012"})
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Verdict verdict) {
        return answer(
                findings.decide(id, ifMatch, verdict.verdict(), verdict.reason(), actor.get()));
    }

    private static Response answer(CommitmentFinding finding) {
        return Answer.ok(finding.version(), finding).toResponse();
    }
}
