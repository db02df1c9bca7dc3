package org.onewindow.deregistration;

import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.testkit.OneWindowTestResource;

/** Signs as the trust provider does. */
public final class TrustSeal {

    private TrustSeal() {}

    /** The signature of an investor of {@link FakeSources} under a digest. */
    public static String signature(int investor, String digest) {
        return jws(
                "{\"alg\":\"EdDSA\"}",
                """
                {"typ":"SIGNATURE","personHash":"%s","name":"投资人%d","digest":"%s","iat":1767225600}
                """
                        .formatted(FakeSources.personHash(investor), investor, digest));
    }

    /** A compact JWS over any claims. */
    public static String jws(String header, String claims) {
        String input = Base64URL.encode(header) + "." + Base64URL.encode(claims);
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(key())));
            signer.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + Base64URL.encode(signer.sign());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the test's trust provider cannot sign", e);
        }
    }

    private static byte[] key() throws IOException {
        Path file =
                ConfigProvider.getConfig()
                        .getValue(OneWindowTestResource.TRUST_KEY_FILE, Path.class);
        return Base64.getMimeDecoder()
                .decode(Files.readString(file).replaceAll("-----(BEGIN|END) [A-Z ]+-----", ""));
    }
}
