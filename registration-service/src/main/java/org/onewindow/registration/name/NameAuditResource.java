package org.onewindow.registration.name;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** The audits that look for names in conflict. */
@Path("name-audits")
@RunOnVirtualThread
public class NameAuditResource {

    private static final String LOCATION = "/registration/v1/name-audits";

    private final NameAudit audit;
    private final NameAuditStore audits;
    private final Idempotency idempotency;

    /** What an operator wants looked at. */
    public record Wish(NameAuditStore.@NotNull Scope scope) {}

    @Inject
    NameAuditResource(NameAudit audit, NameAuditStore audits, Idempotency idempotency) {
        this.audit = audit;
        this.audits = audits;
        this.idempotency = idempotency;
    }

    /** Audits that were, and the one that goes on; oldest first. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                audits.after(Paging.afterId(cursor), rows + 1),
                rows,
                each -> each.id().toString());
    }

    /** An audit at once, not only tonight; of all names when the operator wants it. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Rule("INV-07")
    public Response begin(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Wish wish) {
        return idempotency.once(
                key,
                wish,
                () -> {
                    NameAuditStore.Audit begun = audit.begin(wish.scope());
                    return Answer.created(LOCATION, 0, begun);
                });
    }
}
