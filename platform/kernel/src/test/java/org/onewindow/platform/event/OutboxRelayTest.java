package org.onewindow.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.sample.ShopOpened;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class OutboxRelayTest {

    @Inject Outbox outbox;
    @Inject DataSource database;

    @Test
    @Rule({"EVT-000", "INV-27"})
    void concurrentEventsOfOneSubjectArriveInSequenceWithoutGap() {
        String subject = UUID.randomUUID().toString();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                int number = i;
                threads.execute(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(() -> publish(subject, "shop " + number)));
            }
        }

        List<String> sequences = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                TestEvents.consumer("onewindow.registration.v1")) {
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> {
                                for (ConsumerRecord<String, String> found :
                                        consumer.poll(Duration.ofMillis(200))) {
                                    if (found.key().equals(subject)) {
                                        sequences.add(header(found, "ce_sequence"));
                                    }
                                }
                                return sequences.size() >= 200;
                            });
        }

        assertThat(sequences)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 200).mapToObj(String::valueOf).toList());
        assertThat(
                        new Sql(database)
                                .query(
                                        "select sequence from event_log where subject = ? order by 1",
                                        row -> row.getInt(1),
                                        subject))
                .hasSize(200)
                .endsWith(200);
    }

    @Test
    @Rule("EVT-000")
    void anEventCarriesItsEnvelope() throws IOException {
        String subject = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> publish(subject, "shop"));

        Map<String, String> headers = new HashMap<>();
        try (KafkaConsumer<String, String> consumer =
                TestEvents.consumer("onewindow.registration.v1")) {
            await().until(
                            () -> {
                                for (ConsumerRecord<String, String> found :
                                        consumer.poll(Duration.ofMillis(200))) {
                                    if (found.key().equals(subject)) {
                                        found.headers()
                                                .forEach(
                                                        header ->
                                                                headers.put(
                                                                        header.key(),
                                                                        new String(
                                                                                header.value(),
                                                                                StandardCharsets
                                                                                        .UTF_8)));
                                    }
                                }
                                return !headers.isEmpty();
                            });
        }

        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "onewindow.registration.ShopOpened.v1")
                .containsEntry("ce_source", "/onewindow/registration")
                .containsEntry("ce_subject", subject)
                .containsEntry("ce_subjectkind", "USCC")
                .containsEntry("ce_sequence", "1")
                .containsEntry("ce_partitionkey", subject)
                .containsEntry("ce_correlationid", "case-1")
                .containsEntry("ce_jurisdiction", "440105")
                .containsKeys(
                        "ce_id", "ce_time", "ce_legaldate", "ce_dataschema", "ce_traceparent");
        assertThat(UUID.fromString(headers.get("ce_id")).version()).isEqualTo(7);
        // No event caused this one, so it names no cause.
        assertThat(documentedHeaders())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(headers.keySet().stream(), Stream.of("ce_causationid"))
                                .toList());
    }

    @Test
    @Rule("EVT-000")
    void anEventIsPublishedAsItIsDeclaredOrNotAtAll() {
        EventHeader declared = header(Subject.uscc("91440105MA5XK7T09E"), "91440105MA5XK7T09E");

        assertRefused(header(Subject.application("a-1"), "91440105MA5XK7T09E"), "about USCC");
        assertRefused(declared.onTopic("onewindow.window-tasks.tax.v1"), "declared to go to ''");
        assertRefused(header(Subject.uscc("91440105MA5XK7T09E"), "another"), "has the key another");
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(new ShopMoved("91440105MA5XK7T09E"), declared));
    }

    private void assertRefused(EventHeader header, String why) {
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () ->
                                                        outbox.publish(
                                                                new ShopMoved("91440105MA5XK7T09E"),
                                                                header)))
                .hasMessageContaining(why);
    }

    private static EventHeader header(Subject subject, String key) {
        return EventHeader.of(
                subject, key, new Jurisdiction("440105"), "case-1", Actor.system("registration"));
    }

    @EventType(id = "EVT-000", says = "A shop has moved.")
    record ShopMoved(String uscc) {}

    @Test
    void aRolledBackTransactionPublishesNothing() {
        String subject = UUID.randomUUID().toString();

        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    publish(subject, "shop");
                                                    throw new IllegalStateException("no");
                                                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(
                        new Sql(database)
                                .query(
                                        "select 1 from event_log where subject = ?",
                                        row -> row.getInt(1),
                                        subject))
                .isEmpty();
    }

    @Test
    void publishingOutsideATransactionIsABug() {
        assertThatThrownBy(() -> publish("nobody", "shop"))
                .isInstanceOf(IllegalStateException.class);
    }

    /** The table of headers that {@code docs/events.md} shows to whoever reads our events. */
    private static List<String> documentedHeaders() throws IOException {
        return Files.readAllLines(Path.of("../../docs/events.md")).stream()
                .filter(line -> line.startsWith("| `ce_") || line.startsWith("| `content-type`"))
                .map(line -> line.split("`", 3)[1])
                .toList();
    }

    private void publish(String subject, String name) {
        outbox.publish(
                new ShopOpened(name, PersonalNumber.of("440105199001011234")),
                EventHeader.of(
                        Subject.uscc(subject),
                        subject,
                        new Jurisdiction("440105"),
                        "case-1",
                        Actor.system("registration")));
    }

    private static String header(ConsumerRecord<String, String> found, String name) {
        return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
