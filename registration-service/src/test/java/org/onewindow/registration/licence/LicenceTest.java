package org.onewindow.registration.licence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.jws.Ed25519Keys;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class LicenceTest {

    private static final String BASE = "/registration/v1/";

    /** Bytes that a QR code of version 13, 69 by 69 modules, holds at level L. */
    private static final int QR_CAPACITY = 425;

    @Test
    @Rule({"REG-062", "REG-112"})
    void theLicenceShowsWhatTheLawAsksFor() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();

        given().get(BASE + "licences/" + uscc)
                .then()
                .statusCode(200)
                .body("uscc", equalTo(uscc))
                .body("name", equalTo(filing.form.get("name").asText()))
                .body("typeName", equalTo("有限责任公司"))
                .body("responsibleRole", equalTo("法定代表人"))
                .body("responsiblePerson", equalTo("林晓云"))
                .body("capital.amount", equalTo("1000000.00"))
                .body("authority", equalTo("广州市海珠区市场监督管理局"))
                .body("scope", containsString("餐饮服务（依法须经批准的项目，经相关部门批准后方可开展经营活动）"));
        String established =
                given().get(BASE + "licences/" + uscc).then().extract().path("establishedOn");
        given().get(BASE + "licences/" + uscc).then().body("issuedOn", equalTo(established));
    }

    @Test
    @Rule("REG-117")
    void credentialAndTokenVerifyOfflineWithThePublishedKeyAlone() {
        String uscc = Filing.of("llc").register();
        String credential = text("licences/" + uscc + "/credential");
        String token = text("licences/" + uscc + "/token");
        OfflineVerifier verifier = offline();

        assertThat(verifier.credential(credential))
                .map(licence -> licence.path("uscc").asText())
                .contains(uscc);
        assertThat(verifier.belongTogether(token, credential)).isTrue();
        assertThat(token.length()).isLessThanOrEqualTo(QR_CAPACITY);
        assertThat(credential).doesNotContain("idNumber");
    }

    @Test
    @Rule("REG-117")
    void aChangedCharacterAnywhereIsFound() {
        String uscc = Filing.of("sole").register();
        OfflineVerifier verifier = offline();
        String credential = text("licences/" + uscc + "/credential");
        String token = text("licences/" + uscc + "/token");

        for (int i = 0; i < credential.length(); i++) {
            assertThat(verifier.credential(flipped(credential, i))).as("at %d", i).isEmpty();
        }
        for (int i = 0; i < token.length(); i++) {
            assertThat(verifier.token(flipped(token, i))).as("at %d", i).isEmpty();
        }
    }

    private static String flipped(String text, int at) {
        return text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
    }

    @Test
    @Rule("REG-117")
    void theRegisterSaysWhetherItIsStillInForce() {
        String uscc = Filing.of("sole").register();
        String credential = text("licences/" + uscc + "/credential");
        String token = text("licences/" + uscc + "/token");

        verify(Map.of("credential", credential))
                .statusCode(200)
                .body("result", equalTo("VALID"))
                .body("entityStatus", equalTo("ACTIVE"));
        verify(Map.of("token", token)).body("result", equalTo("VALID")).body("uscc", equalTo(uscc));
        verify(Map.of("token", flipped(token, 40))).body("result", equalTo("CHANGED"));
        verify(Map.of("token", credential)).body("result", equalTo("CHANGED"));
        verify(Map.of()).statusCode(400);
    }

    @Test
    @Rule("GEN-010")
    void nothingPublicHoldsTheNumberOfAPerson() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        String number = filing.form.at("/parties/0/person/idNumber").asText();
        String hash = filing.party("lin").numberHash();

        given().get(BASE + "entities/" + uscc)
                .then()
                .statusCode(200)
                .body(not(containsString(number)))
                .body(not(containsString(hash)))
                .body(not(containsString("陈星河")));
        given().get(BASE + "entities/" + uscc + "/exit-facts").then().statusCode(401);
    }

    private static ValidatableResponse verify(Map<String, String> shown) {
        return given().contentType("application/json")
                .body(shown)
                .post(BASE + "licence-verifications")
                .then();
    }

    private static OfflineVerifier offline() {
        String x = given().get(BASE + "keys").then().extract().path("keys[0].x");
        return new OfflineVerifier(Ed25519Keys.ofJwk(x));
    }

    private static String text(String path) {
        return given().get(BASE + path).then().statusCode(200).extract().asString();
    }
}
