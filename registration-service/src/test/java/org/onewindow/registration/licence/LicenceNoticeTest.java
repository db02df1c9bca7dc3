package org.onewindow.registration.licence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.jws.CompactJws;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class LicenceNoticeTest {

    private static final String BASE = "/registration/v1/licences/";
    private static final Map<String, String> LOST = Map.of("text", "营业执照正本遗失，声明作废");

    @Inject DataSource database;

    @Test
    @Rule({"REG-121", "REG-117", "EVT-17"})
    void aLostLicenceIsStatedInvalidBeforeItIsIssuedAgain() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        String lost = given().get(BASE + uscc + "/credential").asString();

        post(filing.request(), uscc + "/reissues", Map.of())
                .statusCode(409)
                .body("code", equalTo("STATEMENT_REQUIRED"));
        post(filing.request(), uscc + "/invalidity-statements", LOST)
                .statusCode(201)
                .body("licenceVersion", equalTo(1));
        verify(lost).body("result", equalTo("VOID"));
        given().get(BASE + uscc + "/document").then().statusCode(409);
        post(filing.request(), uscc + "/invalidity-statements", LOST)
                .statusCode(409)
                .body("code", equalTo("LICENCE_IS_VOID"));

        post(filing.request(), uscc + "/reissues", Map.of())
                .statusCode(201)
                .body("version", equalTo(2))
                .body("uscc", equalTo(uscc));
        post(filing.request(), uscc + "/reissues", Map.of())
                .statusCode(409)
                .body("code", equalTo("STATEMENT_REQUIRED"));
        verify(lost).body("result", equalTo("CHANGED"));
        verify(given().get(BASE + uscc + "/credential").asString())
                .body("result", equalTo("VALID"));
        given().get(BASE + uscc + "/notices")
                .then()
                .statusCode(200)
                .body("kind", contains("STATEMENT_OF_INVALIDITY"))
                .body("text", contains(LOST.get("text")));
        given().get("/registration/v1/entities/" + uscc).then().body("licenceVersion", equalTo(2));
        assertThat(
                        new Sql(database)
                                .query(
                                        "select 1 from event_log where subject = ?"
                                                + " and type like '%LicenceVoided%'",
                                        row -> row.getInt(1), uscc))
                .hasSize(1);
    }

    @Test
    @Rule({"REG-121", "GEN-011"})
    void onlyWhoActsForTheEntityStatesItsLicenceInvalid() {
        String uscc = Filing.of("sole").register();

        post(Filing.of("sole").request(), uscc + "/invalidity-statements", LOST).statusCode(404);
        post(Filing.of("sole").request(), uscc + "/reissues", Map.of()).statusCode(404);
        post(officer("440105"), uscc + "/invalidity-statements", LOST).statusCode(403);
        given().get(BASE + uscc + "/notices").then().body("", hasSize(0));
    }

    @Test
    @Rule("REG-121")
    void anUnreturnedLicenceIsDeclaredVoidByTheAuthority() {
        Filing filing = Filing.of("sole");
        String uscc = filing.register();
        Map<String, Object> notice = Map.of("version", 1, "text", "逾期未缴回，公告作废");

        post(officer("440105"), uscc + "/void-notices", notice)
                .statusCode(409)
                .body("code", equalTo("LICENCE_IN_FORCE"));
        post(filing.request(), uscc + "/invalidity-statements", LOST).statusCode(201);
        post(officer("440800"), uscc + "/void-notices", notice)
                .statusCode(403)
                .body("code", equalTo("JURISDICTION_DENIED"));
        post(officer("440105"), uscc + "/void-notices", notice)
                .statusCode(201)
                .body("kind", equalTo("VOID_NOTICE"));
        post(officer("440105"), uscc + "/void-notices", notice).statusCode(409);
        post(officer("440105"), uscc + "/void-notices", Map.of("version", 9, "text", "x"))
                .statusCode(404);
    }

    @Test
    @Rule("REG-117")
    void whatAFormerKeySignedStaysGenuine() {
        String uscc = Filing.of("sole").register();
        String credential = given().get(BASE + uscc + "/credential").asString();
        byte[] payload = Base64.getUrlDecoder().decode(credential.split("\\.", -1)[1]);

        String signedBefore = CompactJws.sign("{\"alg\":\"EdDSA\"}", payload, this::signFormerly);

        verify(signedBefore).body("result", equalTo("VALID")).body("uscc", equalTo(uscc));
        given().get("/registration/v1/keys").then().body("keys.kid", hasSize(2));
    }

    private byte[] signFormerly(byte[] text) {
        try {
            Path file =
                    Path.of(
                            ConfigProvider.getConfig()
                                    .getValue(OneWindowTestResource.FORMER_KEY_FILE, String.class));
            String pem =
                    Files.readString(file, StandardCharsets.US_ASCII)
                            .replaceAll("-----[A-Z ]+-----", "")
                            .replaceAll("\\s", "");
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem))));
            signer.update(text);
            return signer.sign();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse post(
            RequestSpecification request, String path, Map<String, ?> body) {
        return request.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(BASE + path)
                .then();
    }

    private static RequestSpecification officer(String place) {
        return given().auth()
                .oauth2(TestTokens.of("officer").roles("registrar").jurisdictions(place).token());
    }

    private static ValidatableResponse verify(String credential) {
        return given().contentType("application/json")
                .body(Map.of("credential", credential))
                .post("/registration/v1/licence-verifications")
                .then()
                .statusCode(200);
    }
}
