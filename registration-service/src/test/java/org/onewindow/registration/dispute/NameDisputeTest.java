package org.onewindow.registration.dispute;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.Calendars;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class NameDisputeTest {

    private static final String BASE = "/registration/v1/";
    private static final String DISPUTES = BASE + "name-disputes";

    @Inject DataSource database;
    @Inject BusinessClock clock;
    @Inject Parameters parameters;
    @Inject Calendars calendars;

    private static RequestSpecification as(String subject, String... roles) {
        return given().auth()
                .oauth2(TestTokens.of(subject).roles(roles).jurisdictions("440105").token())
                .contentType("application/json");
    }

    private static RequestSpecification registrar() {
        return as("registrar", "registrar");
    }

    private static RequestSpecification lead() {
        return as("lead", "registrar-lead");
    }

    private static Response file(RequestSpecification who, String respondent, Object own) {
        Map<String, Object> request = new HashMap<>();
        request.put("respondentUscc", respondent);
        request.put("right", "已登记的企业名称");
        request.put("facts", "对方使用相同字号，足以引人误认");
        if (own instanceof String uscc) {
            request.put("claimantUscc", uscc);
        }
        return who.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(request)
                .post(DISPUTES);
    }

    private Response act(RequestSpecification who, String id, String action, Map<String, ?> body) {
        long version =
                new Sql(database)
                        .query(
                                "select version from name_dispute where id = ?",
                                row -> row.getLong(1),
                                UUID.fromString(id))
                        .getFirst();
        return who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(DISPUTES + "/" + id + "/" + action);
    }

    private Response rule(String id, String outcome) {
        return act(
                registrar(),
                id,
                "ruling",
                Map.of(
                        "outcome", outcome,
                        "facts", "两企业字号、行业、登记机关均相同",
                        "legalBasis", "《企业名称登记管理规定》第二十一条",
                        "reasons", "在先登记的名称应予保护"));
    }

    private LocalDate due(Track track, LocalDate accepted) {
        return track.due(
                        accepted,
                        parameters.at(new Jurisdiction("440105"), accepted),
                        calendars.current())
                .lastDay();
    }

    @Rule({"REG-052", "GEN-003", "GEN-005"})
    @Test
    void theRulingIsDueInThreeMonthsOrOnTheSimpleTrackInThirtyDays() {
        LocalDate accepted = LocalDate.of(2026, 3, 2);
        assertThat(due(Track.ORDINARY, accepted)).isEqualTo(LocalDate.of(2026, 6, 2));
        assertThat(due(Track.SIMPLE, accepted)).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Rule({"REG-052", "REG-051", "GEN-008", "GEN-012"})
    @Test
    void anOrdinaryDisputeIsMediatedRuledOnByTwoAndEndsInAnOrder() {
        Filing claimant = Filing.of("llc");
        String own = claimant.register();
        Filing respondent = Filing.of("llc");
        String uscc = respondent.register();
        String id =
                file(claimant.request(), uscc, own)
                        .then()
                        .statusCode(201)
                        .body("track", equalTo("ORDINARY"))
                        .extract()
                        .path("id");
        respondent.request().get(DISPUTES + "/" + id).then().statusCode(404);
        registrar().get(DISPUTES).then().statusCode(200).body("id", hasItem(id));

        act(registrar(), id, "acceptance", Map.of())
                .then()
                .statusCode(200)
                .body("dueOn", equalTo(due(Track.ORDINARY, clock.today()).toString()));
        act(claimant.request(), id, "reply", Map.of("text", "我方答复")).then().statusCode(403);
        act(respondent.request(), id, "reply", Map.of("text", "我方名称在先使用"))
                .then()
                .statusCode(200)
                .body("reply", equalTo("我方名称在先使用"));
        rule(id, "UPHELD").then().statusCode(409).body("code", equalTo("MEDIATION_FIRST"));
        act(registrar(), id, "mediation", Map.of("result", "FAILED", "record", "双方未能达成一致"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        act(lead(), id, "ruling-approval", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_RULING_DRAFT"));
        draftOfTheLead(uscc);
        rule(id, "UPHELD").then().statusCode(200).body("state", equalTo("ACCEPTED"));
        act(as("registrar", "registrar", "registrar-lead"), id, "ruling-approval", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("TWO_PERSONS_REQUIRED"));

        String order =
                act(lead(), id, "ruling-approval", Map.of())
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("UPHELD"))
                        .body("number", notNullValue())
                        .extract()
                        .path("correctionId");
        respondent
                .request()
                .get(BASE + "name-corrections/" + order)
                .then()
                .body("state", equalTo("ORDERED"))
                .body("origin", equalTo("DISPUTE"))
                .body("cause", equalTo(id));
        assertThat(
                        new Sql(database)
                                .query(
                                        "select body::json #>> '{grounds,facts}' from decision"
                                                + " where subject = ? and kind = 'NAME_CORRECTION'",
                                        row -> row.getString(1),
                                        order))
                .containsExactly("两企业字号、行业、登记机关均相同");
        given().get(BASE + "entities/" + uscc).then().body("name", equalTo(uscc));
        assertThat(count("decision where subject = ? and outcome = 'UPHELD'", id)).isOne();
        assertThat(count("deadline where subject = ? and done_at is null", id)).isZero();
    }

    /** An own draft, by the one who approves the ruling later; the ruling takes its place. */
    private static void draftOfTheLead(String uscc) {
        as("lead", "registrar")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        Map.of(
                                "uscc",
                                uscc,
                                "origin",
                                "OWN_MOTION",
                                "text",
                                Map.of(
                                        "facts", "另一份意见",
                                        "legalBasis", "《企业名称登记管理规定》第二十三条",
                                        "reasons", "另一份理由")))
                .post(BASE + "name-corrections")
                .then()
                .statusCode(201);
    }

    private long count(String fromWhere, Object... arguments) {
        return new Sql(database)
                .query("select count(*) from " + fromWhere, row -> row.getLong(1), arguments)
                .getFirst();
    }

    @Rule("REG-052")
    @Test
    void twinsOfOneAuthorityAndIndustryTakeTheSimpleTrackWithoutMediation() {
        Filing claimant = Filing.of("llc");
        String own = claimant.register();
        Filing respondent = Filing.of("llc");
        String uscc = respondent.register();
        // Twins come from before the register was one: today's rules would not let them in.
        String name = claimant.form.get("name").asText();
        String other = respondent.form.get("name").asText();
        new Sql(database)
                .update(
                        "update entity set name = ?, body = replace(body, ?, ?) where uscc = ?",
                        name,
                        other,
                        name,
                        uscc);
        String id =
                file(claimant.request(), uscc, own)
                        .then()
                        .statusCode(201)
                        .body("track", equalTo("SIMPLE"))
                        .extract()
                        .path("id");
        act(registrar(), id, "acceptance", Map.of())
                .then()
                .body("dueOn", equalTo(due(Track.SIMPLE, clock.today()).toString()));
        clock.moveTo(clock.offset().plus(Duration.ofDays(45)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                registrar()
                                        .get(DISPUTES + "/" + id)
                                        .then()
                                        .body("overdue", equalTo(true)));
        rule(id, "DISMISSED").then().statusCode(200);
        act(lead(), id, "ruling-approval", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));
        given().get(BASE + "entities/" + uscc).then().body("nameBlockedToUscc", equalTo(false));
    }

    @Rule({"REG-052", "GEN-011", "GEN-012"})
    @Test
    void aDisputeCanBeRefusedWithdrawnOrSettled() {
        Filing claimant = Filing.of("llc");
        String own = claimant.register();
        String uscc = Filing.of("llc").register();
        file(claimant.request(), "91440105MA5XK7T09E", null)
                .then()
                .statusCode(422)
                .body("code", equalTo("DISPUTE_RESPONDENT"));
        file(as("stranger", "interested-party"), uscc, own)
                .then()
                .statusCode(422)
                .body("code", equalTo("DISPUTE_STANDING"));
        RequestSpecification holder = as("holder", "interested-party");
        String refused = file(holder, uscc, null).then().statusCode(201).extract().path("id");
        rule(refused, "UPHELD").then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        rule(refused, "NOT_ACCEPTED").then().statusCode(200);
        act(lead(), refused, "ruling-approval", Map.of())
                .then()
                .body("state", equalTo("NOT_ACCEPTED"));

        String withdrawn = file(claimant.request(), uscc, own).path("id");
        act(claimant.request(), withdrawn, "withdrawal", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        String settled = file(claimant.request(), uscc, own).path("id");
        act(registrar(), settled, "acceptance", Map.of()).then().statusCode(200);
        act(registrar(), settled, "mediation", Map.of("result", "SETTLED", "record", "双方达成协议"))
                .then()
                .body("state", equalTo("MEDIATED"));
        as("stranger", "applicant").get(DISPUTES + "/" + settled).then().statusCode(404);
    }
}
