package org.onewindow.registration.jws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;

class CompactJwsTest {

    /** RFC 8037, appendix A.4: key, text and signature of the standard. */
    private static final String RFC_KEY = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    private static final String RFC_TOKEN =
            "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
                    + "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

    @Test
    @Rule("REG-117")
    void theExampleOfTheStandardVerifies() {
        Optional<byte[]> payload = CompactJws.verified(RFC_TOKEN, Ed25519Keys.ofJwk(RFC_KEY));

        assertThat(payload)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .contains("Example of Ed25519 signing");
    }

    @Test
    @Rule("REG-117")
    void everyChangedCharacterIsFound() {
        for (int i = 0; i < RFC_TOKEN.length(); i++) {
            for (char other : new char[] {'A', 'z', '.', '-'}) {
                if (RFC_TOKEN.charAt(i) != other) {
                    String changed = RFC_TOKEN.substring(0, i) + other + RFC_TOKEN.substring(i + 1);
                    assertThat(CompactJws.verified(changed, Ed25519Keys.ofJwk(RFC_KEY)))
                            .as("character %d as %s", i, other)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    @Rule("REG-117")
    void anotherKeysSignatureAndAnotherAlgorithmAreNotAccepted() throws GeneralSecurityException {
        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String none =
                Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(
                                        "{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                        + ".RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.";

        assertThat(CompactJws.verified(RFC_TOKEN, stranger.getPublic())).isEmpty();
        assertThat(CompactJws.verified(none, Ed25519Keys.ofJwk(RFC_KEY))).isEmpty();
        assertThat(CompactJws.verified("", Ed25519Keys.ofJwk(RFC_KEY))).isEmpty();
        assertThat(CompactJws.verified("a.b", Ed25519Keys.ofJwk(RFC_KEY))).isEmpty();
    }

    @Test
    @Rule("REG-117")
    void whatIsSignedVerifies() throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        String token =
                CompactJws.sign(
                        "{\"alg\":\"EdDSA\"}",
                        "营业执照".getBytes(StandardCharsets.UTF_8),
                        text -> signed(signer, text));

        assertThat(CompactJws.verified(token, keys.getPublic()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .contains("营业执照");
    }

    private static byte[] signed(Signature signer, byte[] text) {
        try {
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
