package org.onewindow.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/**
 * Refuses an announced body of more than 1 MiB in words; a body without a length is cut off at the
 * same size by {@code quarkus.http.limits.max-body-size}.
 */
@Provider
@PreMatching
@Priority(1)
class BodyLimitFilter implements ContainerRequestFilter {

    static final int MAX_BYTES = 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        if (length != null && length.length() > 6 && Long.parseLong(length) > MAX_BYTES) {
            throw new Refusal(CommonProblem.BODY_TOO_LARGE, "at most " + MAX_BYTES + " bytes");
        }
    }
}
