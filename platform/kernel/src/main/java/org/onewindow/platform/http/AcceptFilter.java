package org.onewindow.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/** Refuses a header {@code Accept} that names no format at all, before an answer stumbles on it. */
@Provider
@PreMatching
@Priority(3)
class AcceptFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || accept.equals(MediaType.WILDCARD)) {
            return;
        }
        try {
            request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            // The refusal itself must not be written by what cannot be read.
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
            throw new Refusal(CommonProblem.NOT_ACCEPTABLE, "the header Accept cannot be read");
        }
    }
}
