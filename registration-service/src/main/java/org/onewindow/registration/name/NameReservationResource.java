package org.onewindow.registration.name;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.registration.catalogue.EntityType;

/** Reservations of names, each the business of the applicant who made it. */
@Path("name-reservations")
@RunOnVirtualThread
public class NameReservationResource {

    private static final String LOCATION = "/registration/v1/name-reservations/";

    private final Idempotency idempotency;
    private final ReserveName reserveName;
    private final NameReservations reservations;
    private final NameWishes wishes;
    private final CurrentActor actor;

    NameReservationResource(
            Idempotency idempotency,
            ReserveName reserveName,
            NameReservations reservations,
            NameWishes wishes,
            CurrentActor actor) {
        this.idempotency = idempotency;
        this.reserveName = reserveName;
        this.reservations = reservations;
        this.wishes = wishes;
        this.actor = actor;
    }

    /**
     * @param until last day of the reservation
     */
    public record Reservation(
            UUID id,
            String name,
            String authorityCode,
            EntityType entityType,
            String status,
            @Nullable LocalDate reservedOn,
            @Nullable LocalDate until,
            @Nullable String uscc) {

        static Reservation of(NameHold hold) {
            return new Reservation(
                    hold.id,
                    hold.name,
                    hold.authorityCode,
                    hold.entityType,
                    hold.status.name(),
                    hold.reservedOn,
                    hold.reservedUntil,
                    hold.uscc);
        }
    }

    @POST
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    public Response reserve(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull NameRequest request) {
        return idempotency.once(
                key,
                request,
                () -> {
                    NameHold hold =
                            reserveName.reserve(wishes.wish(request, actor.get()), actor.get());
                    return Answer.created(LOCATION + hold.id, hold.version, Reservation.of(hold));
                });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    public Response one(@PathParam("id") UUID id) {
        NameHold hold = reservations.own(id, actor.get());
        return Answer.ok(hold.version, Reservation.of(hold)).toResponse();
    }

    @GET
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    public Response list(
            @Context UriInfo uri,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int rows = Paging.limit(limit);
        List<Reservation> own =
                reservations.ownAfter(Paging.afterId(cursor), rows + 1, actor.get()).stream()
                        .map(Reservation::of)
                        .toList();
        return Paging.page(uri, own, rows, reservation -> reservation.id().toString());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        NameHold hold = reservations.withdraw(id, ifMatch, actor.get());
        return Response.noContent().header("ETag", EntityTags.of(hold.version)).build();
    }
}
