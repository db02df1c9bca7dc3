package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The stand-in for the province's identity and e-signature platform: says with its own key that a
 * person is who he is, or has signed a digest. Here everybody is believed; for the sandbox only.
 */
final class Trust {

    private static final Set<String> METHODS = Set.of("FACE", "E_LICENCE", "NOTARISED");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey key;

    private Trust(PrivateKey key) {
        this.key = key;
    }

    /**
     * @param file PEM with an Ed25519 private key (PKCS#8)
     */
    static Trust withKey(Path file) throws IOException {
        String pem =
                Files.readString(file)
                        .replaceAll("-----(BEGIN|END) [A-Z ]+-----", "")
                        .replaceAll("\\s", "");
        try {
            return new Trust(
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem))));
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot read the trust provider's key " + file, e);
        }
    }

    /**
     * @throws IllegalArgumentException naming the field that does not fit
     */
    Map<String, Object> prove(JsonNode request, Instant now) {
        String method = request.path("method").asText("FACE");
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException("method is one of " + METHODS);
        }
        Map<String, Object> claims = person("REAL_NAME", request);
        claims.put("method", method);
        claims.put("iat", now.getEpochSecond());
        return Map.of("proof", sign(Json.write(claims)));
    }

    /**
     * @throws IllegalArgumentException naming the field that does not fit
     */
    Map<String, Object> sign(JsonNode request, Instant now) {
        String digest = request.path("digest").asText();
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("digest is 64 hexadecimal digits");
        }
        Map<String, Object> claims = person("SIGNATURE", request);
        claims.put("digest", digest);
        claims.put("iat", now.getEpochSecond());
        return Map.of("signature", sign(Json.write(claims)));
    }

    private static Map<String, Object> person(String type, JsonNode request) {
        String name = request.path("name").asText();
        String number = request.path("idNumber").asText();
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("name is 1 to 100 characters");
        }
        if (!number.matches("[0-9A-Za-z()+-]{5,32}")) {
            throw new IllegalArgumentException("idNumber is 5 to 32 letters and digits");
        }
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("typ", type);
        claims.put("personHash", sha256(number));
        claims.put("name", name);
        return claims;
    }

    /** Compact JWS (RFC 7515) with EdDSA (RFC 8037). */
    private String sign(String claims) {
        String text = encode("{\"alg\":\"EdDSA\"}") + "." + encode(claims);
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + BASE64.encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
