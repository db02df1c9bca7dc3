package org.onewindow.registration.transfer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;

/** Transfers of names and leave to use them (REG-053); the published ones are for everybody. */
@Path("name-transfers")
@RunOnVirtualThread
public class TransferResource {

    private static final String LOCATION = "/registration/v1/name-transfers/";

    private final NameTransfers transfers;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /**
     * What the holder offers.
     *
     * @param transfereeName of the business or person that is to have the name
     * @param until last day of an authorisation; none for one without end
     */
    public record Offer(
            @NotBlank @Size(max = 18) String uscc,
            NameTransfer.@NotNull Kind kind,
            @NotBlank @Size(max = 200) String transfereeName,
            @Nullable LocalDate until) {}

    /** A transfer; who the other side signed in as is nobody's business. */
    public record View(
            UUID id,
            String kind,
            String uscc,
            String name,
            String authorityCode,
            String transfereeName,
            @Nullable LocalDate until,
            String state,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate publishedOn) {

        static View of(NameTransfer transfer) {
            return new View(
                    transfer.id,
                    transfer.kind.name(),
                    transfer.uscc,
                    transfer.name,
                    transfer.authorityCode,
                    transfer.transfereeName,
                    transfer.agreedUntil,
                    transfer.state.name(),
                    transfer.agreedOn,
                    transfer.publishedOn);
        }
    }

    @Inject
    TransferResource(NameTransfers transfers, Idempotency idempotency, CurrentActor actor) {
        this.transfers = transfers;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @GET
    @PermitAll
    @Rule("REG-053")
    public Response published(
            @Context UriInfo uri,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int rows = Paging.limit(limit);
        List<View> published =
                transfers.published(Paging.afterId(cursor), rows + 1).stream()
                        .map(View::of)
                        .toList();
        return Paging.page(uri, published, rows, transfer -> transfer.id().toString());
    }

    @POST
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-053")
    public Response offer(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Offer offer) {
        return idempotency.once(
                key,
                offer,
                () -> {
                    NameTransfer transfer =
                            transfers.offer(
                                    CreditCodes.requireFact(offer.uscc()),
                                    offer.kind(),
                                    offer.transfereeName(),
                                    offer.until(),
                                    actor.get());
                    return Answer.created(
                            LOCATION + transfer.id, transfer.version, View.of(transfer));
                });
    }

    @POST
    @Path("{id}/agreement")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    public Response agree(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(transfers.agree(id, ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-053")
    public Response publish(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(transfers.publish(id, ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(transfers.withdraw(id, ifMatch, actor.get()));
    }

    private static Response answer(NameTransfer transfer) {
        return Answer.ok(transfer.version, View.of(transfer)).toResponse();
    }
}
