package org.onewindow.registration.barrier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.registration.Holidays;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class BarrierTest {

    private static final String BARRIERS = "/registration/v1/barriers";

    @Inject DataSource database;
    @Inject BarrierDeadline deadline;
    @Inject BusinessClock clock;

    private final String reporter = "reporter-" + UUID.randomUUID();

    @Test
    @Rule("REG-085")
    void aReportIsTakenUpAndAnsweredAndItsAccountIsPublicButNotTheReportersWords() {
        Response reported = report("441402");
        String id = reported.then().statusCode(201).extract().path("id");

        officer("441402")
                .header("If-Match", "\"0\"")
                .body(Map.of("takenUp", true))
                .post(BARRIERS + "/" + id + "/triage")
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN_UP"))
                .body("triagedOn", equalTo(clock.today().toString()));
        officer("441400")
                .header("If-Match", "\"1\"")
                .body(Map.of("outcome", "REMOVED", "answer", "该条件已取消"))
                .post(BARRIERS + "/" + id + "/answer")
                .then()
                .statusCode(200);

        given().get(BARRIERS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("outcome", equalTo("REMOVED"))
                .body("answer", equalTo("该条件已取消"))
                .body(not(containsString("本地保证金")))
                .body(not(containsString(reporter)));
        given().queryParam("jurisdiction", "441400")
                .queryParam("state", "ANSWERED")
                .get(BARRIERS)
                .then()
                .statusCode(200)
                .body("id", hasItem(id));
        given().queryParam("jurisdiction", "441402")
                .get(BARRIERS + "/statistics")
                .then()
                .statusCode(200)
                .body("reported", equalTo(1))
                .body("open", equalTo(0))
                .body("removed", equalTo(1))
                .body("triagedInTime", equalTo(1))
                .body("answeredInTime", equalTo(1));
    }

    @Test
    @Rule({"REG-085", "GEN-010"})
    void onlyTheReporterAndTheOfficersOfThePlaceReadTheAccount() {
        String id = report("441403").path("id");

        as(reporter, "interested-party")
                .get(BARRIERS + "/" + id + "/account")
                .then()
                .statusCode(200)
                .body("account", containsString("本地保证金"));
        officer("441403").get(BARRIERS + "/" + id + "/account").then().statusCode(200);
        officer("440105")
                .get(BARRIERS + "/" + id + "/account")
                .then()
                .statusCode(403)
                .body("code", equalTo("JURISDICTION_DENIED"));
        as("another", "applicant")
                .get(BARRIERS + "/" + id + "/account")
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_DENIED"));
    }

    @Test
    @Rule({"GEN-004", "REG-085"})
    void bothLimitsAreCountedAgainWithACalendarThatKnowsMore() {
        String id = report("441423").path("id");
        LocalDate opens = clock.today().plusDays(30);

        TimeLimit waitedFor =
                QuarkusTransaction.requiringNew()
                        .call(() -> deadline.countAgain(id, Holidays.before(opens)).orElseThrow());

        assertThat(waitedFor.lastDay()).isAfterOrEqualTo(opens);
        given().get(BARRIERS + "/" + id)
                .then()
                .body("triageDueOn", equalTo(waitedFor.lastDay().toString()))
                .body("replyDueOn", greaterThan(waitedFor.lastDay().toString()));
    }

    @Test
    @Rule("REG-085")
    void whatIsNotDoneInTimeShowsInPublicAndADismissalNeedsItsReason() {
        String id = report("441421").path("id");

        overdue(id);
        given().get(BARRIERS + "/" + id)
                .then()
                .body("triageOverdue", equalTo(true))
                .body("replyOverdue", equalTo(false));
        assertThat(waiting(id)).isOne();
        overdue(id);
        given().get(BARRIERS + "/" + id).then().body("replyOverdue", equalTo(true));

        officer("441421")
                .header("If-Match", "\"2\"")
                .body(Map.of("takenUp", false))
                .post(BARRIERS + "/" + id + "/triage")
                .then()
                .statusCode(400);
        officer("441421")
                .header("If-Match", "\"2\"")
                .body(Map.of("takenUp", false, "reason", "属于价格纠纷"))
                .post(BARRIERS + "/" + id + "/triage")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));
        officer("441421")
                .header("If-Match", "\"3\"")
                .body(Map.of("outcome", "LAWFUL", "answer", "有法律依据"))
                .post(BARRIERS + "/" + id + "/answer")
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
    }

    private Response report(String place) {
        return as(reporter, "interested-party")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(
                        Map.of(
                                "jurisdiction", place,
                                "title", "外地企业投标条件",
                                "imposedBy", "某局",
                                "account", "要求缴纳本地保证金"))
                .post(BARRIERS);
    }

    private void overdue(String id) {
        deadline.due(
                new Deadlines.Due(deadlineOf(id), BarrierLedger.DEADLINE, id, clock.instant(), 0));
    }

    private UUID deadlineOf(String id) {
        return new Sql(database)
                .query(
                        "select id from deadline where kind = 'BARRIER_DUE' and subject = ?",
                        row -> row.getObject(1, UUID.class),
                        id)
                .getFirst();
    }

    private int waiting(String id) {
        return new Sql(database)
                .query(
                        "select count(*) from deadline where kind = 'BARRIER_DUE' and subject = ?"
                                + " and done_at is null",
                        row -> row.getInt(1),
                        id)
                .getFirst();
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

    private static RequestSpecification as(String subject, String role) {
        return given().auth()
                .oauth2(TestTokens.of(subject).roles(role).token())
                .contentType("application/json");
    }
}
