package org.onewindow.registration.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** What officers do with a case beside deciding it; each answers with the case. */
@Path("applications/{id}")
@RunOnVirtualThread
public class CaseResource {

    private final CaseWork work;
    private final CaseViews views;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /** Why a case needs more time (REG-091). */
    public record Extension(@NotBlank @Size(max = 2_000) String reason) {}

    /** The suit or arbitration, with the number of its case (REG-095). */
    public record Dispute(
            @NotBlank @Size(max = 2_000) String reason,
            @NotBlank @Size(max = 100) String reference) {}

    /** Green channel and its service officer (REG-143). */
    public record Priority(
            boolean priorityProject, @Nullable @Size(max = 60) String serviceOfficer) {}

    @Inject
    CaseResource(CaseWork work, CaseViews views, Idempotency idempotency, CurrentActor actor) {
        this.work = work;
        this.views = views;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    @Path("claim")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    public Response claim(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(work.claim(id, ifMatch, actor.get()));
    }

    @POST
    @Path("release")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    public Response release(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(work.release(id, ifMatch, actor.get()));
    }

    @PUT
    @Path("priority")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-143")
    public Response prioritise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Priority priority) {
        return changed(work.prioritise(id, ifMatch, priority, actor.get()));
    }

    @POST
    @Path("extension-proposal")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule({"REG-091", "GEN-012"})
    public Response proposeExtension(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Extension extension) {
        return changed(work.proposeExtension(id, ifMatch, extension.reason(), actor.get()));
    }

    /** The second person; the notice it issues has a number. */
    @POST
    @Path("extension-approval")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule({"REG-091", "GEN-012"})
    public Response approveExtension(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Actor lead = actor.get();
        return idempotency.once(
                key, "", () -> views.answer(work.approveExtension(id, ifMatch, lead), lead));
    }

    @POST
    @Path("suspension")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-095")
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Dispute dispute) {
        return changed(work.suspend(id, ifMatch, dispute, actor.get()));
    }

    @POST
    @Path("resumption")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-095")
    public Response resume(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(work.resume(id, ifMatch, actor.get()));
    }

    private Response changed(Application application) {
        Answer answer = views.answer(application, actor.get());
        return answer.toResponse();
    }
}
