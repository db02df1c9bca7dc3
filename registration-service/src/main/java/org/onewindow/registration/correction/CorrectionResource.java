package org.onewindow.registration.correction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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
import java.time.LocalDate;
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
import org.onewindow.registration.correction.NameCorrection.Origin;

/** Orders to change a registered name (REG-051). */
@Path("name-corrections")
@RunOnVirtualThread
public class CorrectionResource {

    private static final String LOCATION = "/registration/v1/name-corrections/";

    private final CorrectionDesk desk;
    private final CorrectionStore store;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /**
     * What an officer drafts.
     *
     * @param cause who asked for it, or the judgment it carries out
     */
    public record Draft(
            @NotBlank @Size(max = 18) String uscc,
            @NotNull Origin origin,
            @Nullable @Size(max = 500) String cause,
            @Valid @NotNull OrderText text) {

        @AssertTrue(message = "a dispute orders by its ruling; request and judgment are named")
        public boolean isConsistent() {
            return origin == Origin.OWN_MOTION
                    || (origin != Origin.DISPUTE && cause != null && !cause.isBlank());
        }
    }

    /** What the entity says. */
    public record Statement(@NotBlank @Size(max = 2_000) String statement) {}

    /**
     * @param heardOn when the entity was heard, if it has made no statement here
     */
    public record Approval(@Nullable LocalDate heardOn) {}

    /** The day on which the entity received the order. */
    public record Receipt(@NotNull LocalDate receivedOn) {}

    /** Why the officer takes it back. */
    public record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    /** An order as officers and the entity see it. */
    public record View(
            UUID id,
            String uscc,
            String name,
            String authorityCode,
            Origin origin,
            @Nullable String cause,
            String state,
            OrderText text,
            @Nullable String statement,
            @Nullable LocalDate heardOn,
            @Nullable String number,
            @Nullable LocalDate orderedOn,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate closedOn,
            @Nullable String closingReason) {

        static View of(NameCorrection correction) {
            return new View(
                    correction.id,
                    correction.uscc,
                    correction.name,
                    correction.authorityCode,
                    correction.origin,
                    correction.cause,
                    correction.state.name(),
                    new OrderText(correction.facts, correction.legalBasis, correction.reasons),
                    correction.statement,
                    correction.heardOn,
                    correction.number,
                    correction.orderedOn,
                    correction.receivedOn,
                    correction.dueOn,
                    correction.closedOn,
                    correction.closingReason);
        }
    }

    @Inject
    CorrectionResource(
            CorrectionDesk desk,
            CorrectionStore store,
            Idempotency idempotency,
            CurrentActor actor) {
        this.desk = desk;
        this.store = store;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Roles.REGISTRAR)
    @Rule("REG-051")
    public Response draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Draft draft) {
        return idempotency.once(
                key,
                draft,
                () -> {
                    NameCorrection correction =
                            desk.draft(
                                    CreditCodes.requireFact(draft.uscc()),
                                    draft.origin(),
                                    draft.cause(),
                                    draft.text(),
                                    actor.get());
                    return Answer.created(
                            LOCATION + correction.id, correction.version, View.of(correction));
                });
    }

    /** What waits at the officer's authorities. */
    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    public Response waiting(
            @Context UriInfo uri,
            @QueryParam("state") @DefaultValue("DRAFTED") CorrectionState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int rows = Paging.limit(limit);
        List<View> waiting =
                store.waiting(state, Paging.afterId(cursor), rows + 1, actor.get()).stream()
                        .map(View::of)
                        .toList();
        return Paging.page(uri, waiting, rows, correction -> correction.id().toString());
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
        return answer(store.seen(id, actor.get()));
    }

    @POST
    @Path("{id}/statement")
    @RolesAllowed(Roles.APPLICANT)
    public Response state(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Statement said) {
        return answer(desk.state(id, ifMatch, said.statement(), actor.get()));
    }

    /** The second person (GEN-012). */
    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.REGISTRAR_LEAD)
    @Rule({"REG-051", "GEN-012"})
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Approval approval) {
        return answer(desk.order(id, ifMatch, approval.heardOn(), actor.get()));
    }

    @POST
    @Path("{id}/receipt")
    @RolesAllowed({Roles.APPLICANT, Roles.REGISTRAR})
    @Rule("REG-051")
    public Response receive(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Receipt receipt) {
        return answer(desk.receive(id, ifMatch, receipt.receivedOn(), actor.get()));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.REGISTRAR)
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Withdrawal withdrawal) {
        return answer(desk.withdraw(id, ifMatch, withdrawal.reason(), actor.get()));
    }

    private static Response answer(NameCorrection correction) {
        return Answer.ok(correction.version, View.of(correction)).toResponse();
    }
}
