package org.onewindow.registration.fine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class FineTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String ORDERS = Filing.BASE + "corrective-orders/";
    private static final String FINES = Filing.BASE + "fines/";
    private static final Map<String, String> TEXT =
            Map.of(
                    "facts", "歇业终止后逾期未公示,经责令改正仍未公示",
                    "legalBasis", "《市场主体登记管理条例实施细则》第七十四条",
                    "reasons", "拒不改正,情节一般");

    @Inject DataSource database;
    @Inject BusinessClock clock;

    @Test
    @Rule({"REG-173", "GEN-008", "GEN-011", "GEN-012", "INV-10", "INV-30"})
    void whoDoesNotObeyIsHeardAndFinedByTwoOfficersWithinTheLimit() {
        Filing company = Filing.of("llc");
        String order = ordered(company.register(), "DORMANCY_NOT_PUBLISHED");
        draft(order, "5000.00").statusCode(422).body("code", equalTo("FINE_WITHOUT_GROUND"));
        runsOut(order);

        draft(order, "30000.01").statusCode(422).body("code", equalTo("FINE_OUT_OF_RANGE"));
        draft(order, "0").statusCode(400);
        assertThat(texts("select id::text from fine where order_id = ?::uuid", order)).isEmpty();
        String id = draft(order, "30000.00").statusCode(201).extract().path("id");
        draft(order, "10.00").statusCode(409).body("code", equalTo("FINE_PENDING"));
        lead("ann").get(FINES).then().body("id", hasItem(id));
        Filing.officer("far", "440800", "registrar").get(FINES).then().body("id", not(hasItem(id)));
        Filing.request("stranger", "applicant").get(FINES + id).then().statusCode(404);

        post(lead("ann"), id, "approval", Map.of("heardOn", clock.today().toString()))
                .statusCode(409)
                .body("code", equalTo("TWO_PERSONS_REQUIRED"));
        post(lead("lead"), id, "approval", Map.of())
                .statusCode(422)
                .body("code", equalTo("FINE_NOT_HEARD"));
        post(lead("lead"), id, "approval", Map.of("heardOn", clock.today().plusDays(1).toString()))
                .statusCode(422);
        post(company.request(), id, "statement", Map.of("statement", "经办人离职,现已补办")).statusCode(200);
        post(lead("lead"), id, "approval", Map.of())
                .statusCode(200)
                .body("state", equalTo("IMPOSED"))
                .body("number", startsWith("罚决〔"));
        post(lead("lead"), id, "withdrawal", Map.of("reason", "撤回"))
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        company.request().get(FINES + id).then().body("statement", equalTo("经办人离职,现已补办"));
        assertThat(
                        texts(
                                "select body::json #>> '{grounds,remedies}' from decision"
                                        + " where kind = 'FINE' and subject = ?",
                                id))
                .singleElement()
                .asString()
                .contains("60日");
    }

    @Test
    @Rule({"REG-150", "REG-173"})
    void aFineIsWithdrawnWhenItIsNotDueAndIsNoneOfThisAuthorityForOtherOrders() {
        String uscc = Filing.of("llc").register();
        String others = ordered(uscc, "CHANGE_NOT_FILED");
        runsOut(others);
        draft(others, "5000.00").statusCode(422).body("code", equalTo("FINE_WITHOUT_GROUND"));

        String order = ordered(uscc, "DORMANCY_NOT_PUBLISHED");
        runsOut(order);
        String id = draft(order, "5000.00").statusCode(201).extract().path("id");
        close(order, "fulfilment");
        post(lead("lead"), id, "approval", Map.of("heardOn", clock.today().toString()))
                .statusCode(422)
                .body("code", equalTo("FINE_WITHOUT_GROUND"));
        post(lead("lead"), id, "withdrawal", Map.of("reason", "已经公示"))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
    }

    private String ordered(String uscc, String ground) {
        String id =
                Filing.officer("ann", "440105", "registrar")
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(
                                Map.of(
                                        "uscc", uscc,
                                        "ground", ground,
                                        "correctBy", clock.today().plusDays(10).toString(),
                                        "text", TEXT))
                        .post(ORDERS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        lead("lead")
                .header("If-Match", lead("lead").get(ORDERS + id).header("ETag"))
                .post(ORDERS + id + "/approval")
                .then()
                .statusCode(200);
        return id;
    }

    private static void close(String order, String how) {
        lead("lead")
                .header("If-Match", lead("lead").get(ORDERS + order).header("ETag"))
                .body(Map.of("reason", "已经公示"))
                .post(ORDERS + order + "/" + how)
                .then()
                .statusCode(200);
    }

    /** Its days are over: its past moves, the clock of the others stays. */
    private void runsOut(String order) {
        sql().update(
                        "update corrective_order set correct_by = ? where id = ?::uuid",
                        clock.today().minusDays(1),
                        order);
        sql().update(
                        "update deadline set due_at = now() where subject = ? and done_at is null",
                        order);
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                lead("lead")
                                        .get(ORDERS + order)
                                        .then()
                                        .body("state", equalTo("OVERDUE")));
    }

    private static ValidatableResponse draft(String order, String amount) {
        return Filing.officer("ann", "440105", "registrar")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("orderId", order, "amount", amount, "text", TEXT))
                .post(FINES)
                .then();
    }

    private static ValidatableResponse post(
            RequestSpecification who, String id, String what, Map<String, Object> body) {
        return who.header("If-Match", lead("lead").get(FINES + id).header("ETag"))
                .body(body)
                .post(FINES + id + "/" + what)
                .then();
    }

    private static RequestSpecification lead(String name) {
        return Filing.officer(name, "440105", "registrar", "registrar-lead");
    }

    private List<String> texts(String query, Object... arguments) {
        return sql().query(query, row -> row.getString(1), arguments);
    }

    private Sql sql() {
        return new Sql(database);
    }
}
