package org.onewindow.registration.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
class NameCorrectionTest {

    private static final String BASE = "/registration/v1/";
    private static final String ORDERS = BASE + "name-corrections";
    private static final Map<String, String> TEXT =
            Map.of(
                    "facts", "名称使用他人有一定影响的企业名称",
                    "legalBasis", "《企业名称登记管理规定》第二十条",
                    "reasons", "足以引人误认");

    @Inject DataSource database;
    @Inject BusinessClock clock;
    @Inject Parameters parameters;
    @Inject Calendars calendars;
    @Inject NameCorrections corrections;

    private static RequestSpecification officer(String subject, String... roles) {
        return given().auth()
                .oauth2(TestTokens.of(subject).roles(roles).jurisdictions("440105").token())
                .contentType("application/json");
    }

    private static RequestSpecification registrar() {
        return officer("registrar", "registrar");
    }

    private static Response draft(RequestSpecification who, String uscc) {
        return who.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("uscc", uscc, "origin", "OWN_MOTION", "text", TEXT))
                .post(ORDERS);
    }

    private static String drafted(String uscc) {
        return draft(registrar(), uscc).then().statusCode(201).extract().path("id");
    }

    private Response act(RequestSpecification who, String id, String action, Map<String, ?> body) {
        long version =
                new Sql(database)
                        .query(
                                "select version from name_correction where id = ?",
                                row -> row.getLong(1),
                                UUID.fromString(id))
                        .getFirst();
        return who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(ORDERS + "/" + id + "/" + action);
    }

    private void ordered(String id) {
        act(
                        officer("lead", "registrar-lead"),
                        id,
                        "approval",
                        Map.of("heardOn", clock.today().toString()))
                .then()
                .statusCode(200)
                .body("state", equalTo("ORDERED"))
                .body("number", notNullValue());
    }

    private Response receive(RequestSpecification who, String id, LocalDate on) {
        return act(who, id, "receipt", Map.of("receivedOn", on.toString()));
    }

    private long count(String fromWhere, Object... arguments) {
        return new Sql(database)
                .query("select count(*) from " + fromWhere, row -> row.getLong(1), arguments)
                .getFirst();
    }

    @Rule({"REG-051", "GEN-003"})
    @Test
    void thirtyDaysRunFromTheDayAfterTheReceipt() {
        LocalDate received = LocalDate.of(2026, 3, 2);
        assertThat(
                        CorrectionRules.due(
                                        received,
                                        parameters.at(new Jurisdiction("440105"), received),
                                        calendars.current())
                                .lastDay())
                .isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Rule({"REG-051", "GEN-008", "GEN-012", "INV-10"})
    @Test
    void afterHearingTwoOfficersOrderItAndTheCodeStandsForTheName() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        String name = filing.form.get("name").asText();
        String id = drafted(uscc);

        act(officer("registrar", "registrar", "registrar-lead"), id, "approval", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("TWO_PERSONS_REQUIRED"));
        act(officer("lead", "registrar-lead"), id, "approval", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_HEARD"));
        assertThat(count("decision where subject = ?", id)).isZero();
        given().get(BASE + "entities/" + uscc).then().body("name", equalTo(name));
        act(filing.request(), id, "statement", Map.of("statement", "名称早于对方使用"))
                .then()
                .statusCode(200);
        act(officer("lead", "registrar-lead"), id, "approval", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("ORDERED"));

        given().get(BASE + "entities/" + uscc)
                .then()
                .body("name", equalTo(uscc))
                .body("nameBlockedToUscc", equalTo(true));
        String token = given().get(BASE + "licences/" + uscc + "/token").asString();
        given().contentType("application/json")
                .body(Map.of("token", token))
                .post(BASE + "licence-verifications")
                .then()
                .body("result", equalTo("VALID"))
                .body("nameBlockedToUscc", equalTo(true));
        assertThat(
                        count(
                                "decision where subject = ? and body::text like ?"
                                        + " and body::text like '%行政复议%'",
                                id, "%名称纠正〔%"))
                .isOne();

        corrections.nameChanged(uscc, name);
        given().get(BASE + "entities/" + uscc).then().body("name", equalTo(uscc));
        QuarkusTransaction.requiringNew().run(() -> corrections.nameChanged(uscc, name + "甲"));
        given().get(BASE + "entities/" + uscc).then().body("name", equalTo(name));
        filing.request().get(ORDERS + "/" + id).then().body("state", equalTo("CORRECTED"));
    }

    @Rule({"REG-051", "REG-157", "EVT-30"})
    @Test
    void aNameKeptPastTheDaysIsHandedOverToCreditOnce() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        String id = drafted(uscc);
        ordered(id);
        LocalDate today = clock.today();
        LocalDate due =
                CorrectionRules.due(
                                today,
                                parameters.at(new Jurisdiction("440105"), today),
                                calendars.current())
                        .lastDay();
        receive(registrar(), id, today.plusDays(1))
                .then()
                .statusCode(422)
                .body("code", equalTo("RECEIPT_DATE"));
        receive(filing.request(), id, today)
                .then()
                .statusCode(200)
                .body("state", equalTo("RECEIVED"))
                .body("dueOn", equalTo(due.toString()));
        assertThat(corrections.isOverdue(uscc)).isFalse();

        clock.moveTo(clock.offset().plus(Duration.ofDays(45)));

        assertThat(corrections.isOverdue(uscc)).isTrue();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                filing.request()
                                        .get(ORDERS + "/" + id)
                                        .then()
                                        .body("state", equalTo("OVERDUE")));
        assertThat(
                        count(
                                "event_log where subject = ? and type like '%.ClueTransferred.v1'"
                                        + " and payload like '%NAME_NOT_CORRECTED%'",
                                uscc))
                .isOne();
        QuarkusTransaction.requiringNew().run(() -> corrections.nameChanged(uscc, "另一名称"));
        assertThat(corrections.isOverdue(uscc)).isFalse();
    }

    @Rule({"REG-051", "GEN-011"})
    @Test
    void onlyOneOrderStandsAndOnlyThoseConcernedSeeIt() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        draft(officer("far", "registrar-lead"), uscc).then().statusCode(403);
        draft(
                        given().auth()
                                .oauth2(
                                        TestTokens.of("zhanjiang")
                                                .roles("registrar")
                                                .jurisdictions("440800")
                                                .token())
                                .contentType("application/json"),
                        uscc)
                .then()
                .statusCode(403)
                .body("code", equalTo("JURISDICTION_DENIED"));
        String id = drafted(uscc);
        officer("lead", "registrar-lead")
                .get(ORDERS + "?limit=200")
                .then()
                .statusCode(200)
                .body("id", hasItem(id));
        draft(registrar(), uscc).then().statusCode(409).body("code", equalTo("CORRECTION_PENDING"));
        Filing.of("llc").request().get(ORDERS + "/" + id).then().statusCode(404);
        filing.request().get(ORDERS + "/" + id).then().statusCode(200);
        receive(registrar(), id, clock.today())
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        ordered(id);
        act(registrar(), id, "withdrawal", Map.of("reason", "权利人撤回")).then().statusCode(200);
        given().get(BASE + "entities/" + uscc).then().body("nameBlockedToUscc", equalTo(false));
        assertThat(
                        new Sql(database)
                                .query(
                                        "select outcome from decision where subject = ? order by 1",
                                        row -> row.getString(1),
                                        id))
                .isEqualTo(List.of("ORDERED", "WITHDRAWN"));
    }

    @Rule("REG-051")
    @Test
    void anEntityThatHasEndedHasNoNameToCorrect() {
        String uscc = Filing.of("llc").register();
        new Sql(database)
                .update(
                        "update entity set status = 'DEREGISTERED', ended_on = ? where uscc = ?",
                        clock.today(),
                        uscc);
        draft(registrar(), uscc).then().statusCode(409).body("code", equalTo("NO_NAME_TO_CORRECT"));
    }
}
