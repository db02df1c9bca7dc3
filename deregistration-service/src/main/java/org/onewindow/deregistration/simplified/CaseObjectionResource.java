package org.onewindow.deregistration.simplified;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.identity.Roles;

/** Objections to a case by departments, creditors and other interested parties (异议). */
@Path("cases/{id}/objections")
@RunOnVirtualThread
@RolesAllowed({Roles.INTERESTED_PARTY, Roles.DEPT_CONNECTOR})
public class CaseObjectionResource {

    private final ObjectionFiling filing;
    private final Objections objections;
    private final CaseAccess access;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    CaseObjectionResource(
            ObjectionFiling filing,
            Objections objections,
            CaseAccess access,
            Idempotency idempotency,
            CurrentActor actor) {
        this.filing = filing;
        this.objections = objections;
        this.access = access;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** What is objected; the contact is somebody who can be asked. */
    public record ObjectionRequest(
            Objection.@NotNull Ground reason,
            @NotBlank @Size(max = 1000) String statement,
            @NotBlank @Size(max = 100) String contact,
            @NotNull PersonalNumber phone,
            @Nullable @Size(min = 1, max = 200) String evidence) {

        Objection.Content content() {
            return new Objection.Content(
                    reason, statement, contact, phone, Optional.ofNullable(evidence));
        }
    }

    /** 201; state UPHELD when it ends the case at once, FILED when an officer looks at it. */
    @POST
    public Response object(
            @PathParam("id") UUID caseId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull ObjectionRequest request) {
        Actor objector = actor.get();
        return idempotency.once(
                key,
                request,
                () -> {
                    Objection objection = filing.file(caseId, request.content(), objector);
                    return Answer.created(
                            "/deregistration/v1/objections/" + objection.id(),
                            objection.version(),
                            ObjectionView.of(objection));
                });
    }

    /** An officer sees all objections to a case, an objector his own. */
    @GET
    @RolesAllowed({Roles.INTERESTED_PARTY, Roles.DEPT_CONNECTOR, Roles.EXIT_OFFICER})
    public Response list(
            @PathParam("id") UUID caseId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Actor who = actor.get();
        String whose = who.subject();
        if (who.has(Role.EXIT_OFFICER)) {
            access.readable(caseId, who);
            whose = "";
        }
        int rows = Paging.limit(limit);
        List<ObjectionView> views =
                objections.of(caseId, whose, Paging.afterId(cursor), rows + 1).stream()
                        .map(ObjectionView::of)
                        .toList();
        return Paging.page(uri, views, rows, view -> view.id().toString());
    }
}
