package org.onewindow.registration.licence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.jws.CompactJws;

/**
 * Verifies licences with nothing but the published key: no network, no database. It proves that the
 * registration authority issued exactly this; whether it is still in force only the authority
 * knows.
 */
public final class OfflineVerifier {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<PublicKey> keys;

    /**
     * @param keys all of {@code GET /registration/v1/keys}, see {@link
     *     org.onewindow.registration.jws.Ed25519Keys}: licences live longer than the key that
     *     signed them
     */
    public OfflineVerifier(List<PublicKey> keys) {
        this.keys = List.copyOf(keys);
    }

    public OfflineVerifier(PublicKey key) {
        this(List.of(key));
    }

    /** The licence in a credential; empty when a single character was changed. */
    @Rule("REG-117")
    public Optional<JsonNode> credential(String jws) {
        return verified(jws).filter(payload -> payload.has("uscc"));
    }

    /** The content of a short token (c, n, v, h); empty when a single character was changed. */
    @Rule("REG-117")
    public Optional<JsonNode> token(String jws) {
        return verified(jws).filter(payload -> payload.has("c") && payload.has("h"));
    }

    /** Whether a token belongs to this credential: both genuine, and the hash fits. */
    public boolean belongTogether(String tokenJws, String credentialJws) {
        return credential(credentialJws).isPresent()
                && token(tokenJws)
                        .filter(
                                token ->
                                        token.path("h")
                                                .asText()
                                                .equals(LicenceToken.hash(credentialJws)))
                        .isPresent();
    }

    private Optional<JsonNode> verified(String jws) {
        return keys.stream()
                .flatMap(key -> CompactJws.verified(jws, key).stream())
                .findFirst()
                .map(OfflineVerifier::read);
    }

    private static JsonNode read(byte[] payload) {
        try {
            return JSON.readTree(payload);
        } catch (IOException e) {
            throw new IllegalStateException("the authority signed what is not JSON", e);
        }
    }
}
