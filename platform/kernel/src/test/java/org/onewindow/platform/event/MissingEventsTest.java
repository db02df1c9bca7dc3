package org.onewindow.platform.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeLicensing.class)
class MissingEventsTest {

    private static final String TOPIC = "onewindow.licensing.v1";
    private static final String REPLAYS = "/registration/v1/events/replays";

    @Inject EventIntake intake;
    @Inject MissingEvents missing;
    @Inject DataSource database;

    @ConfigProperty(name = FakeLicensing.URL)
    String licensing;

    @Test
    @Rule("EVT-000")
    void aGapIsWaitedForThenFetchedFromTheSource() {
        String subject = "gap-" + UUID.randomUUID();
        sourceHas(subject, 6);
        receive(subject, 1);
        receive(subject, 4);
        missing.fetch();
        assertThat(values(subject)).as("within the wait").containsExactly(1);

        haveWaited(subject);
        missing.fetch();

        await().untilAsserted(() -> assertThat(values(subject)).containsExactly(1, 2, 3, 4));
        receive(subject, 3);
        receive(subject, 5);
        assertThat(values(subject)).containsExactly(1, 2, 3, 4, 5);
        assertThat(values("stranger-to-" + subject)).as("nobody asked for it").isEmpty();
    }

    @Test
    void aGapLongerThanAPageIsFilledPageByPage() {
        String subject = "long-gap-" + UUID.randomUUID();
        sourceHas(subject, 450);
        receive(subject, 450);
        haveWaited(subject);

        missing.fetch();

        await().untilAsserted(
                        () ->
                                assertThat(values(subject))
                                        .containsExactlyElementsOf(
                                                IntStream.rangeClosed(1, 450).boxed().toList()));
    }

    @Test
    @Rule("EVT-000")
    void aSourceThatDoesNotAnswerIsAskedAgainLaterAndTheGapStays() {
        String subject = "silent-" + UUID.randomUUID();
        receive(subject, 2);
        haveWaited(subject);

        missing.fetch();

        await().untilAsserted(() -> assertThat(pauses(subject)).containsExactly("1 later"));
        missing.fetch();
        assertThat(pauses(subject)).as("not asked before its time").containsExactly("1 later");
        assertThat(values(subject)).isEmpty();
        assertThat(held(subject)).isOne();

        sourceHas(subject, 2);
        new Sql(database)
                .update("update inbox_position set fetch_after = now() where subject = ?", subject);
        missing.fetch();
        await().untilAsserted(() -> assertThat(values(subject)).containsExactly(1, 2));
        assertThat(held(subject)).isZero();
        assertThat(pauses(subject)).as("the next gap begins anew").containsExactly("0 at once");
    }

    @Test
    void anOperatorReadsTheWholeLogAgainPageByPage() {
        String subject = "restored-" + UUID.randomUUID();
        sourceHas(subject, 5);
        receive(subject, 1);
        receive(subject, 2);

        String next =
                replay(Map.of("source", "/onewindow/licensing"))
                        .statusCode(200)
                        .body("events", equalTo(2))
                        .extract()
                        .path("next");
        replay(Map.of("source", "/onewindow/licensing", "cursor", next))
                .statusCode(200)
                .body("events", equalTo(5))
                .body("next", nullValue());

        assertThat(values(subject)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aReplayThatCannotBeDoneIsToldSo() {
        sourceHas("restored-" + UUID.randomUUID(), 1);
        replay(Map.of("source", "/onewindow/departments/seal"))
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        replay(Map.of("source", "/onewindow/licensing", "cursor", "rubbish"))
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
        replay(Map.of("source", " ")).statusCode(400).body("code", equalTo("INVALID_FIELDS"));
        sourceHas("silent-" + UUID.randomUUID(), 1);
        replay(Map.of("source", "/onewindow/licensing"))
                .statusCode(503)
                .body("code", equalTo("UNAVAILABLE"));
        given().auth()
                .oauth2(TestTokens.of("licensing").roles("service").token())
                .contentType("application/json")
                .body("{}")
                .post(REPLAYS)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse replay(Map<String, String> body) {
        return given().auth()
                .oauth2(TestTokens.of("admin").roles("admin").jurisdictions("440000").token())
                .contentType("application/json")
                .body(body)
                .post(REPLAYS)
                .then();
    }

    private void sourceHas(String subject, int last) {
        given().put(licensing + "/control/" + subject + "/" + last).then().statusCode(204);
    }

    private void receive(String subject, int sequence) {
        ConsumerRecord<String, String> event =
                TestEvents.event(
                        TOPIC,
                        "/onewindow/licensing",
                        subject,
                        sequence,
                        "onewindow.licensing.Noted.v1",
                        "{\"value\":" + sequence + "}");
        var partition = new TopicPartition(TOPIC, 0);
        intake.receive(
                new ConsumerRecords<>(
                        Map.of(partition, List.of(event)),
                        Map.of(partition, new OffsetAndMetadata(0))));
    }

    /** As if half a minute had passed since the event was held. */
    private void haveWaited(String subject) {
        new Sql(database)
                .update(
                        "update held_event set held_since = held_since - interval '31 s'"
                                + " where subject = ?",
                        subject);
    }

    private List<Integer> values(String subject) {
        return new Sql(database)
                .query(
                        "select value from noted where subject = ? order by id",
                        row -> row.getInt(1),
                        subject);
    }

    private int held(String subject) {
        return new Sql(database)
                .query(
                        "select count(*) from held_event where subject = ?",
                        row -> row.getInt(1),
                        subject)
                .getFirst();
    }

    private List<String> pauses(String subject) {
        return new Sql(database)
                .query(
                        "select fetches || case when fetch_after > now() + interval '20 s'"
                                + " then ' later' else ' at once' end"
                                + " from inbox_position where subject = ?",
                        row -> row.getString(1),
                        subject);
    }
}
