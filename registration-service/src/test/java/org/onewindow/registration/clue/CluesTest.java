package org.onewindow.registration.clue;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.SentEvents;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class CluesTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String CLUES = Filing.BASE + "clues/";

    @Inject Clues clues;
    @Inject BusinessClock clock;

    @Test
    @Rule({"EVT-30", "GEN-011"})
    void whatCameOfAClueIsSeenWhereItCameFrom() {
        String uscc = Filing.of("llc").register();
        UUID id = handedOver(uscc);

        listed("440105", false).body("id", hasItem(id.toString()));
        listed("440800", false).body("id", not(hasItem(id.toString())));
        one("440800", id).statusCode(403).body("code", equalTo("JURISDICTION_DENIED"));
        one("440105", UuidV7.next()).statusCode(404);
        one("440105", id)
                .statusCode(200)
                .body("finding", equalTo("LOST_CONTACT"))
                .body("result", nullValue());

        SentEvents.send(List.of(answer(UuidV7.next(), uscc, 1), answer(id, uscc, 2)));
        await().atMost(LIMIT)
                .untilAsserted(() -> one("440105", id).body("result", equalTo("CONFIRMED")));
        one("440105", id)
                .body("explanation", equalTo("两次邮寄均无人签收"))
                .body("answeredOn", equalTo("2026-04-10"));
        listed("440105", false).body("id", not(hasItem(id.toString())));
        listed("440105", true).body("id", hasItem(id.toString()));
    }

    private UUID handedOver(String uscc) {
        UUID id = UuidV7.next();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                clues.transfer(
                                        new ClueTransferred(
                                                id,
                                                uscc,
                                                ClueTransferred.Finding.LOST_CONTACT,
                                                "440105",
                                                clock.today(),
                                                clock.today(),
                                                null),
                                        Actor.system("registration")));
        return id;
    }

    private static ProducerRecord<String, String> answer(UUID id, String uscc, int sequence) {
        return SentEvents.event(
                "credit",
                uscc,
                sequence,
                "ClueAnswered",
                "2026-04-10T01:00:00Z",
                """
                {"clueId":"%s","uscc":"%s","finding":"LOST_CONTACT","authorityCode":"440105",
                 "result":"CONFIRMED","explanation":"两次邮寄均无人签收","answeredOn":"2026-04-10"}
                """
                        .formatted(id, uscc));
    }

    private static ValidatableResponse listed(String place, boolean answered) {
        return Filing.officer("ann", place, "registrar")
                .queryParam("limit", 200)
                .queryParam("answered", answered)
                .get(CLUES)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse one(String place, UUID id) {
        return Filing.officer("ann", place, "registrar").get(CLUES + id).then();
    }
}
