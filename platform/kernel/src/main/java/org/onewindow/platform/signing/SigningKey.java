package org.onewindow.platform.signing;

import com.nimbusds.jose.util.Base64URL;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onewindow.platform.http.Digest;

/**
 * The service's Ed25519 key, read from two PEM files: {@code NAME} with the private key (PKCS#8)
 * and {@code NAME.pub} with the public one (SPKI).
 */
@Singleton
public class SigningKey {

    private static final int RAW_KEY_BYTES = 32;

    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private final String id;

    @Inject
    SigningKey(@ConfigProperty(name = "onewindow.signing.key-file") Path file) {
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            privateKey = keys.generatePrivate(new PKCS8EncodedKeySpec(pem(file)));
            publicKey =
                    keys.generatePublic(
                            new X509EncodedKeySpec(
                                    pem(file.resolveSibling(file.getFileName() + ".pub"))));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the signing key " + file, e);
        }
        id = Base64URL.encode(Digest.sha256(publicKey.getEncoded())).toString().substring(0, 16);
    }

    /** Names the key in what it signs: the first 16 characters of its SHA-256 in base64url. */
    public String id() {
        return id;
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /** 64 bytes. */
    public byte[] sign(byte[] text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    public String signBase64(byte[] text) {
        return Base64.getEncoder().encodeToString(sign(text));
    }

    /** The public key as JWK (RFC 8037). */
    public Map<String, String> jwk() {
        byte[] encoded = publicKey.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_KEY_BYTES, encoded.length);
        return Map.of(
                "kty", "OKP",
                "crv", "Ed25519",
                "alg", "EdDSA",
                "use", "sig",
                "kid", id,
                "x", Base64URL.encode(raw).toString());
    }

    private static byte[] pem(Path file) throws IOException {
        String body =
                Files.readString(file)
                        .replaceAll("-----(BEGIN|END) [A-Z ]+-----", "")
                        .replaceAll("\\s", "");
        return Base64.getDecoder().decode(body);
    }
}
