package org.onewindow.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.sample.PermitEvents;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class EventIntakeTest {

    private static final String TOPIC = "onewindow.licensing.v1";

    @Inject EventIntake intake;
    @Inject DataSource database;

    @AfterEach
    void nobodyFailsAnyMore() {
        PermitEvents.FAILING.clear();
    }

    static LongStream seeds() {
        return new Random().longs(12);
    }

    /**
     * However events are repeated, late and shuffled: each is applied once, in order per subject.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Rule({"EVT-000", "INV-27"})
    void repeatedLateAndShuffledEventsAreAppliedOnceAndInOrder(long seed) {
        Random random = new Random(seed);
        List<String> subjects =
                IntStream.range(0, 1 + random.nextInt(5))
                        .mapToObj(i -> "s" + seed + "-" + i)
                        .toList();
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        Map<String, Integer> lengths = new HashMap<>();
        for (String subject : subjects) {
            int length = 1 + random.nextInt(30);
            lengths.put(subject, length);
            for (int sequence = 1; sequence <= length; sequence++) {
                var once = noted(subject, sequence);
                records.addAll(Collections.nCopies(1 + random.nextInt(3), once));
            }
        }
        Collections.shuffle(records, random);

        while (!records.isEmpty()) {
            int size = Math.min(records.size(), 1 + random.nextInt(20));
            intake.receive(batch(records.subList(0, size)));
            records.subList(0, size).clear();
        }

        for (String subject : subjects) {
            assertThat(values(subject))
                    .as("seed %d, subject %s", seed, subject)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, lengths.get(subject)).boxed().toList());
        }
    }

    @Test
    void aFailingSubjectIsParkedAndTheOthersGoOn() {
        String bad = "bad-" + UUID.randomUUID();
        String good = "good-" + UUID.randomUUID();
        PermitEvents.FAILING.add(bad);

        intake.receive(
                batch(List.of(noted(bad, 1), noted(good, 1), noted(bad, 2), noted(good, 2))));

        assertThat(values(good)).containsExactly(1, 2);
        assertThat(values(bad)).isEmpty();
        assertThat(deadLetterCopies(bad)).isPositive();
    }

    @Test
    void anOperatorReplaysAParkedSubjectInOrder() {
        String subject = "mended-" + UUID.randomUUID();
        PermitEvents.FAILING.add(subject);
        intake.receive(batch(List.of(noted(subject, 1), noted(subject, 2))));
        intake.receive(batch(List.of(noted(subject, 3))));
        PermitEvents.FAILING.clear();
        String token = TestTokens.of("admin").roles("admin").jurisdictions("440000").token();

        String list =
                RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .get("/registration/v1/dead-letters?limit=200")
                        .asString();
        int status =
                RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .body(Map.of("source", "/onewindow/licensing", "subject", subject))
                        .post("/registration/v1/dead-letters/replays")
                        .statusCode();

        assertThat(list).contains(subject);
        assertThat(status).isEqualTo(204);
        assertThat(values(subject)).containsExactly(1, 2, 3);
    }

    @Test
    void aReplayThatFailsAgainParksAgain() {
        String subject = "stubborn-" + UUID.randomUUID();
        PermitEvents.FAILING.add(subject);
        intake.receive(batch(List.of(noted(subject, 1), noted(subject, 2))));

        intake.replay("/onewindow/licensing", subject);

        assertThat(values(subject)).isEmpty();
        PermitEvents.FAILING.clear();
        intake.replay("/onewindow/licensing", subject);
        assertThat(values(subject)).containsExactly(1, 2);
    }

    @Test
    void anUnknownTypeIsSkippedAndItsSequenceRecorded() {
        String subject = "unknown-" + UUID.randomUUID();
        intake.receive(
                batch(
                        List.of(
                                event(subject, 1, "onewindow.licensing.NeverHeardOf.v1", "{}"),
                                noted(subject, 2))));

        assertThat(values(subject)).containsExactly(2);
    }

    @Test
    void aRecordWithoutAttributesGoesToTheDeadLettersAndStopsNobody() {
        String good = "after-rubbish-" + UUID.randomUUID();
        String rubbishKey = "rubbish-" + UUID.randomUUID();
        intake.receive(
                batch(
                        List.of(
                                new ConsumerRecord<>(TOPIC, 0, 0, rubbishKey, "not an event"),
                                noted(good, 1))));

        assertThat(values(good)).containsExactly(1);
    }

    @Test
    void whatIsSentOverTheBrokerArrives() {
        String subject = "sent-" + UUID.randomUUID();
        try (var producer = TestEvents.producer()) {
            producer.send(TestEvents.record(noted(subject, 1)));
            producer.send(TestEvents.record(noted(subject, 2)));
            producer.flush();
        }

        await().untilAsserted(() -> assertThat(values(subject)).containsExactly(1, 2));
    }

    private List<Integer> values(String subject) {
        return new Sql(database)
                .query(
                        "select value from noted where subject = ? order by id",
                        row -> row.getInt(1),
                        subject);
    }

    private int deadLetterCopies(String subject) {
        return new Sql(database)
                .query(
                        "select count(*) from held_event where subject = ? and reason = 'PARKED'",
                        row -> row.getInt(1),
                        subject)
                .getFirst();
    }

    private static ConsumerRecord<String, String> noted(String subject, int sequence) {
        return event(
                subject,
                sequence,
                "onewindow.licensing.Noted.v1",
                "{\"value\":" + sequence + ",\"unknownToUs\":true}");
    }

    private static ConsumerRecord<String, String> event(
            String subject, int sequence, String type, String payload) {
        return TestEvents.event(TOPIC, "/onewindow/licensing", subject, sequence, type, payload);
    }

    private static ConsumerRecords<String, String> batch(
            List<ConsumerRecord<String, String>> records) {
        return new ConsumerRecords<>(
                Map.of(new TopicPartition(TOPIC, 0), List.copyOf(records)),
                Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(0)));
    }
}
