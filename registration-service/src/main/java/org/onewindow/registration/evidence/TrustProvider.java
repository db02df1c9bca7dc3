package org.onewindow.registration.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.jws.CompactJws;
import org.onewindow.registration.jws.Ed25519Keys;

/**
 * The provider of real-name checks and electronic signatures, known by its public key. What it
 * issues is verified here without asking it.
 */
@Singleton
public class TrustProvider {

    private final PublicKey key;
    private final ObjectMapper json;

    @Inject
    TrustProvider(
            @ConfigProperty(name = "onewindow.trust.public-key-file") Path keyFile,
            ObjectMapper json) {
        this.json = json;
        try {
            key = Ed25519Keys.publicKey(Files.readString(keyFile));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the trust provider's key " + keyFile, e);
        }
    }

    /** What of the texts is genuine; anything else counts as not handed in. */
    @Rule({"REG-030", "REG-031", "REG-032"})
    public Evidence verify(List<String> realNameProofs, List<String> signatures) {
        return Evidence.of(
                claims(realNameProofs, "REAL_NAME").stream()
                        .flatMap(claims -> realName(claims).stream())
                        .toList(),
                claims(signatures, "SIGNATURE").stream().map(TrustProvider::signed).toList());
    }

    private List<JsonNode> claims(List<String> tokens, String type) {
        return tokens.stream()
                .flatMap(token -> CompactJws.verified(token, key).stream())
                .map(this::read)
                .filter(claims -> claims.path("typ").asText().equals(type))
                .toList();
    }

    private static Optional<Evidence.RealName> realName(JsonNode claims) {
        String method = claims.path("method").asText();
        return Arrays.stream(Evidence.Method.values())
                .filter(known -> known.name().equals(method))
                .findFirst()
                .map(
                        known ->
                                new Evidence.RealName(
                                        claims.path("personHash").asText(),
                                        claims.path("name").asText(),
                                        known));
    }

    private static Evidence.Signed signed(JsonNode claims) {
        return new Evidence.Signed(
                claims.path("personHash").asText(),
                claims.path("name").asText(),
                claims.path("digest").asText());
    }

    private JsonNode read(byte[] payload) {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the trust provider signed what is not JSON", e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory do not read", e);
        }
    }
}
