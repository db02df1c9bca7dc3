package org.onewindow.registration.dispute;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;

/** Disputes about names (REG-052): the parties' and the officers' ways with one. */
@Path("name-disputes")
@RunOnVirtualThread
public class DisputeResource {

    private static final String LOCATION = "/registration/v1/name-disputes/";

    private final DisputeFiling filing;
    private final DisputeDesk desk;
    private final Rulings rulings;
    private final Disputes disputes;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /**
     * A request of somebody whose right is infringed.
     *
     * @param claimantUscc the entity he acts for, whose registered name it is
     * @param right the name, trade mark or other right relied on
     */
    public record Request(
            @NotBlank @Size(max = 18) String respondentUscc,
            @Nullable @Size(max = 18) String claimantUscc,
            @NotBlank @Size(max = 500) String right,
            @NotBlank @Size(max = 4_000) String facts) {}

    /** What the other side says. */
    public record Reply(@NotBlank @Size(max = 4_000) String text) {}

    /** What came of the mediation, with its record. */
    public record Mediation(@NotNull Result result, @NotBlank @Size(max = 4_000) String record) {

        /** Whether the two have agreed. */
        public enum Result {
            SETTLED,
            FAILED
        }
    }

    @Inject
    DisputeResource(
            DisputeFiling filing,
            DisputeDesk desk,
            Rulings rulings,
            Disputes disputes,
            Idempotency idempotency,
            CurrentActor actor) {
        this.filing = filing;
        this.desk = desk;
        this.rulings = rulings;
        this.disputes = disputes;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({Roles.APPLICANT, Roles.INTERESTED_PARTY})
    @Rule("REG-052")
    public Response file(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Request request) {
        return idempotency.once(
                key,
                request,
                () -> {
                    NameDispute dispute = filing.file(claim(request), actor.get());
                    return Answer.created(
                            LOCATION + dispute.id, dispute.version, DisputeView.of(dispute));
                });
    }

    private static DisputeFiling.Claim claim(Request request) {
        return new DisputeFiling.Claim(
                CreditCodes.requireFact(request.respondentUscc()),
                Optional.ofNullable(request.claimantUscc())
                        .map(CreditCodes::requireFact)
                        .orElse(null),
                request.right(),
                request.facts());
    }

    /** What waits at the officer's authorities. */
    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    public Response waiting(
            @Context UriInfo uri,
            @QueryParam("state") @DefaultValue("FILED") DisputeState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int rows = Paging.limit(limit);
        List<DisputeView> waiting =
                disputes.waiting(state, Paging.afterId(cursor), rows + 1, actor.get()).stream()
                        .map(DisputeView::of)
                        .toList();
        return Paging.page(uri, waiting, rows, dispute -> dispute.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.REGISTRAR,
        Roles.REGISTRAR_LEAD,
        Roles.APPLICANT,
        Roles.AGENT,
        Roles.INTERESTED_PARTY
    })
    public Response one(@PathParam("id") UUID id) {
        return answer(disputes.seen(id, actor.get()));
    }

    @POST
    @Path("{id}/acceptance")
    @RolesAllowed(Roles.REGISTRAR)
    public Response accept(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(desk.accept(id, ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/reply")
    @RolesAllowed(Roles.APPLICANT)
    public Response reply(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Reply reply) {
        return answer(desk.reply(id, ifMatch, reply.text(), actor.get()));
    }

    @POST
    @Path("{id}/mediation")
    @RolesAllowed(Roles.REGISTRAR)
    public Response mediation(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Mediation mediation) {
        boolean settled = mediation.result() == Mediation.Result.SETTLED;
        return answer(desk.mediated(id, ifMatch, settled, mediation.record(), actor.get()));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({Roles.APPLICANT, Roles.INTERESTED_PARTY})
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(desk.withdraw(id, ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/ruling")
    @RolesAllowed(Roles.REGISTRAR)
    @Rule("REG-052")
    public Response rule(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Ruling ruling) {
        return answer(rulings.draft(id, ifMatch, ruling, actor.get()));
    }

    /** The second person (GEN-012). */
    @POST
    @Path("{id}/ruling-approval")
    @RolesAllowed(Roles.REGISTRAR_LEAD)
    @Rule({"REG-052", "GEN-012"})
    public Response approve(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(rulings.approve(id, ifMatch, actor.get()));
    }

    private static Response answer(NameDispute dispute) {
        return Answer.ok(dispute.version, DisputeView.of(dispute)).toResponse();
    }
}
