package org.onewindow.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A service's published key in the hands of somebody without a connection to the service. */
record OfflineKey(PublicKey key) {

    /** What precedes the 32 bytes of an Ed25519 key in its encoded form (RFC 8410). */
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The key from a JWK set with a single Ed25519 key (RFC 8037). */
    static OfflineKey of(JsonNode jwkSet) {
        byte[] raw = Base64.getUrlDecoder().decode(jwkSet.at("/keys/0/x").asText());
        byte[] encoded = new byte[SPKI_PREFIX.length + raw.length];
        System.arraycopy(SPKI_PREFIX, 0, encoded, 0, SPKI_PREFIX.length);
        System.arraycopy(raw, 0, encoded, SPKI_PREFIX.length, raw.length);
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            return new OfflineKey(keys.generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new StoryBroken("the published key is no Ed25519 key: " + jwkSet, e);
        }
    }

    /** The content of a compact JWS; empty when its signature is not by this key. */
    Optional<JsonNode> read(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            if (!verifier.verify(Base64.getUrlDecoder().decode(parts[2]))) {
                return Optional.empty();
            }
            return Optional.of(Client.JSON.readTree(Base64.getUrlDecoder().decode(parts[1])));
        } catch (GeneralSecurityException | IllegalArgumentException | IOException notGenuine) {
            // A signature of the wrong form is as false as one that does not verify.
            return Optional.empty();
        }
    }

    /** The hash by which a token names its credential: SHA-256, base64url. */
    static String sha256Url(String text) {
        byte[] hash = HexFormat.of().parseHex(Form.sha256(text));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** The same document with one byte of its content changed. */
    static String forged(String compact) {
        int middle = (compact.indexOf('.') + compact.lastIndexOf('.')) / 2;
        char other = compact.charAt(middle) == 'A' ? 'B' : 'A';
        return compact.substring(0, middle) + other + compact.substring(middle + 1);
    }
}
