package org.onewindow.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.evidence.TestTrust;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.registration.uscc.GeneratedCodes;
import org.onewindow.testkit.OneWindowTestResource;

/** The way to an officer for whom the machine turns away, and liability for a similar name. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class ManualReviewTest {

    private static final long CROWD = 7_200_000;

    @Inject DataSource database;

    @Test
    @Rule({"REG-093", "REG-061", "REG-096", "INV-10"})
    void whoIsTurnedAwayByTheLawMayHaveAnOfficerLookAndBeRefusedWithReasons() {
        Filing filing = Filing.of("llc").reserveName();
        ((ObjectNode) filing.form.at("/scopeItems/1")).put("code", "727101").remove("text");
        filing.withCapital("1000000.00");
        String id = filing.draft();
        filing.submit(id).then().statusCode(422);

        asked(filing, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", hasItem("PRE_APPROVAL_REQUIRED"));
        decide(filing, id, "ann", Map.of("outcome", "APPROVED"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("PRE_APPROVAL_REQUIRED"));
        decide(
                        filing,
                        id,
                        "ann",
                        Map.of(
                                "outcome",
                                "REFUSED",
                                "refusal",
                                Map.of(
                                        "code", "PRE_APPROVAL_MISSING",
                                        "facts", "未提交保安服务许可证",
                                        "legalBasis", "《市场主体登记管理条例》第二十一条",
                                        "reasons", "前置审批文件缺失")))
                .then()
                .statusCode(200);
        Filing.officer("ben", "440105", "registrar-lead")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"" + filing.version(id) + "\"")
                .post(Filing.BASE + "applications/" + id + "/refusal-approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
    }

    @Test
    @Rule({"REG-093", "REG-031"})
    void whatIsOnlyMissingIsPutRightAndNoOfficerLooks() {
        Filing filing = Filing.of("llc").reserveName();
        filing.form.remove("liaison");
        ((ObjectNode) filing.form.at("/scopeItems/1")).put("code", "727101").remove("text");
        String id = filing.draft();

        asked(filing, id).then().statusCode(422).body("errors.code", hasItem("LIAISON_REQUIRED"));
        assertThat(filing.version(id)).isZero();
    }

    @Test
    @Rule({"REG-049", "REG-098", "EVT-15"})
    void liabilityForASimilarNameGoesToCreditWithItsText() {
        Filing first = Filing.of("llc");
        String alone = first.register();
        Filing second = Filing.of("llc");
        String name = first.form.path("name").asText();
        second.form.put("name", name.replace("科技有限公司", "昕科技有限公司"));

        assertThat(commitments(alone)).containsExactly("DOMICILE 2026-01");
        assertThat(commitments(second.register()))
                .containsExactly("DOMICILE 2026-01", "NAME_SIMILAR 2026-01");
        RestAssured.get(Filing.BASE + "commitment-texts")
                .then()
                .statusCode(200)
                .body("kind", hasItem("NAME_SIMILAR"))
                .body("findAll { it.kind == 'NAME_SIMILAR' }.version", contains("2026-01"));
    }

    private List<String> commitments(String uscc) {
        return new Sql(database)
                .query(
                        "select payload::json ->> 'commitment' || ' '"
                                + " || (payload::json ->> 'textVersion') from event_log"
                                + " where type like '%.CommitmentRecorded.v1' and payload like ?"
                                + " order by sequence",
                        row -> row.getString(1), "%" + uscc + "%");
    }

    private static Response asked(Filing filing, String id) {
        return filing.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"" + filing.version(id) + "\"")
                .body(
                        Map.of(
                                "realNameProofs", filing.proofs(),
                                "signatures", filing.signatures(),
                                "manualReview", true))
                .post(Filing.BASE + "applications/" + id + "/submission");
    }

    private static Response decide(Filing filing, String id, String officer, Object verdict) {
        return Filing.officer(officer, "440105", "registrar")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"" + filing.version(id) + "\"")
                .body(verdict)
                .post(Filing.BASE + "applications/" + id + "/decision");
    }

    @Test
    @Rule({"REG-030", "REG-032"})
    void whoComesInPersonOrWithANotarisedPaperIsVerifiedOffline() {
        Filing filing = Filing.of("llc").reserveName();
        String id = filing.draft();
        TestTrust trust = TestTrust.ofTestKit();
        List<String> methods = List.of("NOTARISED", "IN_PERSON", "FACE");
        List<Party> parties = filing.record().parties();
        List<String> proofs =
                IntStream.range(0, parties.size())
                        .mapToObj(i -> trust.realName(parties.get(i), methods.get(i)))
                        .toList();

        filing.submit(id, proofs, filing.signatures())
                .then()
                .statusCode(200)
                .body("state", equalTo("AUTO_CONFIRMED"))
                .body("verified.method", contains("NOTARISED", "IN_PERSON", "FACE"))
                .body(
                        "verified.state",
                        contains("VERIFIED_OFFLINE", "VERIFIED_OFFLINE", "VERIFIED"));
    }

    @Test
    @Rule("REG-072")
    void whoLivesAtAnAddressCountsUnlessItIsThatOfACluster() {
        Filing first = Filing.of("llc");
        String uscc = first.register();
        String address = first.form.at("/domicile/addressCode").asText();
        Sql sql = new Sql(database);
        for (int i = 0; i < 19; i++) {
            sql.update(
                    "insert into entity select (jsonb_populate_record(e, jsonb_build_object("
                            + "'uscc', ?::text, 'application_id', gen_random_uuid()))).*"
                            + " from entity e where uscc = ?",
                    GeneratedCodes.code("440105", CROWD + i),
                    uscc);
        }

        assertThat(reasonsAt(address)).contains("ADDRESS_CROWDED");
        sql.update(
                "update entity set status = 'REVOKED' where uscc = ?",
                GeneratedCodes.code("440105", CROWD));
        assertThat(reasonsAt(address)).doesNotContain("ADDRESS_CROWDED");
        sql.update(
                "update entity set status = 'ACTIVE' where uscc = ?",
                GeneratedCodes.code("440105", CROWD));
        sql.update(
                "insert into cluster_host (uscc, address_code, agreement, since)"
                        + " values (?, ?, 'JQ-1', current_date)",
                uscc,
                address);
        assertThat(reasonsAt(address)).doesNotContain("ADDRESS_CROWDED");
    }

    /** Why an officer has to look at a company of an abnormal capital there; it stays parked. */
    private static List<String> reasonsAt(String address) {
        Filing filing = Filing.of("llc").reserveName();
        ((ObjectNode) filing.form.at("/domicile")).put("addressCode", address);
        filing.withCapital("5000000000.00");
        return filing.submit(filing.draft()).then().statusCode(200).extract().path("reasons.code");
    }
}
