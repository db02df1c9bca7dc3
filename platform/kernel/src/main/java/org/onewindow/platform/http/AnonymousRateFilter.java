package org.onewindow.platform.http;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** Limits requests without a token, by address and replica (GEN-011). */
@Provider
@PreMatching
@Priority(2)
class AnonymousRateFilter implements ContainerRequestFilter {

    private final RoutingContext routing;
    private final RateLimit limit;

    @Inject
    AnonymousRateFilter(
            RoutingContext routing,
            @ConfigProperty(name = "onewindow.anonymous.requests-per-second", defaultValue = "100")
                    double perSecond) {
        this.routing = routing;
        limit = new RateLimit(perSecond);
    }

    @Override
    @Rule("GEN-011")
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            return;
        }
        SocketAddress address = routing.request().remoteAddress();
        String caller = address == null ? "" : address.hostAddress();
        if (!limit.allows(caller == null ? "" : caller, System.nanoTime())) {
            throw new Refusal(CommonProblem.TOO_MANY_REQUESTS);
        }
    }
}
