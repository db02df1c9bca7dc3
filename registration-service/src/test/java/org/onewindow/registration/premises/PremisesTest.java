package org.onewindow.registration.premises;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.check.BannedAddress;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class PremisesTest {

    private static final String BASE = "/registration/v1/";

    @Inject BusinessClock clock;
    @Inject DataSource database;

    @ParameterizedTest
    @CsvSource({
        "440105, 440105, true",
        "440105, 440305, false",
        "440105, 440106, false",
        "440100, 440106, true"
    })
    @Rule("REG-073")
    void premisesAreFiledWithinTheAreaOfTheAuthority(
            String authority, String place, boolean allowed) {
        assertThat(PremisesRules.mayBeFiled(new Jurisdiction(authority), new Jurisdiction(place)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"true, ACTIVE, true", "false, ACTIVE, false", "true, DORMANT, false"})
    @Rule("REG-074")
    void aHostIsActiveWhereClustersAre(boolean allowed, EntityStatus status, boolean fit) {
        assertThat(PremisesRules.hostDefect(allowed, status).isEmpty()).isEqualTo(fit);
    }

    @Test
    @Rule("REG-073")
    void aThirdShopInHaizhuIsFiledAndOneInNanshanNeedsABranch() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        String path = BASE + "entities/" + uscc + "/premises";

        String second = file(filing, path, "440105001002").path("id");
        file(filing, path, "440105001003").then().statusCode(201);
        refused(file(filing, path, "440105001003"), 409, "PREMISES_FILED");
        refused(file(filing, path, "440305001001"), 422, "BRANCH_REQUIRED");
        refused(file(filing, path, "449999001001"), 422, "PREMISES_ADDRESS_UNKNOWN");
        file(Filing.of("llc"), path, "440105001009").then().statusCode(404);
        String banned = Filing.of("llc").form.at("/domicile/addressCode").asText();
        BannedAddress.ban(banned);
        refused(file(filing, path, banned), 422, "PREMISES_BANNED");
        become("LIQUIDATING", uscc);
        refused(file(filing, path, "440105001004"), 409, "ENTITY_NOT_TRADING");
        become("ACTIVE", uscc);

        filing.request().delete(path + "/" + second).then().statusCode(204);
        filing.request().delete(path + "/" + second).then().statusCode(404);
        given().get(path)
                .then()
                .statusCode(200)
                .body("size()", equalTo(2))
                .body("[0].endedOn", equalTo(clock.today().toString()))
                .body("[1].endedOn", nullValue());
    }

    private void become(String status, String uscc) {
        new Sql(database).update("update entity set status = ? where uscc = ?", status, uscc);
    }

    private static Response file(Filing filing, String path, String addressCode) {
        return filing.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("addressCode", addressCode, "text", "广州市海珠区某路2号"))
                .post(path);
    }

    @Test
    @Rule({"REG-074", "REG-072"})
    void aMemberUsesTheHostsAddressAndNoBusinessThatNeedsRealPremises() {
        Filing hosting = Filing.of("llc");
        String address = "440105" + Math.abs(UUID.randomUUID().hashCode() % 1_000_000_000);
        domicile(hosting).put("addressCode", address);
        String host = hosting.register();
        Filing early = member(address, host);
        early.reserveName();
        named(early, "CLUSTER_HOST_UNFIT");

        become("DORMANT", host);
        refused(enter(host, "440105"), 409, "HOST_NOT_ACTIVE");
        become("ACTIVE", host);
        enter(host, "440105").then().statusCode(200).body("addressCode", equalTo(address));
        refused(enter(hostOf("440305"), "440305"), 409, "CLUSTERS_NOT_OFFERED");

        Filing kitchen = member(address, host);
        Filing elsewhere = member(address + "1", host);
        kitchen.form.withArray("scopeItems").addObject().put("code", premisesBound());
        kitchen.reserveName();
        named(kitchen, "CLUSTER_PREMISES_REQUIRED");
        elsewhere.reserveName();
        named(elsewhere, "CLUSTER_ADDRESS");

        Filing member = member(address, host);
        String uscc = member.register();
        given().get(BASE + "clusters/" + host).then().body("members", hasItem(uscc));

        lost(hosting, host, uscc, clock.today().minusDays(1))
                .then()
                .statusCode(201)
                .body("late", equalTo(false));
        lost(hosting, host, uscc, clock.today().minusDays(60))
                .then()
                .statusCode(201)
                .body("late", equalTo(true));
        assertThat(
                        new Sql(database)
                                .query(
                                        "select payload::json ->> 'finding' from event_log where"
                                                + " subject = ? and type like '%.ClueTransferred.v1'",
                                        row -> row.getString(1), uscc))
                .containsExactly("LOST_CONTACT", "LOST_CONTACT");
        refused(lost(hosting, host, host, clock.today()), 422, "NOT_A_MEMBER");
        officer("440105")
                .get(BASE + "clusters/" + host + "/lost-contacts")
                .then()
                .body("memberUscc", hasItems(uscc, uscc));
    }

    /** An entity of another place, where the plan knows no clusters. */
    private static String hostOf(String place) {
        Filing filing = Filing.of("ind");
        filing.form.put("authorityCode", place).remove("name");
        domicile(filing).put("addressCode", place + "001001");
        return filing.submit(filing.draft()).then().statusCode(200).extract().path("uscc");
    }

    private static Filing member(String address, String host) {
        Filing filing = Filing.of("ind");
        domicile(filing)
                .put("addressCode", address)
                .putObject("cluster")
                .put("hostUscc", host)
                .put("agreement", "JQ-2026-1");
        // An item that may be carried on anywhere.
        ((ObjectNode) filing.form.at("/scopeItems/0")).put("code", anywhere()).remove("text");
        while (filing.form.withArray("scopeItems").size() > 1) {
            filing.form.withArray("scopeItems").remove(1);
        }
        return filing;
    }

    private static String anywhere() {
        return "651301";
    }

    private static String premisesBound() {
        return "621001";
    }

    private static ObjectNode domicile(Filing filing) {
        return (ObjectNode) filing.form.at("/domicile");
    }

    private static void named(Filing filing, String code) {
        filing.submit(filing.draft()).then().statusCode(422).body("errors.code", hasItem(code));
    }

    private static Response enter(String host, String place) {
        return officer(place)
                .body(Map.of("agreement", "集群登记托管协议 2026-1"))
                .put(BASE + "clusters/" + host);
    }

    private static Response lost(
            Filing hosting, String host, String member, java.time.LocalDate lostOn) {
        return hosting.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("memberUscc", member, "lostOn", lostOn.toString()))
                .post(BASE + "clusters/" + host + "/lost-contacts");
    }

    @Test
    @Rule({"REG-076", "GEN-010"})
    void withConsentADocumentIsServedOnItsDeliveryReceiptAndWithoutOnPaper() {
        Filing filing = Filing.of("llc");
        filing.form.putObject("serviceConsent").put("phone", "13800001234");
        String uscc = filing.register();
        String path = BASE + "entities/" + uscc + "/served-documents";

        Response sent = serve(path);
        sent.then()
                .statusCode(201)
                .body("method", equalTo("ELECTRONIC"))
                .body("servedOn", nullValue())
                .body(not(containsString("13800001234")));
        String id = sent.path("id");
        receipt(path, id)
                .then()
                .statusCode(200)
                .body("servedOn", equalTo(clock.today().toString()));
        refused(receipt(path, id), 409, "STATE_CONFLICT");
        filing.request().get(path).then().statusCode(200).body("id", hasItem(id));

        filing.request()
                .delete(BASE + "entities/" + uscc + "/service-consent")
                .then()
                .statusCode(204);
        serve(path).then().body("method", equalTo("PAPER")).body("address", containsString("海珠"));
        filing.request()
                .body(Map.of("email", "box@example.com"))
                .put(BASE + "entities/" + uscc + "/service-consent")
                .then()
                .statusCode(200);
        serve(path).then().body("method", equalTo("ELECTRONIC"));
        filing.request()
                .body(Map.of())
                .put(BASE + "entities/" + uscc + "/service-consent")
                .then()
                .statusCode(400);
    }

    @Test
    @Rule("REG-076")
    void aReceiptIsNeitherBeforeTheSendingNorInTheFuture() {
        Instant sent = Instant.parse("2026-03-02T02:00:00Z");
        Instant now = Instant.parse("2026-03-05T02:00:00Z");

        assertThat(ServedDocuments.servedOn(sent, sent.minusSeconds(86_400), now))
                .hasToString("2026-03-02");
        assertThat(ServedDocuments.servedOn(sent, Instant.parse("2026-03-03T17:00:00Z"), now))
                .hasToString("2026-03-04");
        assertThat(ServedDocuments.servedOn(sent, now.plusSeconds(86_400), now))
                .hasToString("2026-03-05");
    }

    private static Response serve(String path) {
        return officer("440105")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("title", "责令改正通知书"))
                .post(path);
    }

    private Response receipt(String path, String id) {
        return officer("440105")
                .body(Map.of("deliveredAt", clock.instant().toString()))
                .post(path + "/" + id + "/receipt");
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }

    private static RequestSpecification officer(String place) {
        return given().auth()
                .oauth2(
                        TestTokens.of("officer-" + place)
                                .roles("registrar")
                                .jurisdictions(place)
                                .token())
                .contentType("application/json");
    }
}
