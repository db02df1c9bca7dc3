package org.onewindow.registration.fine;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.correction.OrderText;

/** Fines for orders that were not obeyed. */
@Path("fines")
@RunOnVirtualThread
public class FineResource {

    private static final String LOCATION = "/registration/v1/fines/";

    private final Fines fines;
    private final FineStore store;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /**
     * What an officer drafts.
     *
     * @param orderId the order that was not obeyed
     * @param amount in yuan
     */
    public record Draft(
            @NotNull UUID orderId,
            @NotNull @Positive @Digits(integer = 13, fraction = 2) BigDecimal amount,
            @Valid @NotNull OrderText text) {}

    /** What the entity says. */
    public record Statement(@NotBlank @Size(max = 2_000) String statement) {}

    /**
     * @param heardOn when the entity was heard, if it has made no statement here
     */
    public record Approval(@Nullable LocalDate heardOn) {}

    /** Why it is taken back. */
    public record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    @Inject
    FineResource(Fines fines, FineStore store, Idempotency idempotency, CurrentActor actor) {
        this.fines = fines;
        this.store = store;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Roles.REGISTRAR)
    @Rule("REG-173")
    public Response draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Draft draft) {
        return idempotency.once(
                key,
                draft,
                () -> {
                    Fine drafted =
                            fines.draft(draft.orderId(), draft.amount(), draft.text(), actor.get());
                    return Answer.created(LOCATION + drafted.id(), drafted.version(), drafted);
                });
    }

    /** What is not decided at the officer's authorities. */
    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    public Response drafted(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                store.drafted(Paging.afterId(cursor), rows + 1, actor.get()),
                rows,
                fine -> fine.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD, Roles.APPLICANT, Roles.AGENT})
    public Response one(@PathParam("id") UUID id) {
        return answer(fines.seen(id, actor.get()));
    }

    @POST
    @Path("{id}/statement")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-173")
    public Response hear(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Statement said) {
        return answer(fines.hear(id, ifMatch, said.statement(), actor.get()));
    }

    /** The second person (GEN-012). */
    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.REGISTRAR_LEAD)
    @Rule({"REG-173", "GEN-012"})
    public Response impose(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Approval approval) {
        return answer(fines.impose(id, ifMatch, approval.heardOn(), actor.get()));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Withdrawal withdrawal) {
        return answer(fines.withdraw(id, ifMatch, withdrawal.reason(), actor.get()));
    }

    private static Response answer(Fine fine) {
        return Answer.ok(fine.version(), fine).toResponse();
    }
}
