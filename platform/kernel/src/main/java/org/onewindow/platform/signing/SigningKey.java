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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.rule.Rule;

/**
 * The service's Ed25519 key, read from two PEM files: {@code NAME} with the private key (PKCS#8)
 * and {@code NAME.pub} with the public one (SPKI).
 *
 * <p>To change keys, the public file is kept as {@code NAME.former-1.pub}, {@code
 * NAME.former-2.pub} and so on beside the new pair: nothing is signed with a former key, but it
 * stays published, and what it has signed stays genuine.
 */
@Singleton
public class SigningKey {

    private static final int RAW_KEY_BYTES = 32;

    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private final String id;
    private final List<PublicKey> former;

    @Inject
    SigningKey(@ConfigProperty(name = "onewindow.signing.key-file") Path file) {
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            privateKey = keys.generatePrivate(new PKCS8EncodedKeySpec(pem(file)));
            publicKey = publicKey(keys, file.resolveSibling(file.getFileName() + ".pub"));
            former = former(keys, file);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the signing key " + file, e);
        }
        id = id(publicKey);
    }

    private static PublicKey publicKey(KeyFactory keys, Path file)
            throws IOException, GeneralSecurityException {
        return keys.generatePublic(new X509EncodedKeySpec(pem(file)));
    }

    /** Newest number first. */
    private static List<PublicKey> former(KeyFactory keys, Path file)
            throws IOException, GeneralSecurityException {
        List<PublicKey> former = new ArrayList<>();
        for (int number = 1; Files.exists(formerFile(file, number)); number++) {
            former.addFirst(publicKey(keys, formerFile(file, number)));
        }
        return List.copyOf(former);
    }

    private static Path formerFile(Path file, int number) {
        return file.resolveSibling("%s.former-%d.pub".formatted(file.getFileName(), number));
    }

    private static String id(PublicKey key) {
        return Base64URL.encode(Digest.sha256(key.getEncoded())).toString().substring(0, 16);
    }

    /** Names the key in what it signs: the first 16 characters of its SHA-256 in base64url. */
    public String id() {
        return id;
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /** This key and the former ones: what any of them has signed is ours. */
    public List<PublicKey> publicKeys() {
        List<PublicKey> all = new ArrayList<>(former);
        all.addFirst(publicKey);
        return List.copyOf(all);
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

    /** All public keys as JWK (RFC 8037), the one that signs first. */
    @Rule("REG-117")
    public List<Map<String, String>> jwks() {
        return publicKeys().stream().map(SigningKey::jwk).toList();
    }

    private static Map<String, String> jwk(PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_KEY_BYTES, encoded.length);
        return Map.of(
                "kty", "OKP",
                "crv", "Ed25519",
                "alg", "EdDSA",
                "use", "sig",
                "kid", id(key),
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
