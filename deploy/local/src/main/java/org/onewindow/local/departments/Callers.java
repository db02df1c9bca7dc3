package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who calls: verifies access tokens with the identity provider's keys. */
final class Callers {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final URI identity;
    private @Nullable DefaultJWTProcessor<SecurityContext> processor;

    Callers(HttpClient http, URI identity) {
        this.http = http;
        this.identity = identity;
    }

    /**
     * The roles in the token; none when it is not a good one.
     *
     * @throws IOException when the identity provider cannot be asked
     */
    Set<String> roles(String token) throws IOException, InterruptedException {
        try {
            JWTClaimsSet claims = processor().process(token, null);
            List<String> groups = claims.getStringListClaim("groups");
            return groups == null ? Set.of() : Set.copyOf(groups);
        } catch (ParseException | BadJOSEException invalid) {
            return Set.of();
        } catch (JOSEException e) {
            throw new IOException("the token could not be checked", e);
        }
    }

    private synchronized DefaultJWTProcessor<SecurityContext> processor()
            throws IOException, InterruptedException {
        DefaultJWTProcessor<SecurityContext> known = processor;
        if (known != null) {
            return known;
        }
        JsonNode discovered = discover();
        JWKSource<SecurityContext> keys =
                JWKSourceBuilder.create(URI.create(discovered.path("jwks_uri").asText()).toURL())
                        .retrying(true)
                        .build();
        DefaultJWTProcessor<SecurityContext> made = new DefaultJWTProcessor<>();
        made.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        made.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(
                        new JWTClaimsSet.Builder()
                                .issuer(discovered.path("issuer").asText())
                                .build(),
                        Set.of("sub", "exp")));
        processor = made;
        return made;
    }

    private JsonNode discover() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(identity + "/.well-known/openid-configuration"))
                        .timeout(LIMIT)
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the identity provider answers " + answer.statusCode());
        }
        return Json.read(answer.body());
    }
}
