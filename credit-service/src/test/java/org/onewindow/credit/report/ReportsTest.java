package org.onewindow.credit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.credit.Callers;
import org.onewindow.credit.Registration;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class ReportsTest {

    @Inject ObjectMapper json;

    @Test
    @Rule({"CRE-005", "INV-19", "INV-20"})
    void anybodyReadsTheFactsAndNobodyTheClassOrWhatIsInternal() {
        String uscc = Registration.registeredEntity();
        Callers.recorded(Callers.draft("ABNORMAL_LISTED", uscc, LocalDate.of(2026, 3, 2)));
        Callers.recorded(Callers.draft("SERIOUS_LISTED", uscc, LocalDate.of(2021, 3, 2)));
        Callers.recorded(Callers.draft("UNDER_INVESTIGATION", uscc, LocalDate.of(2026, 3, 2)));

        String body =
                report(uscc)
                        .then()
                        .statusCode(200)
                        .body("report.entity.uscc", equalTo(uscc))
                        .body("report.facts.kind", equalTo(List.of("ABNORMAL_LISTED")))
                        .extract()
                        .asString();

        assertThat(body.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("riskclass")
                .doesNotContain("score");
    }

    @Test
    @Rule("CRE-004")
    void aCorrectionIsShownBesideWhatItCorrects() {
        String uscc = Registration.registeredEntity();
        var draft = Callers.draft("ABNORMAL_LISTED", uscc, LocalDate.of(2026, 3, 2));
        String fact = Callers.recorded(draft);
        draft.put("corrects", fact);
        draft.put("statement", "更正后的事实");
        Callers.recorded(draft);

        report(uscc)
                .then()
                .body("report.facts.version", equalTo(List.of(1, 2)))
                .body("report.facts.statement", equalTo(List.of("查明的事实", "更正后的事实")));
    }

    @Test
    @Rule("CRE-006")
    void aReportVerifiesWithThePublishedKeyAndAChangedByteDoesNot() throws Exception {
        String uscc = Registration.registeredEntity();
        Response report = report(uscc);
        String[] jws = report.path("jws").toString().split("\\.");

        assertThat(verifies(jws[0] + "." + jws[1], jws[2])).isTrue();
        char changed = jws[1].charAt(20) == 'A' ? 'B' : 'A';
        String altered = jws[1].substring(0, 20) + changed + jws[1].substring(21);
        assertThat(verifies(jws[0] + "." + altered, jws[2])).isFalse();
        assertThat(json.readTree(Base64.getUrlDecoder().decode(jws[1])))
                .isEqualTo(json.readTree(report.asString()).get("report"));
    }

    @Test
    @Rule("REG-111")
    void anUnknownCodeIsNotFoundAndAWrongOneIsRefused() {
        report(Registration.freshCode()).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        report("91440105ma5xk7t09e").then().statusCode(400).body("code", equalTo("USCC_CHECK"));
    }

    private static Response report(String uscc) {
        return Callers.anonymous().get(Callers.CREDIT + "reports/" + uscc);
    }

    private static boolean verifies(String signed, String signature) throws Exception {
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publishedKey());
        verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(Base64.getUrlDecoder().decode(signature));
    }

    /** The key as anybody reads it from the JWK set (RFC 8037: little-endian, sign bit on top). */
    private static PublicKey publishedKey() throws Exception {
        JsonPath keys = Callers.anonymous().get(Callers.CREDIT + "keys").jsonPath();
        byte[] raw = Base64.getUrlDecoder().decode(keys.getString("keys[0].x"));
        byte[] bigEndian = new byte[raw.length];
        for (int i = 0; i < raw.length; i++) {
            bigEndian[i] = raw[raw.length - 1 - i];
        }
        boolean odd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(
                                NamedParameterSpec.ED25519,
                                new EdECPoint(odd, new BigInteger(1, bigEndian))));
    }
}
