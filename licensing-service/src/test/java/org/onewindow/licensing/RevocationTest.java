package org.onewindow.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class RevocationTest {

    private static final String REVIEWS = "/licensing/v1/permit-reviews";

    @Inject DataSource database;

    @Test
    @Rule({"EVT-13", "EVT-14", "REG-194", "REG-195", "LIC-066", "INV-25"})
    void aRevokedSetUpClosesEverythingAndARestoredOneIsLookedAt() {
        String uscc = Registration.freshCode();
        Registration.send(
                List.of(
                        Registration.entityRegistered(
                                uscc, LocalDate.of(2026, 3, 2), Registration.RESTAURANT),
                        cancelled(uscc, 2, "SETUP")));
        await().untilAsserted(() -> assertThat(states(uscc)).containsExactly("CLOSED"));
        assertThat(endedOn(uscc)).isEqualTo("2026-06-01");

        Registration.send(List.of(restored(uscc, 3, "SETUP")));
        await().untilAsserted(() -> assertThat(reviews(uscc)).hasSize(1));
        assertThat(endedOn(uscc)).isNull();
        assertThat(states(uscc)).containsExactly("CLOSED");

        String id = reviews(uscc).getFirst();
        officer("440105").get(REVIEWS + "?limit=200").then().body("id", hasItem(id));
        complete("440800", id, "从另一地").then().statusCode(403);
        complete("440105", id, " ").then().statusCode(400);
        complete("440105", id, "食品经营许可须重新申请")
                .then()
                .statusCode(200)
                .body("finding", equalTo("食品经营许可须重新申请"));
        complete("440105", id, "再次").then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        complete("440105", "00000000-0000-0000-0000-000000000000", "无").then().statusCode(404);
        officer("440105").get(REVIEWS + "?limit=200").then().body("id", not(hasItem(id)));
        officer("440105").get(REVIEWS + "?cursor=bm9wZQ").then().statusCode(400);
    }

    @Test
    @Rule({"EVT-13", "REG-194"})
    void aRevokedChangeLeavesPermitsAndAsksForALook() {
        String uscc = Registration.freshCode();
        Registration.send(
                List.of(
                        Registration.entityRegistered(
                                uscc, LocalDate.of(2026, 3, 2), Registration.RESTAURANT),
                        cancelled(uscc, 2, "CHANGE")));

        await().untilAsserted(() -> assertThat(reviews(uscc)).hasSize(1));
        assertThat(states(uscc)).containsExactly("OPEN");
        assertThat(endedOn(uscc)).isNull();
    }

    private static org.apache.kafka.clients.producer.ProducerRecord<String, String> cancelled(
            String uscc, int sequence, String scope) {
        return Registration.event(
                uscc,
                sequence,
                "RegistrationCancelled",
                """
                {"uscc":"%s","caseId":"F1","scope":"%s","status":"CANCELLED",
                 "previousStatus":"ACTIVE","cancelledOn":"2026-06-01","documentNumber":"撤登字1号",
                 "items":[],"persons":[]}
                """
                        .formatted(uscc, scope));
    }

    private static org.apache.kafka.clients.producer.ProducerRecord<String, String> restored(
            String uscc, int sequence, String scope) {
        return Registration.event(
                uscc,
                sequence,
                "RegistrationRestored",
                """
                {"uscc":"%s","caseId":"F1","scope":"%s","status":"ACTIVE",
                 "previousStatus":"CANCELLED","restoredOn":"2026-09-01","licenceVersion":2,
                 "exitUndone":false}
                """
                        .formatted(uscc, scope));
    }

    private static io.restassured.response.Response complete(
            String place, String id, String finding) {
        return officer(place)
                .contentType("application/json")
                .body(Map.of("finding", finding))
                .post(REVIEWS + "/" + id + "/completion");
    }

    private static RequestSpecification officer(String place) {
        return RestAssured.given()
                .auth()
                .oauth2(
                        TestTokens.of("permit-officer")
                                .roles("permit-officer")
                                .jurisdictions(place)
                                .token());
    }

    private List<String> reviews(String uscc) {
        return texts("select id::text from permit_review where uscc = ?", uscc);
    }

    private List<String> states(String uscc) {
        return texts("select state from obligation where uscc = ?", uscc);
    }

    private String endedOn(String uscc) {
        return texts("select ended_on::text from business where uscc = ?", uscc).getFirst();
    }

    private List<String> texts(String query, String uscc) {
        return new Sql(database).query(query, row -> row.getString(1), uscc);
    }
}
