package org.onewindow.registration.jws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Signs and verifies {@code header.payload.signature} with algorithm EdDSA and nothing else. */
public final class CompactJws {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final int MAX_LENGTH = 64 * 1024;

    private CompactJws() {}

    /**
     * Signs a payload.
     *
     * @param headerJson must name {@code "alg":"EdDSA"}
     * @param signer gives the 64 bytes of the Ed25519 signature
     */
    public static String sign(String headerJson, byte[] payload, UnaryOperator<byte[]> signer) {
        String signed =
                ENCODER.encodeToString(headerJson.getBytes(StandardCharsets.UTF_8))
                        + "."
                        + ENCODER.encodeToString(payload);
        byte[] signature = signer.apply(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + ENCODER.encodeToString(signature);
    }

    /** The payload, if the signature is this key's and the text is exactly what was signed. */
    public static Optional<byte[]> verified(String token, PublicKey key) {
        String[] parts = token.length() > MAX_LENGTH ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] header = strictlyDecoded(parts[0]);
            byte[] payload = strictlyDecoded(parts[1]);
            boolean genuine =
                    namesEdDsa(header)
                            && verifies(key, parts[0] + "." + parts[1], strictlyDecoded(parts[2]));
            return genuine ? Optional.of(payload) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The payload without looking at the signature, for showing what a token claims to be. */
    public static Optional<byte[]> unverified(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            return parts.length == 3 ? Optional.of(strictlyDecoded(parts[1])) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * Base64 leaves spare bits in its last character; only one writing of the bytes is accepted.
     */
    private static byte[] strictlyDecoded(String text) {
        byte[] bytes = DECODER.decode(text);
        if (!ENCODER.encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not in canonical base64url");
        }
        return bytes;
    }

    private static boolean namesEdDsa(byte[] header) {
        String text = new String(header, StandardCharsets.UTF_8).replace(" ", "");
        return text.contains("\"alg\":\"EdDSA\"") && !text.contains("\"crit\"");
    }

    private static boolean verifies(PublicKey key, String signed, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.length == 64 && verifier.verify(signature);
        } catch (java.security.SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot verify Ed25519 signatures", e);
        }
    }
}
