package org.onewindow.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.onewindow.credit.file.CreditFiles;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.testkit.SentEvents;

/** Says what registration would say, with its envelope. */
public final class Registration {

    private static final Random RANDOM = new Random();

    static {
        // A consumer that joins its group on a busy machine takes longer than the default of 10 s.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private Registration() {}

    /** A credit code nobody has used before. */
    public static String freshCode() {
        return SentEvents.freshCode(CreditCodes::isValid);
    }

    public static ProducerRecord<String, String> entityRegistered(String uscc) {
        return event(
                uscc,
                1,
                "EntityRegistered",
                """
                {"applicationId":"A-%1$s","uscc":"%1$s","name":"广州市海珠区星河云图科技有限公司",
                 "entityType":"LLC","fdi":false,"authorityCode":"440105","establishedOn":"2026-03-02",
                 "responsiblePerson":"张三","representatives":["ab"],"licenceVersion":1}
                """
                        .formatted(uscc));
    }

    public static ProducerRecord<String, String> commitmentRecorded(String uscc, int sequence) {
        return event(
                uscc,
                sequence,
                "CommitmentRecorded",
                """
                {"applicationId":"A-%1$s","uscc":"%1$s","commitment":"DOMICILE","textVersion":"v1"}
                """
                        .formatted(uscc));
    }

    public static ProducerRecord<String, String> entityChanged(String uscc, int sequence) {
        return event(
                uscc,
                sequence,
                "EntityChanged",
                """
                {"uscc":"%s","name":"广州市天河区星河云图科技有限公司","entityType":"LLC",
                 "authorityCode":"440106","changedOn":"2026-06-01"}
                """
                        .formatted(uscc));
    }

    public static ProducerRecord<String, String> commitmentOutcome(
            String uscc, int sequence, String outcome) {
        return event(
                uscc,
                sequence,
                "CommitmentOutcome",
                """
                {"applicationId":"A-%1$s","uscc":"%1$s","commitment":"DOMICILE","outcome":"%2$s"}
                """
                        .formatted(uscc, outcome));
    }

    public static ProducerRecord<String, String> entityDeregistered(
            String uscc, int sequence, String endedOn) {
        return event(
                uscc,
                sequence,
                "EntityDeregistered",
                """
                {"uscc":"%s","name":"某公司","authorityCode":"440105","status":"DEREGISTERED",
                 "previousStatus":"ACTIVE","endedOn":"%s","exitCaseId":"E1"}
                """
                        .formatted(uscc, endedOn));
    }

    public static ProducerRecord<String, String> event(
            String uscc, int sequence, String name, String payload) {
        return SentEvents.event(
                "registration", uscc, sequence, name, "2026-03-02T01:00:00Z", payload);
    }

    public static void send(List<ProducerRecord<String, String>> events) {
        SentEvents.send(events);
    }

    /** An entity that credit has a file of. */
    public static String registeredEntity() {
        String uscc = freshCode();
        send(List.of(entityRegistered(uscc)));
        CreditFiles files = Arc.container().instance(CreditFiles.class).get();
        Awaitility.await().untilAsserted(() -> assertThat(files.find(uscc)).isPresent());
        return uscc;
    }

    /** The SHA-256 of an ID number nobody has used before. */
    public static String freshPerson() {
        StringBuilder hash = new StringBuilder();
        IntStream.range(0, 64)
                .forEach(i -> hash.append(Character.forDigit(RANDOM.nextInt(16), 16)));
        return hash.toString();
    }
}
