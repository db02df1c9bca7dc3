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

/** What tax and social insurance say; each has a circuit of its own. */
@RegisterRestClient(configKey = "departments")
@OidcClientFilter
@Path("/departments")
interface DepartmentClearances {

    /** A department's word: {@code PASS} or {@code FAIL}. */
    record Clearance(String result, @org.jspecify.annotations.Nullable String detail) {}

    @GET
    @Path("tax/clearances/{uscc}")
    @Timeout(2000)
    @Retry(maxRetries = 1, retryOn = ProcessingException.class)
    @CircuitBreaker(requestVolumeThreshold = 10)
    Clearance tax(@PathParam("uscc") String uscc);

    @GET
    @Path("social-insurance/clearances/{uscc}")
    @Timeout(2000)
    @Retry(maxRetries = 1, retryOn = ProcessingException.class)
    @CircuitBreaker(requestVolumeThreshold = 10)
    Clearance socialInsurance(@PathParam("uscc") String uscc);
}
