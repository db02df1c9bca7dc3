package org.onewindow.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.onewindow.local.story.Form;
import org.onewindow.testkit.Folders;

/**
 * Set-ups made ready before the clock runs: forms, real-name proofs and signatures, signed with the
 * sandbox trust provider's key.
 */
final class PreparedSetups {

    /**
     * One set-up, each part the JSON body of a request.
     *
     * @param wish asks for the name
     * @param form the one form
     * @param evidence proofs and signatures that go with the submission
     */
    record Prepared(String wish, String form, String evidence) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Form form;
    private final PrivateKey trustKey;
    private final Path counter;
    private final TradeNames names;
    private int used;

    /** Doors that no earlier run on the same data has used. */
    private long doors = System.currentTimeMillis() * 1000 % 1_000_000_000_000_000L;

    /**
     * @param counter file beside the data that says how many names earlier runs on it have used
     */
    PreparedSetups(Path formFile, Path trustKey, Path counter) throws IOException {
        form = Form.read(formFile);
        this.trustKey = read(trustKey);
        this.counter = counter;
        used = Files.exists(counter) ? Integer.parseInt(Files.readString(counter)) : 0;
        names = new TradeNames(used);
    }

    List<Prepared> take(int count) throws IOException {
        used += count;
        Folders.replace(counter, Integer.toString(used));
        List<String> proofs = new ArrayList<>();
        for (Form.Party party : form.toProve()) {
            proofs.add(
                    jws(
                            Map.of(
                                    "typ",
                                    "REAL_NAME",
                                    "personHash",
                                    party.hash(),
                                    "name",
                                    party.name(),
                                    "method",
                                    "FACE",
                                    "iat",
                                    System.currentTimeMillis() / 1000)));
        }
        List<Prepared> prepared = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            prepared.add(prepare(form.named(names.next()).at(doors++), proofs));
        }
        return prepared;
    }

    private Prepared prepare(Form named, List<String> proofs) throws IOException {
        String digest = named.digest();
        List<String> signatures = new ArrayList<>();
        for (Form.Party party : named.toSign()) {
            signatures.add(
                    jws(
                            Map.of(
                                    "typ",
                                    "SIGNATURE",
                                    "personHash",
                                    party.hash(),
                                    "name",
                                    party.name(),
                                    "digest",
                                    digest,
                                    "iat",
                                    System.currentTimeMillis() / 1000)));
        }
        return new Prepared(
                JSON.writeValueAsString(
                        Map.of(
                                "name", named.name(),
                                "authorityCode", named.authority(),
                                "entityType", named.entityType(),
                                // On a full register many a name is near another.
                                "liabilityAccepted", true,
                                "scopeItems", named.scopeCodes())),
                JSON.writeValueAsString(named.content()),
                JSON.writeValueAsString(
                        Map.of("realNameProofs", proofs, "signatures", signatures)));
    }

    private String jws(Map<String, Object> claims) throws IOException {
        String signed =
                BASE64.encodeToString("{\"alg\":\"EdDSA\"}".getBytes(StandardCharsets.UTF_8))
                        + "."
                        + BASE64.encodeToString(JSON.writeValueAsBytes(claims));
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(trustKey);
            signer.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the trust key does not sign", e);
        }
    }

    private static PrivateKey read(Path pem) throws IOException {
        String body =
                Files.readString(pem)
                        .replaceAll("-----(BEGIN|END) [A-Z ]+-----", "")
                        .replaceAll("\\s", "");
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException e) {
            throw new IOException(pem + " holds no Ed25519 key", e);
        }
    }
}
