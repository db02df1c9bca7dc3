package org.onewindow.deregistration.simplified;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;

/**
 * Verifies offline what the trust provider has signed: that a person of verified identity put his
 * name under a digest. The key file is PEM (SPKI, Ed25519).
 */
@Singleton
class TrustProvider {

    private final PublicKey key;

    @Inject
    TrustProvider(@ConfigProperty(name = "onewindow.trust.public-key-file") Path file) {
        try {
            String body =
                    Files.readString(file)
                            .replaceAll("-----(BEGIN|END) [A-Z ]+-----", "")
                            .replaceAll("\\s", "");
            key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the trust provider's key " + file, e);
        }
    }

    /** The signature in a compact JWS; empty unless it is genuine and under this digest. */
    @Rule("DER-016")
    Optional<Signature> verified(String token, String digest) {
        try {
            JWSObject proof = JWSObject.parse(token);
            if (!proof.getHeader().getAlgorithm().equals(JWSAlgorithm.EdDSA) || !isGenuine(proof)) {
                return Optional.empty();
            }
            return signature(proof.getPayload().toJSONObject(), digest, token);
        } catch (ParseException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Signature> signature(
            @Nullable Map<String, Object> claims, String digest, String token) {
        if (claims == null
                || !"SIGNATURE".equals(claims.get("typ"))
                || !digest.equals(claims.get("digest"))
                || !(claims.get("personHash") instanceof String personHash)
                || !(claims.get("name") instanceof String name)) {
            return Optional.empty();
        }
        return Optional.of(new Signature(personHash, name, token));
    }

    private boolean isGenuine(JWSObject proof) {
        try {
            var verifier = java.security.Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(proof.getSigningInput());
            return verifier.verify(proof.getSignature().decode());
        } catch (GeneralSecurityException malformed) {
            // A signature of the wrong length is as false as one that does not verify.
            return false;
        }
    }
}
