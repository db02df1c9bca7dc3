package org.onewindow.registration.dormancy;

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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** What officers do about dormancies: watch them, find resumed trade, clear a filing. */
@Path("dormancies-to-watch")
@RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
@RunOnVirtualThread
public class OfficerDormancyResource {

    private final Findings findings;
    private final Dormancies dormancies;
    private final CurrentActor actor;

    /** Why a filing goes on although credit has not answered. */
    public record Clearance(@NotBlank @Size(max = 2_000) String reason) {}

    @Inject
    OfficerDormancyResource(Findings findings, Dormancies dormancies, CurrentActor actor) {
        this.findings = findings;
        this.dormancies = dormancies;
        this.actor = actor;
    }

    /** Suspected of trade, waiting for credit, or with an end that was not published in time. */
    @GET
    @Rule({"REG-173", "GEN-011"})
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        List<DormancyView> page =
                dormancies.toWatch(Paging.afterId(cursor), rows + 1, actor.get()).stream()
                        .map(DormancyView::of)
                        .toList();
        return Paging.page(uri, page, rows, each -> each.dormancyId().toString());
    }

    @GET
    @Path("{id}")
    @Rule("GEN-011")
    public Response get(@PathParam("id") UUID id) {
        return changed(dormancies.ofOfficer(id, actor.get()));
    }

    @POST
    @Path("{id}/finding")
    @Rule({"REG-173", "GEN-012"})
    public Response find(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Findings.@Valid @NotNull Finding finding) {
        return changed(findings.draft(id, ifMatch, finding, actor.get()));
    }

    /** The second person (GEN-012). */
    @POST
    @Path("{id}/finding-approval")
    @RolesAllowed(Roles.REGISTRAR_LEAD)
    @Rule({"REG-173", "GEN-012"})
    public Response approve(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(findings.approve(id, ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/credit-clearance")
    @Rule({"REG-175", "INV-28"})
    public Response clear(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Clearance clearance) {
        return changed(findings.clear(id, ifMatch, clearance.reason(), actor.get()));
    }

    private static Response changed(Dormancy dormancy) {
        return Answer.ok(dormancy.version, DormancyView.of(dormancy)).toResponse();
    }
}
