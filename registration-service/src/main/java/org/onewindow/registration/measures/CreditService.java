package org.onewindow.registration.measures;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The credit service's query for measures, by our client credentials. */
@RegisterRestClient(configKey = "credit")
@OidcClientFilter
@Path("/credit/v1/measure-queries")
interface CreditService {

    /**
     * Who is asked about.
     *
     * @param persons SHA-256 of the numbers of the persons and organisations
     */
    record Query(@Nullable String uscc, List<String> persons) {}

    /**
     * The answer as it comes.
     *
     * @param honours those of the persons asked about who are on the list of 守合同重信用
     */
    record Found(
            String asOf,
            String riskClass,
            List<Measures.Block> blocks,
            @Nullable List<String> honours) {

        Measures.Known known() {
            return new Measures.Known(
                    asOf, riskClass, blocks, honours == null ? List.of() : honours);
        }
    }

    @POST
    Found measures(Query query);
}
