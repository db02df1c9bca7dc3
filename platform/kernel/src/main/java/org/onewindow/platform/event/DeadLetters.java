package org.onewindow.platform.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Audit;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;

/** Operators list the subjects that are parked and replay them once the cause is mended. */
@Path("dead-letters")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
public class DeadLetters {

    private final InboxStore inbox;
    private final EventIntake intake;
    private final Audit audit;
    private final CurrentActor actor;

    /** Which subject to replay. */
    public record Replay(@NotBlank String source, @NotBlank String subject) {}

    @Inject
    DeadLetters(InboxStore inbox, EventIntake intake, Audit audit, CurrentActor actor) {
        this.inbox = inbox;
        this.intake = intake;
        this.audit = audit;
        this.actor = actor;
    }

    @GET
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                inbox.parked(Paging.after(cursor), rows + 1),
                rows,
                parked -> parked.source() + " " + parked.subject());
    }

    /** Applies the held events of a subject in order; 204 whether or not it parks again. */
    @POST
    @Path("replays")
    public Response replay(@Valid @NotNull Replay replay) {
        audit.success(actor.get(), "REPLAY", replay.source() + " " + replay.subject(), 204);
        intake.replay(replay.source(), replay.subject());
        return Response.noContent().build();
    }
}
