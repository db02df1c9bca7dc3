package org.onewindow.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.registration.Holidays;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class OfficerDecisionTest {

    private static final String APPLICATIONS = Filing.BASE + "applications/";

    @Inject DataSource database;
    @Inject BusinessClock clock;
    @Inject ReviewDeadline review;

    @Test
    @Rule({"REG-101", "INV-28", "REG-091"})
    void aCompanyWaitsForAnOfficerWhileCreditIsBlockingAndIsApprovedWithAReason() {
        Filing filing = Filing.of("llc").reserveName();
        String person = filing.party("lin").numberHash();
        FakeCredit.block(person);
        String id = filing.draft();

        filing.submit(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", hasItem("CREDIT_BLOCK"));
        assertThat(FakeCredit.wasAskedAbout(person)).isTrue();
        assertThat(texts("select kind from deadline where subject = ? and done_at is null", id))
                .containsExactly("APPLICATION_REVIEW");

        decide(registrar("registrar"), id, Map.of("outcome", "APPROVED"))
                .then()
                .statusCode(422)
                .body("code", equalTo("REASON_REQUIRED"));
        decide(registrar("registrar"), id, Map.of("outcome", "APPROVED", "reason", "同名异人,已核实"))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("uscc.length()", equalTo(18));
        assertThat(texts("select kind from deadline where subject = ? and done_at is null", id))
                .doesNotContain("APPLICATION_REVIEW");
    }

    @Test
    @Rule({"REG-101", "INV-28"})
    void aCompanyParkedWhileCreditWasDownIsApprovedOnAFreshAnswer() {
        Filing filing = Filing.of("llc").reserveName();
        String person = filing.party("lin").numberHash();
        FakeCredit.beDownFor(person);
        String id = filing.draft();
        filing.submit(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", hasItem("CREDIT_UNKNOWN"));

        FakeCredit.recover(person);
        decide(registrar("registrar"), id, Map.of("outcome", "APPROVED"))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        filing.request()
                .header("If-Match", "\"" + filing.version(id) + "\"")
                .post(APPLICATIONS + id + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
    }

    @Test
    @Rule("GEN-011")
    void anOfficerOfAnotherPlaceMayNotSeeIt() {
        String id = parked(Filing.of("llc"));

        Filing.officer("registrar-zhanjiang", "440800", "registrar")
                .get(APPLICATIONS + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("JURISDICTION_DENIED"));
        Filing.officer("registrar-zhanjiang", "440800", "registrar")
                .get(Filing.BASE + "applications?state=UNDER_REVIEW&limit=200")
                .then()
                .statusCode(200)
                .body("applicationId", not(hasItem(id)));
        registrar("registrar").get(APPLICATIONS + id).then().statusCode(200);
    }

    @Test
    @Rule({"REG-092", "EVT-03"})
    void aReturnedCaseIsSubmittedAnew() {
        Filing filing = Filing.of("llc");
        String id = parked(filing);

        decide(registrar("registrar"), id, Map.of("outcome", "RETURNED"))
                .then()
                .statusCode(422)
                .body("code", equalTo("CORRECTIONS_REQUIRED"));
        decide(
                        registrar("registrar"),
                        id,
                        Map.of("outcome", "RETURNED", "corrections", List.of("注册资本与行业不相称")))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("corrections", hasItem("注册资本与行业不相称"));

        filing.withCapital("1000000.00");
        filing.request()
                .header("If-Match", "\"" + filing.version(id) + "\"")
                .body(filing.form.toString())
                .put(APPLICATIONS + id)
                .then()
                .statusCode(200);
        filing.submit(id).then().statusCode(200).body("state", equalTo("AUTO_CONFIRMED"));
        assertThat(
                        texts(
                                "select split_part(type, '.', 3) from event_log where subject = ?"
                                        + " order by sequence",
                                id))
                .containsExactly("SetupSubmitted", "SetupReturned", "SetupSubmitted");
    }

    @Test
    @Rule({"REG-093", "GEN-008", "GEN-012", "INV-10"})
    void aRefusalNeedsAListedCodeAndTwoPersons() {
        String id = parked(Filing.of("llc"));

        decide(registrar("lead"), id, refusal("DO_NOT_LIKE_IT"))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"));
        approveRefusal("another-lead", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_REFUSAL_DRAFT"));
        decide(registrar("lead"), id, refusal("CAPITAL_ABNORMAL"))
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"));
        approveRefusal("lead", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("TWO_PERSONS_REQUIRED"));
        approveRefusal("another-lead", id).then().statusCode(200).body("state", equalTo("REFUSED"));

        assertThat(
                        texts(
                                "select body::json #>> '{grounds,remedies}' from decision"
                                        + " where subject = ? and outcome = 'REFUSED'",
                                id))
                .singleElement()
                .asString()
                .contains("60日");
        assertThat(
                        texts(
                                "select split_part(type, '.', 3) from event_log where subject = ?"
                                        + " order by sequence",
                                id))
                .containsExactly("SetupSubmitted", "SetupRefused");
    }

    @Test
    @Rule({"REG-094", "EVT-03"})
    void untilADecisionTheApplicantMayWithdraw() {
        Filing filing = Filing.of("llc");
        String id = parked(filing);

        filing.request()
                .header("If-Match", "\"" + filing.version(id) + "\"")
                .post(APPLICATIONS + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        decide(registrar("registrar"), id, Map.of("outcome", "APPROVED"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
    }

    /** Five thousand million of two natural persons: an officer looks (REG-016). */
    @Test
    @Rule({"GEN-004", "REG-091"})
    void theReviewIsCountedAgainWithACalendarThatKnowsMore() {
        String id = parked(Filing.of("llc"));
        LocalDate opens = clock.today().plusDays(30);

        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(review.countAgain(id, Holidays.before(opens))).isPresent());

        Instant due = Instant.parse(registrar("registrar").get(APPLICATIONS + id).path("dueAt"));
        assertThat(due).isEqualTo(LegalDate.endOf(opens.plusDays(2)));
    }

    private static String parked(Filing filing) {
        filing.withCapital("5000000000.00");
        filing.reserveName();
        String id = filing.draft();
        filing.submit(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", hasItem("CAPITAL_ABNORMAL"));
        return id;
    }

    private static Map<String, Object> refusal(String code) {
        return Map.of(
                "outcome",
                "REFUSED",
                "refusal",
                Map.of(
                        "code", code,
                        "facts", "认缴出资50亿元,股东均为自然人",
                        "legalBasis", "《注册资本登记管理制度的规定》第三条",
                        "reasons", "出资额明显异常,经告知未调整"));
    }

    private static RequestSpecification registrar(String subject) {
        return Filing.officer(subject, "440105", "registrar");
    }

    private static Response decide(RequestSpecification officer, String id, Object verdict) {
        return officer.header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", tag(id))
                .body(verdict)
                .post(APPLICATIONS + id + "/decision");
    }

    private static Response approveRefusal(String subject, String id) {
        return Filing.officer(subject, "440105", "registrar", "registrar-lead")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", tag(id))
                .post(APPLICATIONS + id + "/refusal-approval");
    }

    private static String tag(String id) {
        return registrar("registrar").get(APPLICATIONS + id).then().extract().header("ETag");
    }

    private List<String> texts(String query, Object... arguments) {
        return new Sql(database).query(query, row -> row.getString(1), arguments);
    }
}
