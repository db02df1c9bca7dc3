package org.onewindow.deregistration.check;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What registration knows of the disqualifiers. */
@RegisterRestClient(configKey = "registration")
@OidcClientFilter
@Path("/registration/v1/entities")
interface RegistrationFacts {

    @GET
    @Path("{uscc}/exit-facts")
    @Timeout(2000)
    @Retry(maxRetries = 1, retryOn = ProcessingException.class)
    @CircuitBreaker(requestVolumeThreshold = 10)
    ExitFacts exitFacts(@PathParam("uscc") String uscc);
}
