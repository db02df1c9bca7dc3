package org.onewindow.registration.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.change.ChangeFiling;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class FalseDomicileTest {

    private static final String FINDINGS = Filing.BASE + "commitment-findings/";

    @Inject DataSource database;
    @Inject BusinessClock clock;

    @Test
    @Rule({"REG-098", "REG-071", "EVT-16", "GEN-008", "GEN-012", "INV-10"})
    void aFalseCommitmentGoesToCreditAndTheDomicileIsOrderedChanged() {
        ChangeFiling company = ChangeFiling.of("llc", clock.today());
        String uscc = company.uscc;
        Response draft = draft(officer("ann", "440105"), uscc);
        draft.then().statusCode(201).body("state", equalTo("HEARING"));
        String id = draft.path("id");
        draft(officer("ann", "440105"), uscc)
                .then()
                .statusCode(409)
                .body("code", equalTo("FINDING_PENDING"));
        officer("ann", "440105")
                .queryParam("limit", 200)
                .get(FINDINGS)
                .then()
                .body("id", hasItem(id));
        officer("bob", "441400").get(FINDINGS + id).then().statusCode(403);
        Filing.request("stranger", "applicant").get(FINDINGS + id).then().statusCode(404);
        decide("lead", id, "FIND").statusCode(409).body("code", equalTo("HEARING_NOT_OVER"));
        decide("ann", id, "FIND").statusCode(409).body("code", equalTo("TWO_PERSONS_REQUIRED"));
        assertThat(outcomes(uscc)).isEmpty();

        company.company
                .request()
                .header("If-Match", tag(id))
                .body(Map.of("statement", "我司曾在该处办公"))
                .post(FINDINGS + id + "/statement")
                .then()
                .statusCode(200)
                .body("statement", equalTo("我司曾在该处办公"));
        String order =
                decide("lead", id, "FIND")
                        .statusCode(200)
                        .body("state", equalTo("FALSE"))
                        .body("outcome.number", startsWith("诺认〔"))
                        .extract()
                        .path("outcome.orderId");
        decide("lead", id, "DROP").statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        assertThat(outcomes(uscc)).containsExactly("DOMICILE FALSE");
        assertThat(remedies(id)).singleElement().asString().contains("行政复议");
        order(company, order).body("state", equalTo("ISSUED")).body("number", notNullValue());

        company.moved(addressCode(), "新港东路130号").submit().statusCode(200);
        order(company, order).body("state", equalTo("OBEYED"));
    }

    @Test
    @Rule({"REG-098", "EVT-16"})
    void whatIsUnfoundedTellsNobodyAndMayBeLookedAtAnew() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        String id = draft(officer("ann", "440105"), uscc).path("id");
        new Sql(database)
                .update(
                        "update commitment_finding set hearing_until = ? where id = ?::uuid",
                        clock.today().minusDays(1),
                        id);

        decide("lead", id, "DROP")
                .statusCode(200)
                .body("state", equalTo("UNFOUNDED"))
                .body("outcome.number", nullValue())
                .body("outcome.orderId", nullValue());
        assertThat(outcomes(uscc)).isEmpty();
        officer("ann", "440105")
                .queryParam("limit", 200)
                .get(FINDINGS)
                .then()
                .body("id", not(hasItem(id)));
        draft(officer("ann", "440105"), uscc).then().statusCode(201);
    }

    @Test
    @Rule({"REG-098", "GEN-011"})
    void onlyAStandingCommitmentAtTheOfficersPlaceIsLookedAt() {
        String uscc = Filing.of("sole").register();
        new Sql(database)
                .update(
                        "update application set form = (form::jsonb - 'commitments')::text"
                                + " where uscc = ?",
                        uscc);

        draft(officer("bob", "441400"), uscc).then().statusCode(403);
        draft(officer("ann", "440105"), uscc)
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_COMMITMENT"));
        draft(Filing.request("anybody", "applicant"), uscc).then().statusCode(403);
    }

    private static RequestSpecification officer(String name, String place) {
        return Filing.officer(name, place, "registrar", "registrar-lead");
    }

    private static Response draft(RequestSpecification who, String uscc) {
        return who.header("Idempotency-Key", UUID.randomUUID())
                .body(
                        Map.of(
                                "uscc",
                                uscc,
                                "source",
                                "RETURNED_LETTER",
                                "reference",
                                "EMS-1",
                                "evidence",
                                List.of("ab".repeat(32)),
                                "text",
                                Map.of(
                                        "facts", "登记住所查无此企业，邮件退回",
                                        "legalBasis", "《市场主体登记管理条例》第四十条、第四十六条",
                                        "reasons", "住所承诺不实")))
                .post(FINDINGS);
    }

    private static ValidatableResponse decide(String who, String id, String verdict) {
        return officer(who, "440105")
                .header("If-Match", tag(id))
                .body(Map.of("verdict", verdict, "reason", "已经核实"))
                .post(FINDINGS + id + "/decision")
                .then();
    }

    private static String tag(String id) {
        return officer("ann", "440105").get(FINDINGS + id).header("ETag");
    }

    private static ValidatableResponse order(ChangeFiling company, String id) {
        return company.company.request().get(Filing.BASE + "corrective-orders/" + id).then();
    }

    private static String addressCode() {
        return Filing.of("llc").form.at("/domicile/addressCode").asText();
    }

    private List<String> outcomes(String uscc) {
        return texts(
                "select (payload::json ->> 'commitment') || ' ' || (payload::json ->> 'outcome')"
                        + " from event_log where subject = ?"
                        + " and type like '%.CommitmentOutcome.v1'",
                uscc);
    }

    private List<String> remedies(String id) {
        return texts(
                "select body::json -> 'grounds' ->> 'remedies' from decision where subject = ?",
                id);
    }

    private List<String> texts(String query, String argument) {
        return new Sql(database).query(query, row -> row.getString(1), argument);
    }
}
