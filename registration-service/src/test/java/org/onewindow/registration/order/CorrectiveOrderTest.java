package org.onewindow.registration.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.legacy.LegacyCapitalReview;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class CorrectiveOrderTest {

    private static final String ORDERS = Filing.BASE + "corrective-orders/";

    @Inject DataSource database;
    @Inject BusinessClock clock;
    @Inject CorrectiveOrders orders;
    @Inject EntityRegister register;
    @Inject LegacyCapitalReview legacy;

    @ParameterizedTest
    @CsvSource({
        "DRAFTED, ISSUED, , , WITHDRAWN",
        "ISSUED, , OVERDUE, OBEYED, WITHDRAWN",
        "OVERDUE, , , OBEYED,",
        "OBEYED, , , ,",
        "WITHDRAWN, , , ,"
    })
    @Rule({"REG-014", "REG-150"})
    void anOrderIsIssuedAndThenObeyedOrRunsOut(
            OrderState from,
            OrderState issued,
            OrderState ranOut,
            OrderState obeyed,
            OrderState withdrawn) {
        leads(from, OrderState.Action.ISSUE, issued);
        leads(from, OrderState.Action.RUN_OUT, ranOut);
        leads(from, OrderState.Action.OBEY, obeyed);
        leads(from, OrderState.Action.WITHDRAW, withdrawn);
    }

    private static void leads(OrderState from, OrderState.Action action, OrderState to) {
        if (to == null) {
            assertThatThrownBy(() -> from.apply(action)).isInstanceOf(Refusal.class);
        } else {
            assertThat(from.apply(action)).isEqualTo(to);
        }
    }

    @Test
    @Rule({"REG-150", "GEN-008", "GEN-012", "EVT-30"})
    void whoDoesNotFileAChangeWhenOrderedIsAPenaltyCase() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        draft(uscc, "CHANGE_NOT_FILED", clock.today())
                .then()
                .statusCode(422)
                .body("code", equalTo("ORDER_DATE"));
        Response draft = draft(uscc, "CHANGE_NOT_FILED", clock.today().plusDays(30));
        String id = draft.then().statusCode(201).extract().path("id");
        draft(uscc, "CHANGE_NOT_FILED", clock.today().plusDays(40))
                .then()
                .statusCode(409)
                .body("code", equalTo("ORDER_PENDING"));
        approve("ann", id).then().statusCode(409);

        approve("lead", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("number", startsWith("责改〔"));
        filing.request().get(ORDERS + id).then().statusCode(200).body("number", notNullValue());
        Filing.request("stranger", "applicant").get(ORDERS + id).then().statusCode(404);
        Filing.officer("ann", "440105", "registrar")
                .queryParam("limit", 200)
                .get(ORDERS)
                .then()
                .body("id", hasItem(id));
        assertThat(
                        texts(
                                "select body::json -> 'grounds' ->> 'remedies' from decision"
                                        + " where subject = ?",
                                id))
                .singleElement()
                .asString()
                .contains("行政复议");

        due(id);
        assertThat(clues(uscc)).isEmpty();
        runsOut(id);
        runsOut(id);
        assertThat(clues(uscc)).containsExactly("ORDER_NOT_OBEYED");
        close(id, "withdrawal").then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        close(id, "fulfilment").then().statusCode(200).body("state", equalTo("OBEYED"));
    }

    @Test
    @Rule("REG-014")
    void aCompanyOutOfLineIsMarkedOnThePublicRecordUntilAChangeHasCorrectedIt() {
        String uscc = Filing.of("llc").register();
        pays(uscc, "0.00");
        String id = draft(uscc, "LEGACY_CAPITAL", clock.today().plusDays(30)).path("id");
        approve("lead", id).then().statusCode(200);
        marked(uscc, null);

        runsOut(id);
        marked(uscc, "LEGACY_CAPITAL");
        changed(uscc);
        marked(uscc, "LEGACY_CAPITAL");
        pays(uscc, "600000.00");
        changed(uscc);

        marked(uscc, null);
        Filing.officer("ann", "440105", "registrar")
                .get(ORDERS + id)
                .then()
                .body("state", equalTo("OBEYED"));
    }

    @Test
    @Rule("REG-150")
    void anEntityThatHasEndedIsNotOrderedAnything() {
        String uscc = Filing.of("ind").register();
        String id = draft(uscc, "CHANGE_NOT_FILED", clock.today().plusDays(30)).path("id");
        close(id, "withdrawal").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        String again = draft(uscc, "CHANGE_NOT_FILED", clock.today().plusDays(30)).path("id");
        approve("lead", again).then().statusCode(200);
        new Sql(database)
                .update(
                        "update entity set status = 'DEREGISTERED', ended_on = ? where uscc = ?",
                        clock.today(),
                        uscc);

        draft(uscc, "LEGACY_CAPITAL", clock.today().plusDays(30))
                .then()
                .statusCode(409)
                .body("code", equalTo("ENTITY_ENDED"));
        runsOut(again);
        assertThat(clues(uscc)).isEmpty();
    }

    private static Response draft(String uscc, String ground, LocalDate correctBy) {
        return Filing.officer("ann", "440105", "registrar")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(
                        Map.of(
                                "uscc",
                                uscc,
                                "ground",
                                ground,
                                "correctBy",
                                correctBy.toString(),
                                "text",
                                Map.of(
                                        "facts", "登记事项发生变更未依法办理变更登记",
                                        "legalBasis", "《市场主体登记管理条例》第四十六条",
                                        "reasons", "逾期未申请变更登记")))
                .post(ORDERS);
    }

    private static Response approve(String officer, String id) {
        return Filing.officer(officer, "440105", "registrar", "registrar-lead")
                .header("If-Match", tag(id))
                .post(ORDERS + id + "/approval");
    }

    private static Response close(String id, String how) {
        return Filing.officer("ann", "440105", "registrar")
                .header("If-Match", tag(id))
                .body(Map.of("reason", "已经核实"))
                .post(ORDERS + id + "/" + how);
    }

    private static String tag(String id) {
        return Filing.officer("ann", "440105", "registrar").get(ORDERS + id).header("ETag");
    }

    private void runsOut(String id) {
        new Sql(database)
                .update(
                        "update corrective_order set correct_by = ? where id = ?::uuid",
                        clock.today().minusDays(1),
                        id);
        due(id);
    }

    private void due(String id) {
        orders.due(new Deadlines.Due(UUID.randomUUID(), orders.kind(), id, clock.instant(), 1));
    }

    /** As if it came from the old register, with thirty years to pay. */
    private void pays(String uscc, String paidIn) {
        new Sql(database)
                .update(
                        "update entity set established_on = date '2019-05-06',"
                                + " body = jsonb_set(jsonb_set(body::jsonb,"
                                + " '{investors,0,share,dueOn}', '\"2049-01-01\"'),"
                                + " '{investors,0,share,paidIn}', to_jsonb(?::text))::text"
                                + " where uscc = ?",
                        paidIn,
                        uscc);
    }

    private void changed(String uscc) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                legacy.changed(
                                        register.find(uscc).orElseThrow(),
                                        "CASE-1",
                                        Actor.system("registration")));
    }

    private static void marked(String uscc, String reason) {
        given().get(Filing.BASE + "entities/" + uscc)
                .then()
                .body("specialMark", reason == null ? nullValue() : equalTo(reason));
    }

    private List<String> clues(String uscc) {
        return texts(
                "select payload::json ->> 'finding' from event_log"
                        + " where subject = ? and type like '%.ClueTransferred.v1'",
                uscc);
    }

    private List<String> texts(String query, String argument) {
        return new Sql(database).query(query, row -> row.getString(1), argument);
    }
}
