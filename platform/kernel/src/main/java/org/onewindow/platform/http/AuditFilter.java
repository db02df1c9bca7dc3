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
        String actor = actor();
        String roles = roles();
        String path = path(request);
        int status = response.getStatus();
        if (BlockingOperationControl.isBlockingAllowed()) {
            write(actor, roles, method, path, status);
        } else {
            // Refused before a resource was found, on the event loop, which must not wait.
            Trace trace = Trace.current();
            Thread.startVirtualThread(
                    () -> trace.run(() -> write(actor, roles, method, path, status)));
        }
    }

    private void write(String actor, String roles, String method, String path, int status) {
        try {
            audit.record(actor, roles, method, path, status);
        } catch (RuntimeException e) {
            // The answer stands: the change is committed or refused. The line is in the log
            // instead.
            LOG.errorf(e, "audit line lost: %s %s %d", method, path, status);
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
