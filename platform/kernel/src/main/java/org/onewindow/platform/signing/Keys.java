package org.onewindow.platform.signing;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;

/**
 * The service's public keys as a JWK set, the one that signs first: what licences and chain heads
 * are verified with offline. Whoever verifies picks the key by {@code kid}.
 */
@Path("keys")
@PermitAll
public class Keys {

    private final SigningKey key;

    @Inject
    Keys(SigningKey key) {
        this.key = key;
    }

    @GET
    @NonBlocking
    public Map<String, List<Map<String, String>>> keys() {
        return Map.of("keys", key.jwks());
    }
}
