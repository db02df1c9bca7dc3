package org.onewindow.platform.http;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Writes the audit line of every refused change, and of changes that carry no idempotency key; the
 * others' line is written in their own transaction by {@link Idempotency}.
 */
@Provider
class AuditFilter implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(AuditFilter.class);
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Audit audit;
    private final SecurityIdentity identity;

    @Inject
    AuditFilter(Audit audit, SecurityIdentity identity) {
        this.audit = audit;
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String method = request.getMethod();
        boolean refused = response.getStatus() >= 400;
        if (!CHANGING.contains(method) || (method.equals("POST") && !refused)) {
            return;
        }
        if (!BlockingOperationControl.isBlockingAllowed()) {
            // Still on the event loop: no resource of ours was found, nothing was attempted.
            return;
        }
        try {
            audit.record(actor(), roles(), method, path(request), response.getStatus());
        } catch (RuntimeException e) {
            // The answer stands: the change is committed or refused. The line is in the log
            // instead.
            LOG.errorf(e, "audit line lost: %s %s %d", method, path(request), response.getStatus());
        }
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getPath();
    }

    private String actor() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : "anonymous";
    }

    private String roles() {
        return identity.getRoles().stream().sorted().collect(Collectors.joining(" "));
    }
}
