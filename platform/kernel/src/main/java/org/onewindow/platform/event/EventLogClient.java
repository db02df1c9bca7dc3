package org.onewindow.platform.event;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Another service's {@link EventLog}, by our client credentials. */
@RegisterRestClient(configKey = "event-log")
@OidcClientFilter
@Path("events")
interface EventLogClient {

    @GET
    List<LoggedEvent> after(
            @QueryParam("subject") String subject,
            @QueryParam("after") long sequence,
            @QueryParam("limit") int limit);

    @GET
    RestResponse<List<LoggedEvent>> whole(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") int limit);
}
