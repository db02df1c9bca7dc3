package org.onewindow.registration.jws;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Public Ed25519 keys from the two forms in which they are published. */
public final class Ed25519Keys {

    /** SubjectPublicKeyInfo of RFC 8410 up to the 32 bytes of the key. */
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int RAW_LENGTH = 32;

    private Ed25519Keys() {}

    /**
     * From PEM (SPKI).
     *
     * @throws IllegalArgumentException when it is no Ed25519 key
     */
    public static PublicKey publicKey(String pem) {
        String body = pem.replaceAll("-----(BEGIN|END) [A-Z ]+-----", "").replaceAll("\\s", "");
        return decoded(Base64.getDecoder().decode(body));
    }

    /**
     * From the member {@code x} of a JWK (RFC 8037).
     *
     * @throws IllegalArgumentException when it is not 32 bytes in base64url
     */
    public static PublicKey ofJwk(String x) {
        byte[] raw = Base64.getUrlDecoder().decode(x);
        if (raw.length != RAW_LENGTH) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
        }
        byte[] encoded = new byte[SPKI_PREFIX.length + RAW_LENGTH];
        System.arraycopy(SPKI_PREFIX, 0, encoded, 0, SPKI_PREFIX.length);
        System.arraycopy(raw, 0, encoded, SPKI_PREFIX.length, RAW_LENGTH);
        return decoded(encoded);
    }

    private static PublicKey decoded(byte[] encoded) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }
}
