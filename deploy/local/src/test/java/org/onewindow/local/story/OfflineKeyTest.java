package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class OfflineKeyTest {

    private final KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    private final OfflineKey published = OfflineKey.of(jwkSet());

    OfflineKeyTest() throws GeneralSecurityException {}

    @Test
    void whatTheKeySignedIsRead() throws GeneralSecurityException {
        assertThat(published.read(signed("{\"uscc\":\"x\"}")))
                .hasValueSatisfying(
                        content -> assertThat(content.path("uscc").asText()).isEqualTo("x"));
    }

    @Test
    void noChangeOfAnyCharacterGoesUnseen() throws GeneralSecurityException {
        String genuine = signed("{\"uscc\":\"x\",\"name\":\"广州市\"}");
        for (int i = 0; i < genuine.lastIndexOf('.'); i++) {
            char other = genuine.charAt(i) == 'A' ? 'B' : 'A';
            String changed = genuine.substring(0, i) + other + genuine.substring(i + 1);
            assertThat(published.read(changed)).as("character %d", i).isEmpty();
        }
        assertThat(published.read(OfflineKey.forged(genuine))).isEmpty();
        assertThat(published.read("no JWS")).isEmpty();
    }

    private String signed(String payload) throws GeneralSecurityException {
        String text = base64("{\"alg\":\"EdDSA\"}") + "." + base64(payload);
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode jwkSet() {
        byte[] encoded = keys.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        var set = Client.JSON.createObjectNode();
        set.putArray("keys")
                .addObject()
                .put("kty", "OKP")
                .put("x", Base64.getUrlEncoder().withoutPadding().encodeToString(raw));
        return set;
    }
}
