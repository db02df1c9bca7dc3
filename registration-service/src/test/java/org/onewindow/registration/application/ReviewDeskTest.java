package org.onewindow.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class ReviewDeskTest {

    private static final String APPLICATIONS = Filing.BASE + "applications/";

    @Inject DataSource database;

    @Test
    @Rule({"REG-091", "GEN-011"})
    void aCaseIsInOneOfficersHands() {
        String id = parked(Filing.of("llc"));

        post(officer("ann"), id, "claim", "").statusCode(200).body("review.mine", equalTo(true));
        post(officer("ben"), id, "claim", "").statusCode(409).body("code", equalTo("CASE_CLAIMED"));
        post(officer("ben"), id, "release", "")
                .statusCode(409)
                .body("code", equalTo("CASE_OF_ANOTHER"));
        decide("ben", id, Map.of("outcome", "APPROVED"))
                .statusCode(409)
                .body("code", equalTo("CASE_OF_ANOTHER"));
        officer("ben")
                .get(APPLICATIONS + id)
                .then()
                .body("review.allowedActions.findAll{it.action=='APPROVE'}.allowed", hasItem(false))
                .body(
                        "review.allowedActions.find{it.action=='APPROVE'}.blockedBy.code",
                        equalTo("CASE_OF_ANOTHER"));
        assertThat(queue("ben", "UNCLAIMED")).doesNotContain(id);
        assertThat(queue("ann", "MINE")).contains(id);

        post(lead("lea"), id, "release", "").statusCode(200).body("review.claimed", equalTo(false));
        post(lead("lea"), id, "release", "")
                .statusCode(409)
                .body("code", equalTo("CASE_NOT_CLAIMED"));
        decide("ben", id, Map.of("outcome", "APPROVED"))
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("review.mine", equalTo(true));
    }

    @Test
    @Rule("GEN-011")
    void theApplicantSeesNothingOfTheDesk() {
        Filing filing = Filing.of("llc");
        String id = parked(filing);

        filing.request().get(APPLICATIONS + id).then().body("review", nullValue());
        filing.request().get(Filing.BASE + "review-queue").then().statusCode(403);
    }

    @Test
    @Rule({"REG-091", "GEN-012", "GEN-008"})
    void anExtensionNeedsTwoPersonsAndComesOnce() {
        String id = parked(Filing.of("llc"));
        String due = officer("ann").get(APPLICATIONS + id).path("dueAt");

        post(lead("lea"), id, "extension-approval", "")
                .statusCode(409)
                .body("code", equalTo("NO_EXTENSION_DRAFT"));
        post(lead("ann"), id, "extension-proposal", Map.of("reason", "股权结构复杂"))
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("dueAt", equalTo(due));
        post(lead("ann"), id, "extension-approval", "")
                .statusCode(409)
                .body("code", equalTo("TWO_PERSONS_REQUIRED"));
        post(lead("lea"), id, "extension-approval", "")
                .statusCode(200)
                .body("state", equalTo("EXTENDED"))
                .body("dueAt", not(equalTo(due)));
        post(officer("ann"), id, "extension-proposal", Map.of("reason", "仍未查清"))
                .statusCode(409)
                .body("code", equalTo("ALREADY_EXTENDED"));
        assertThat(
                        texts(
                                "select body::json #>> '{grounds,number}' from decision"
                                        + " where subject = ? and outcome = 'EXTENDED'",
                                id))
                .singleElement()
                .asString()
                .startsWith("登延字");
        decide("ann", id, Map.of("outcome", "APPROVED")).statusCode(200);
    }

    @Test
    @Rule("REG-095")
    void aSuitStopsTheClock() {
        String id = parked(Filing.of("llc"));

        post(
                        officer("ann"),
                        id,
                        "suspension",
                        Map.of("reason", "股东资格之诉", "reference", "（2026）粤0105民初7号"))
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("dueAt", nullValue());
        assertThat(deadlines(id)).isEmpty();
        decide("ann", id, Map.of("outcome", "APPROVED"))
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));

        post(officer("ann"), id, "resumption", "")
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("review.suspensions[0].until", not(nullValue()));
        assertThat(deadlines(id)).containsExactly("APPLICATION_REVIEW");
    }

    @Test
    @Rule("REG-092")
    void aSecondReturnForAnOldDefectIsAFaultOfTheService() {
        Filing filing = Filing.of("llc");
        String id = parked(filing);
        giveBack(id, "/domicile/text", "住所不完整");
        assertThat(faults(id)).isEmpty();

        ((ObjectNode) filing.form.at("/domicile")).put("text", "广州市海珠区新港东路128号星河大厦1601-1602室");
        filing.request()
                .header("If-Match", "\"" + filing.version(id) + "\"")
                .body(filing.form.toString())
                .put(APPLICATIONS + id)
                .then()
                .statusCode(200);
        filing.submit(id).then().statusCode(200).body("state", equalTo("UNDER_REVIEW"));
        giveBack(id, "/term", "经营期限不明");

        assertThat(faults(id)).singleElement().asString().contains("经营期限不明");
    }

    private void giveBack(String id, String pointer, String text) {
        decide(
                        "ann",
                        id,
                        Map.of(
                                "outcome",
                                "RETURNED",
                                "defects",
                                List.of(Map.of("pointer", pointer, "text", text))))
                .statusCode(200)
                .body("corrections", hasItem(text));
    }

    @Test
    @Rule({"REG-100", "REG-143"})
    void creditGoodApplicantsAndPriorityProjectsComeFirst() {
        String ordinary = parked(Filing.of("llc"));
        Filing good = Filing.of("llc");
        FakeCredit.honour(good.party("lin").numberHash());
        String first = parked(good);
        Filing noShareholder = Filing.of("llc");
        FakeCredit.honour(noShareholder.party("wu").numberHash());
        FakeCredit.classify(noShareholder.party("wu").numberHash(), "A");
        String last = parked(noShareholder);
        assertThat(queue("ann", "ALL")).containsSubsequence(first, ordinary, last);
        String project = parked(Filing.of("llc"));

        put(officer("ann"), project, Map.of("priorityProject", true))
                .statusCode(403)
                .body("code", equalTo("ROLE_DENIED"));
        put(lead("lea"), project, Map.of("priorityProject", true, "serviceOfficer", "何专员"))
                .statusCode(200)
                .body("review.priority", equalTo(1));

        assertThat(queue("ann", "ALL")).containsSubsequence(project, ordinary);
        officer("ann")
                .get(Filing.BASE + "review-queue?whose=NOBODYS")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"));
        officer("ann")
                .get(Filing.BASE + "review-queue?cursor=MSBY")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    @Rule("REG-143")
    void noGreenChannelWhereThePlanKnowsNone() {
        Filing filing = Filing.of("llc");
        filing.form.put("authorityCode", "440106");
        ((ObjectNode) filing.form.at("/domicile")).put("addressCode", "440106011003000128");
        filing.form.put("name", filing.form.path("name").asText().replace("海珠", "天河"));
        String id = parked(filing);

        put(Filing.officer("lea", "440106", "registrar-lead"), id, Map.of("priorityProject", true))
                .statusCode(409)
                .body("code", equalTo("PRIORITY_NOT_OFFERED"));
    }

    @Test
    @Rule("REG-096")
    void aDrawnConfirmationIsLookedAtAfterwards() {
        Filing filing = Filing.of("llc").reserveName();
        String drawn = drawnDraft(filing);
        String uscc = filing.submit(drawn).then().statusCode(200).extract().path("uscc");

        Map<String, Object> audit =
                officer("ann")
                        .get(Filing.BASE + "follow-ups?kind=POST_AUDIT&limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getMap("find{it.uscc=='" + uscc + "'}");
        assertThat(audit).containsEntry("cause", drawn);
        closeAudit(audit, "440800").statusCode(403);
        closeAudit(audit, "440105").statusCode(200).body("state", equalTo("DONE"));
        closeAudit(audit, "440105").statusCode(412);
    }

    /** Drafts until the lot falls on one: one in fifty. */
    private static String drawnDraft(Filing filing) {
        String id = filing.draft();
        while (!PostAudit.isDrawn(UUID.fromString(id), new java.math.BigDecimal("0.02"))) {
            id = filing.draft();
        }
        return id;
    }

    private static ValidatableResponse closeAudit(Map<String, Object> audit, String place) {
        return Filing.officer("ann", place, "registrar")
                .header("If-Match", "\"" + audit.get("version") + "\"")
                .body(Map.of("outcome", "复查无异常"))
                .post(Filing.BASE + "follow-ups/" + audit.get("id") + "/outcome")
                .then();
    }

    static String parked(Filing filing) {
        filing.withCapital("5000000000.00");
        filing.reserveName();
        String id = filing.draft();
        filing.submit(id).then().statusCode(200).body("state", equalTo("UNDER_REVIEW"));
        return id;
    }

    private static List<String> queue(String subject, String whose) {
        return officer(subject)
                .get(Filing.BASE + "review-queue?limit=200&whose=" + whose)
                .then()
                .statusCode(200)
                .extract()
                .path("applicationId");
    }

    static RequestSpecification officer(String subject) {
        return Filing.officer(subject, "440105", "registrar");
    }

    static RequestSpecification lead(String subject) {
        return Filing.officer(subject, "440105", "registrar", "registrar-lead");
    }

    static ValidatableResponse decide(String subject, String id, Object verdict) {
        return post(officer(subject), id, "decision", verdict);
    }

    static ValidatableResponse post(
            RequestSpecification officer, String id, String what, Object body) {
        Response response =
                officer.header("Idempotency-Key", UUID.randomUUID())
                        .header("If-Match", tag(id))
                        .body(body)
                        .post(APPLICATIONS + id + "/" + what);
        return response.then();
    }

    private static ValidatableResponse put(RequestSpecification officer, String id, Object body) {
        return officer.header("If-Match", tag(id))
                .body(body)
                .put(APPLICATIONS + id + "/priority")
                .then();
    }

    static String tag(String id) {
        return Filing.officer("reader", "440000", "registrar")
                .get(APPLICATIONS + id)
                .then()
                .extract()
                .header("ETag");
    }

    private List<String> deadlines(String id) {
        return texts("select kind from deadline where subject = ? and done_at is null", id);
    }

    private List<String> faults(String id) {
        return texts("select defects from service_fault where application_id = ?::uuid", id);
    }

    private List<String> texts(String query, Object... arguments) {
        return new Sql(database).query(query, row -> row.getString(1), arguments);
    }
}
