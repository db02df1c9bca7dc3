package org.onewindow.registration.exit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.DatabaseException;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class ExitTest {

    private static final String BASE = "/registration/v1/";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject Deregistration deregistration;
    @Inject EntityRegister register;
    @Inject DataSource database;

    @Test
    @Rule({"EVT-44", "EVT-45", "EVT-17", "REG-048", "REG-117", "INV-02"})
    void aDecidedExitEndsStatusLicenceAndNameTogether() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        String credential =
                given().get(BASE + "licences/" + uscc + "/credential").then().extract().asString();

        decide(uscc, "case-1");

        given().get(BASE + "entities/" + uscc)
                .then()
                .body("status", equalTo("DEREGISTERED"))
                .body("exitCaseOpen", equalTo(false));
        given().contentType("application/json")
                .body(Map.of("credential", credential))
                .post(BASE + "licence-verifications")
                .then()
                .body("result", equalTo("VOID"))
                .body("entityStatus", equalTo("DEREGISTERED"));
        assertThat(lastEvents(uscc)).containsExactly("LicenceVoided", "EntityDeregistered");
        assertThat(texts("select status from name_hold where uscc = ?", uscc))
                .containsExactly("DEREGISTERED");
        assertThat(
                        texts(
                                "select to_status from entity_status_history where uscc = ?"
                                        + " order by id",
                                uscc))
                .containsExactly("ACTIVE", "DEREGISTERED");
    }

    @Test
    @Rule({"EVT-45", "DER-011", "INV-14"})
    void aPledgeThatCameAfterThePreCheckRejectsTheDecision() {
        String uscc = Filing.of("llc").register();
        sql().update(
                        "insert into entity_encumbrance (uscc, kind, since)"
                                + " values (?, 'PLEDGE', current_date)",
                        uscc);

        decide(uscc, "case-2");

        given().get(BASE + "entities/" + uscc).then().body("status", equalTo("ACTIVE"));
        assertThat(lastEvents(uscc)).startsWith("DeregistrationRejected");
        assertThat(
                        texts(
                                "select payload from event_log where subject = ?"
                                        + " order by sequence desc limit 1",
                                uscc))
                .singleElement()
                .asString()
                .contains("\"code\":\"D5\"");
    }

    @Test
    @Rule("EVT-45")
    void aSecondDecisionIsRejectedNotAppliedTwice() {
        String uscc = Filing.of("sole").register();

        decide(uscc, "case-3");
        decide(uscc, "case-4");

        assertThat(lastEvents(uscc)).startsWith("DeregistrationRejected", "LicenceVoided");
    }

    @Test
    @Rule({"EVT-40", "EVT-41"})
    void anOpenExitCaseIsAFlagBesideTheStatus() {
        String uscc = Filing.of("sole").register();

        QuarkusTransaction.requiringNew().run(() -> register.exitCaseOpened(uscc, "case-5"));
        given().get(BASE + "entities/" + uscc).then().body("exitCaseOpen", equalTo(true));
        QuarkusTransaction.requiringNew().run(() -> register.exitCaseClosed(uscc, "other"));
        given().get(BASE + "entities/" + uscc).then().body("exitCaseOpen", equalTo(true));
        QuarkusTransaction.requiringNew().run(() -> register.exitCaseClosed(uscc, "case-5"));
        given().get(BASE + "entities/" + uscc).then().body("exitCaseOpen", equalTo(false));
    }

    @Test
    @Rule({"DER-011", "GEN-011"})
    void anotherServiceGetsTheFactsAndTheInvestors() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();

        given().auth()
                .oauth2(TestTokens.of("deregistration").roles("service").token())
                .get(BASE + "entities/" + uscc + "/exit-facts")
                .then()
                .statusCode(200)
                .body("facts.code", equalTo(List.of("D2", "D5", "D6", "D10", "D13", "D16")))
                .body("facts.result.unique()", equalTo(List.of("PASS")))
                .body("investors.idHash", hasItem(filing.party("chen").numberHash()))
                .body("investors.size()", equalTo(2));
    }

    @Test
    @Rule({"INV-02", "INV-03"})
    void theDatabaseItselfKeepsCreditCodesRightAndForEver() {
        String uscc = Filing.of("sole").register();

        assertThatThrownBy(() -> sql().update("delete from entity where uscc = ?", uscc))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () ->
                                sql().update(
                                                "update entity set uscc = '91440105MA5XK7T09F'"
                                                        + " where uscc = ?",
                                                uscc))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    @Rule({"EVT-40", "EVT-44", "EVT-45"})
    void whatDeregistrationSaysOnItsTopicIsApplied() {
        String uscc = Filing.of("sole").register();
        String caseId = UUID.randomUUID().toString();
        String payload =
                "{\"caseId\":\"%s\",\"uscc\":\"%s\",\"path\":\"SIMPLIFIED\",\"decidedOn\":\"2026-11-22\"}"
                        .formatted(caseId, uscc);

        try (DeregistrationService service = new DeregistrationService()) {
            service.says("ExitCaseOpened", caseId, uscc, payload);
            await().atMost(LIMIT)
                    .untilAsserted(
                            () ->
                                    given().get(BASE + "entities/" + uscc)
                                            .then()
                                            .body("exitCaseOpen", equalTo(true)));
            service.says("DeregistrationDecided", caseId, uscc, payload);
            await().atMost(LIMIT)
                    .untilAsserted(
                            () ->
                                    given().get(BASE + "entities/" + uscc)
                                            .then()
                                            .body("status", equalTo("DEREGISTERED")));
        }
    }

    private void decide(String uscc, String caseId) {
        QuarkusTransaction.requiringNew()
                .run(() -> deregistration.apply(uscc, caseId, "SIMPLIFIED"));
    }

    private List<String> lastEvents(String uscc) {
        return texts(
                "select split_part(type, '.', 3) from event_log where subject = ?"
                        + " order by sequence desc limit 2",
                uscc);
    }

    private List<String> texts(String query, Object... arguments) {
        return sql().query(query, row -> row.getString(1), arguments);
    }

    private Sql sql() {
        return new Sql(database);
    }
}
