package org.onewindow.platform.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/**
 * The events of this service over HTTP, for who missed some (EVT-000) or begins anew: the log is
 * kept when the topic has long forgotten.
 */
@Path("events")
@RolesAllowed({Roles.SERVICE, Roles.DEPT_CONNECTOR})
@RunOnVirtualThread
public class EventLog {

    private final EventLogStore log;
    private final CurrentActor actor;

    @Inject
    EventLog(EventLogStore log, CurrentActor actor) {
        this.log = log;
        this.actor = actor;
    }

    /**
     * A page of events: of one subject after a sequence, lowest first; or, without subject, of the
     * whole log in the order of writing. A department's connector reads one subject at a time, and
     * of it what was sent to its own department.
     */
    @GET
    @Rule("EVT-000")
    public Response list(
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("after") @Nullable @PositiveOrZero Long after,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Actor reader = actor.get();
        if (subject != null) {
            return ofSubject(subject, after == null ? 0 : after, cursor, limit, reader, uri);
        }
        if (!reader.has(Role.SERVICE)) {
            throw new Refusal(CommonProblem.ROLE_DENIED, "a department reads a subject at a time");
        }
        int rows = Paging.limit(limit);
        List<EventLogStore.Row> found = log.whole(LogPlace.of(Paging.after(cursor)), rows + 1);
        return Paging.page(uri, found, rows, row -> row.place().cursor());
    }

    private Response ofSubject(
            String subject,
            long after,
            @Nullable String cursor,
            @Nullable Integer limit,
            Actor reader,
            UriInfo uri) {
        String passed = Paging.after(cursor);
        long from = passed.isEmpty() ? after : Math.max(after, LogPlace.sequence(passed));
        int rows = Paging.limit(limit);
        List<EventLogStore.Row> found = log.ofSubject(subject, from, topicEnd(reader), rows + 1);
        return Paging.page(uri, found, rows, row -> Long.toString(row.place().sequence()));
    }

    /** A department's topics end with its name. */
    private static String topicEnd(Actor reader) {
        if (reader.has(Role.SERVICE)) {
            return "";
        }
        String department =
                reader.department()
                        .filter(name -> !name.isEmpty())
                        .orElseThrow(() -> new Refusal(CommonProblem.ROLE_DENIED));
        return "." + department + ".v1";
    }
}
