package org.onewindow.registration.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.change.ChangeFiling;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.exit.Deregistration;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.SentEvents;

/** A company with a restaurant in its scope (L02), and what becomes of its permits. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class PermitsTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final LocalDate ENDED = LocalDate.parse("2026-03-02");
    private static final String ORDERS = Filing.BASE + "corrective-orders/";
    private static final Actor SYSTEM = Actor.system("registration");

    @Inject DataSource database;
    @Inject BusinessClock clock;
    @Inject Permits permits;
    @Inject EntityRegister register;
    @Inject Deregistration deregistration;

    @Test
    @Rule({"REG-065", "REG-150"})
    void whosePermitHasExpiredChangesTheScopeAndThatFulfilsTheOrderToo() {
        ChangeFiling company = ChangeFiling.of("llc", clock.today());
        UUID permit = UUID.randomUUID();
        ProducerRecord<String, String> expired =
                event("PermitExpired", permit, 1, company.uscc, "\"endedOn\":\"2026-03-02\"");
        SentEvents.send(
                List.of(
                        expired,
                        expired,
                        event(
                                "PermitCancelled",
                                permit,
                                2,
                                company.uscc,
                                "\"endedOn\":\"2026-03-09\",\"reason\":\"EXPIRED\"")));
        awaitPosition(permit, 2);

        duties(company.company, company.uscc)
                .body("kind", contains("PERMIT_ENDED"))
                .body("dueOn", contains("2026-04-01"))
                .body("detail", contains(containsString("餐饮服务")));
        Filing.officer("ann", "440105", "registrar")
                .queryParam("kind", "PERMIT_ENDED")
                .queryParam("limit", 200)
                .get(Filing.BASE + "follow-ups")
                .then()
                .body("uscc", hasItem(company.uscc));
        String order = ordered(company.uscc);

        company.with("term", "2050-12-31").submit().statusCode(200);
        duties(company.company, company.uscc).body("kind", hasItem("PERMIT_ENDED"));
        company.next(clock.today())
                .with("scopeItems", List.of(Map.of("code", "651301", "main", true)))
                .submit()
                .statusCode(200);
        duties(company.company, company.uscc).body("kind", not(hasItem("PERMIT_ENDED")));
        Filing.officer("ann", "440105", "registrar")
                .get(ORDERS + order)
                .then()
                .body("state", equalTo("OBEYED"));
    }

    @Test
    @Rule("REG-065")
    void anotherPermitForTheSameItemEndsTheDutyOrKeepsItFromComing() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        SentEvents.send(
                List.of(
                        event(
                                "PermitRevoked",
                                first,
                                1,
                                uscc,
                                "\"endedOn\":\"2026-03-02\",\"documentNumber\":\"D1\"")));
        awaitPosition(first, 1);
        duties(filing, uscc).body("kind", contains("PERMIT_ENDED"));
        SentEvents.send(
                List.of(event("PermitGranted", second, 1, uscc, "\"grantedOn\":\"2026-03-20\"")));
        awaitPosition(second, 1);
        duties(filing, uscc).body("", empty());

        ends(UUID.randomUUID(), uscc, "L02", ENDED.minusDays(9), false);
        duties(filing, uscc).body("", empty());
        SentEvents.send(
                List.of(
                        event(
                                "PermitWithdrawn",
                                second,
                                2,
                                uscc,
                                "\"endedOn\":\"2026-04-10\",\"documentNumber\":\"D2\"")));
        awaitPosition(second, 2);
        duties(filing, uscc).body("dueOn", contains("2026-05-11"));
    }

    @Test
    @Rule("REG-065")
    void whatNeedsNoPermitOrEndsWithItsHolderBringsNoDuty() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        UUID permit = UUID.randomUUID();
        SentEvents.send(
                List.of(
                        event(
                                "PermitCancelled",
                                permit,
                                1,
                                uscc,
                                "\"endedOn\":\"2026-03-02\",\"reason\":\"ENTITY_ENDED\"")));
        awaitPosition(permit, 1);
        ends(UUID.randomUUID(), uscc, "L33", ENDED, false);
        ends(UUID.randomUUID(), "91440105MA5XK7T09E", "L02", ENDED, false);
        status(uscc, "LIQUIDATING");
        ends(UUID.randomUUID(), uscc, "L02", ENDED.plusDays(1), false);
        status(uscc, "ACTIVE");

        duties(filing, uscc).body("", empty());
    }

    @Test
    @Rule("REG-065")
    void whoHasLeftHasDoneHisDuty() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        ends(UUID.randomUUID(), uscc, "L02", ENDED, false);
        duties(filing, uscc).body("kind", contains("PERMIT_ENDED"));

        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                deregistration.again(
                                        register.lock(uscc).orElseThrow(), "case-1", SYSTEM));
        ends(UUID.randomUUID(), uscc, "L02", ENDED.plusDays(5), false);

        assertThat(
                        new Sql(database)
                                .query(
                                        "select state || ' ' || outcome from follow_up"
                                                + " where uscc = ? and kind = 'PERMIT_ENDED'",
                                        row -> row.getString(1),
                                        uscc))
                .containsExactly("DONE 注销登记 case-1");
    }

    private void ends(UUID permit, String uscc, String item, LocalDate on, boolean withEntity) {
        QuarkusTransaction.requiringNew()
                .run(() -> permits.ended(permit, uscc, item, on, withEntity));
    }

    private void status(String uscc, String status) {
        new Sql(database).update("update entity set status = ? where uscc = ?", status, uscc);
    }

    /** What the entity itself still has to do. */
    private static ValidatableResponse duties(Filing filing, String uscc) {
        return filing.request()
                .get(Filing.BASE + "entities/" + uscc + "/duties")
                .then()
                .statusCode(200);
    }

    private String ordered(String uscc) {
        Response draft =
                Filing.officer("ann", "440105", "registrar")
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(
                                Map.of(
                                        "uscc",
                                        uscc,
                                        "ground",
                                        "PERMIT_ENDED",
                                        "correctBy",
                                        clock.today().plusDays(30).toString(),
                                        "text",
                                        Map.of(
                                                "facts", "许可终止后逾期未变更经营范围",
                                                "legalBasis", "《市场主体登记管理条例》第二十六条、第四十六条",
                                                "reasons", "逾期未申请变更登记")))
                        .post(ORDERS);
        String id = draft.then().statusCode(201).extract().path("id");
        Filing.officer("lead", "440105", "registrar", "registrar-lead")
                .header("If-Match", draft.header("ETag"))
                .post(ORDERS + id + "/approval")
                .then()
                .statusCode(200);
        return id;
    }

    private static ProducerRecord<String, String> event(
            String name, UUID permit, int sequence, String uscc, String more) {
        return SentEvents.event(
                "licensing",
                permit.toString(),
                sequence,
                name,
                "2026-03-02T16:00:00Z",
                "{\"permitId\":\"%s\",\"uscc\":\"%s\",\"item\":\"L02\",\"permitNumber\":\"JY1\",%s}"
                        .formatted(permit, uscc, more));
    }

    private void awaitPosition(UUID permit, long sequence) {
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(
                                                new Sql(database)
                                                        .query(
                                                                "select sequence from"
                                                                        + " inbox_position"
                                                                        + " where subject = ?",
                                                                row -> row.getLong(1),
                                                                permit.toString()))
                                        .containsExactly(sequence));
    }
}
