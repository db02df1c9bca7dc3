package org.onewindow.registration.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Audit;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/**
 * The register for departments that keep a copy: pages of lines, one JSON object each, in the order
 * of change. Every page links to the next one, an empty page to itself: asking it again later gives
 * what has changed meanwhile, each entity as it then is.
 */
@Path("exports/entities")
@RolesAllowed({Roles.SERVICE, Roles.DEPT_CONNECTOR, Roles.AUDITOR})
@RunOnVirtualThread
public class ExportResource {

    static final int MAX_LIMIT = 2_000;
    private static final int DEFAULT_LIMIT = 500;

    private final RegisterExport export;
    private final ObjectMapper json;
    private final CurrentActor actor;
    private final Audit audit;

    @Inject
    ExportResource(RegisterExport export, ObjectMapper json, CurrentActor actor, Audit audit) {
        this.export = export;
        this.json = json;
        this.actor = actor;
        this.audit = audit;
    }

    /**
     * @param after from the link of the page before; none for the beginning
     * @param limit lines of a page: 500 unless asked otherwise, at most 2,000
     */
    @GET
    @Produces("application/x-ndjson")
    @Rule({"GEN-010", "GEN-011"})
    public Response entities(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = limit == null ? DEFAULT_LIMIT : Math.clamp(limit, 1, MAX_LIMIT);
        RegisterExport.Page page = export.after(after == null ? "" : after, rows);
        audit.success(actor.get(), "GET", "/registration/v1/exports/entities", 200);
        var next = uri.getRequestUriBuilder().replaceQueryParam("after", page.next().toText());
        var address = next.build();
        String link = "<" + address.getRawPath() + "?" + address.getRawQuery() + ">; rel=\"next\"";
        return Response.ok(lines(page)).header("Link", link).build();
    }

    private String lines(RegisterExport.Page page) {
        StringBuilder lines = new StringBuilder();
        for (ExportedEntity entity : page.entities()) {
            lines.append(line(entity)).append('\n');
        }
        return lines.toString();
    }

    private String line(ExportedEntity entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write an entity", e);
        }
    }
}
