package org.onewindow.registration.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;

/**
 * Takes up the rows of an existing register: CSV whose first line names the columns, or one JSON
 * object a line; up to 1 MiB and 1,000 rows a request.
 */
@Path("imports")
@RolesAllowed({Roles.REGISTRAR_LEAD, Roles.SERVICE})
@RunOnVirtualThread
public class ImportResource {

    private final RegisterImport imports;
    private final ImportStore store;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    private record Handed(String file, String source, String defaultType) {}

    @Inject
    ImportResource(
            RegisterImport imports,
            ImportStore store,
            Idempotency idempotency,
            CurrentActor actor) {
        this.imports = imports;
        this.store = store;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /**
     * @param source where the rows come from, in the officer's words
     * @param defaultType of rows that neither say their type nor show it in the name
     */
    @POST
    @Consumes("text/csv")
    @Rule({"GEN-011", "INV-02"})
    public Response csv(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("source") @NotNull @Size(min = 1, max = 200) String source,
            @QueryParam("defaultEntityType") @Nullable EntityType defaultType,
            @NotNull String file) {
        return enter(key, source, defaultType, file, ImportFile.csv(file));
    }

    @POST
    @Consumes("application/x-ndjson")
    @Rule({"GEN-011", "INV-02"})
    public Response lines(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("source") @NotNull @Size(min = 1, max = 200) String source,
            @QueryParam("defaultEntityType") @Nullable EntityType defaultType,
            @NotNull String file) {
        return enter(key, source, defaultType, file, ImportFile.lines(file));
    }

    private Response enter(
            @Nullable String key,
            String source,
            @Nullable EntityType defaultType,
            String file,
            List<Row> rows) {
        return idempotency.once(
                key,
                new Handed(file, source, String.valueOf(defaultType)),
                () -> {
                    ImportReport report =
                            imports.enter(
                                    rows, source, Optional.ofNullable(defaultType), actor.get());
                    return Answer.created(
                            "/registration/v1/imports/" + report.importId(), 0, report);
                });
    }

    @GET
    @Path("{id}")
    public ImportReport report(@PathParam("id") UUID id) {
        return store.find(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /**
     * What became of each row, in the order of the file.
     *
     * @param outcome ACCEPTED, WARNED, REFUSED or SKIPPED; all when not given
     */
    @GET
    @Path("{id}/rows")
    public Response rows(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        report(id);
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                store.rows(id, Optional.ofNullable(outcome), line(Paging.after(cursor)), rows + 1),
                rows,
                row -> Integer.toString(row.line()));
    }

    private static int line(String cursor) {
        return cursor.isEmpty() ? 0 : Paging.read(cursor, Integer::valueOf);
    }

    /** The whole report as a file. */
    @GET
    @Path("{id}/report")
    @Produces("text/csv;charset=UTF-8")
    public Response file(@PathParam("id") UUID id) {
        report(id);
        StringBuilder file = new StringBuilder("line,creditCode,name,outcome,reasons\n");
        for (ReportedRow row : store.rows(id, Optional.empty(), 0, ImportFile.MAX_ROWS)) {
            List<String> codes = row.reasons().stream().map(ReportedRow.Reason::code).toList();
            file.append(row.line())
                    .append(',')
                    .append(cell(row.creditCode()))
                    .append(',')
                    .append(cell(row.name()))
                    .append(',')
                    .append(row.outcome())
                    .append(',')
                    .append(String.join(" ", codes))
                    .append('\n');
        }
        String name = "attachment; filename=\"import-%s.csv\"".formatted(id);
        return Response.ok(file.toString()).header("Content-Disposition", name).build();
    }

    /** Quoted, and never begun with what a spreadsheet would run as a formula. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
