package org.onewindow.registration.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** The manual queue (1.8). */
@Path("review-queue")
@RunOnVirtualThread
public class QueueResource {

    private final Queue queue;
    private final CurrentActor actor;

    @Inject
    QueueResource(Queue queue, CurrentActor actor) {
        this.queue = queue;
        this.actor = actor;
    }

    /**
     * Cases of the officer's divisions, the most urgent first.
     *
     * @param whose ALL, UNCLAIMED or MINE; ALL when not said
     */
    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule({"REG-091", "REG-100", "REG-143"})
    public Response list(
            @QueryParam("whose") @Nullable String whose,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                queue.of(actor.get(), wanted(whose), Paging.after(cursor), rows + 1),
                rows,
                Queue.Entry::key);
    }

    private static Queue.Whose wanted(@Nullable String whose) {
        return Arrays.stream(Queue.Whose.values())
                .filter(known -> whose == null || known.name().equals(whose))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID_FIELDS, "whose"));
    }
}
