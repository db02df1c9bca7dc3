package org.onewindow.registration.order;

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

/** Orders to correct (责令改正). */
@Path("corrective-orders")
@RunOnVirtualThread
public class OrderResource {

    private static final String LOCATION = "/registration/v1/corrective-orders/";
    private final CorrectiveOrders orders;
    private final OrderStore store;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /**
     * What an officer drafts.
     *
     * @param correctBy last day on which the entity may correct
     */
    public record Draft(
            @NotBlank @Size(max = 18) String uscc,
            @NotNull Ground ground,
            @NotNull LocalDate correctBy,
            @Valid @NotNull OrderText text) {}

    /** What the officer finds, or why it is taken back. */
    public record Closing(@NotBlank @Size(max = 500) String reason) {}

    @Inject
    OrderResource(
            CorrectiveOrders orders,
            OrderStore store,
            Idempotency idempotency,
            CurrentActor actor) {
        this.orders = orders;
        this.store = store;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Roles.REGISTRAR)
    @Rule({"REG-014", "REG-150"})
    public Response draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Draft draft) {
        return idempotency.once(
                key,
                draft,
                () -> {
                    CorrectiveOrder drafted =
                            orders.draft(
                                    CreditCodes.requireFact(draft.uscc()),
                                    draft.ground(),
                                    draft.text(),
                                    draft.correctBy(),
                                    actor.get());
                    return Answer.created(LOCATION + drafted.id(), drafted.version(), drafted);
                });
    }

    /** What is not closed at the officer's authorities. */
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
                order -> order.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD, Roles.APPLICANT, Roles.AGENT})
    public Response one(@PathParam("id") UUID id) {
        return answer(orders.seen(id, actor.get()));
    }

    /** The second person (GEN-012). */
    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.REGISTRAR_LEAD)
    @Rule({"REG-014", "REG-150", "GEN-012"})
    public Response approve(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(orders.issue(id, ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/fulfilment")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    public Response obeyed(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Closing closing) {
        return answer(orders.obeyed(id, ifMatch, closing.reason(), actor.get()));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Closing closing) {
        return answer(orders.withdraw(id, ifMatch, closing.reason(), actor.get()));
    }

    private static Response answer(CorrectiveOrder order) {
        return Answer.ok(order.version(), order).toResponse();
    }
}
