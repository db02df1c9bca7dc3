package org.onewindow.registration.window;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** The tasks that have failed too often, for the officers who see to them. */
@Path("window-tickets")
@RunOnVirtualThread
public class WindowTicketResource {

    private final TicketStore tickets;
    private final CurrentActor actor;

    @Inject
    WindowTicketResource(TicketStore tickets, CurrentActor actor) {
        this.tickets = tickets;
        this.actor = actor;
    }

    /** Open tickets of the officer's divisions, oldest first. */
    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-134")
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                tickets.open(actor.get().jurisdictions(), Paging.afterId(cursor), rows + 1),
                rows,
                ticket -> ticket.ticketId().toString());
    }
}
