package org.onewindow.registration.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.jws.CompactJws;
import org.onewindow.testkit.OneWindowTestResource;

/** Plays the trust provider: proofs and signatures with the key that the service trusts. */
public final class TestTrust {

    private static final String HEADER = "{\"alg\":\"EdDSA\"}";

    private final PrivateKey key;

    private TestTrust(PrivateKey key) {
        this.key = key;
    }

    public static TestTrust ofTestKit() {
        Path file =
                Path.of(
                        ConfigProvider.getConfig()
                                .getValue(OneWindowTestResource.TRUST_KEY_FILE, String.class));
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestTrust of(PrivateKey key) {
        return new TestTrust(key);
    }

    private static TestTrust of(String pem) {
        String body = pem.replaceAll("-----(BEGIN|END) [A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            return new TestTrust(
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String realName(Party party, String method) {
        return signed(
                "{\"typ\":\"REAL_NAME\",\"personHash\":\"%s\",\"name\":\"%s\",\"method\":\"%s\",\"iat\":1}"
                        .formatted(party.numberHash(), party.name(), method));
    }

    public String signature(Party party, String digest) {
        return signed(
                "{\"typ\":\"SIGNATURE\",\"personHash\":\"%s\",\"name\":\"%s\",\"digest\":\"%s\",\"iat\":1}"
                        .formatted(party.numberHash(), party.name(), digest));
    }

    public String signed(String claims) {
        return CompactJws.sign(HEADER, claims.getBytes(StandardCharsets.UTF_8), this::sign);
    }

    private byte[] sign(byte[] text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
