package org.onewindow.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.credit.file.CreditFiles;
import org.onewindow.platform.uscc.CreditCodes;

/** Says what registration would say, with its envelope. */
public final class Registration {

    private static final String TOPIC = "onewindow.registration.v1";
    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Random RANDOM = new Random();

    static {
        // A consumer that joins its group on a busy machine takes longer than the default of 10 s.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private Registration() {}

    /** A credit code nobody has used before. */
    public static String freshCode() {
        StringBuilder start = new StringBuilder("91440105MA");
        RANDOM.ints(6, 0, SYMBOLS.length()).forEach(i -> start.append(SYMBOLS.charAt(i)));
        return "0123456789X"
                .chars()
                .mapToObj(organisation -> start.toString() + (char) organisation)
                .flatMap(first -> SYMBOLS.chars().mapToObj(check -> first + (char) check))
                .filter(CreditCodes::isValid)
                .findFirst()
                .orElseThrow();
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
        var sent = new ProducerRecord<>(TOPIC, uscc, payload);
        String id =
                UUID.nameUUIDFromBytes((uscc + sequence).getBytes(StandardCharsets.UTF_8))
                        .toString();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        "onewindow.registration." + name + ".v1",
                        "ce_source",
                        "/onewindow/registration",
                        "ce_subject",
                        uscc,
                        "ce_sequence",
                        String.valueOf(sequence),
                        "ce_time",
                        "2026-03-02T01:00:00Z",
                        "ce_jurisdiction",
                        "440105",
                        "ce_correlationid",
                        "A-" + uscc)
                .forEach(
                        (key, value) ->
                                sent.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
        return sent;
    }

    public static void send(List<ProducerRecord<String, String>> events) {
        try (var producer = producer()) {
            events.forEach(producer::send);
            producer.flush();
        }
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

    private static KafkaProducer<String, String> producer() {
        Map<String, Object> settings = new HashMap<>();
        String prefix = "onewindow.test.kafka-admin.";
        for (String name : ConfigProvider.getConfig().getPropertyNames()) {
            if (name.startsWith(prefix)) {
                settings.put(
                        name.substring(prefix.length()),
                        ConfigProvider.getConfig().getValue(name, String.class));
            }
        }
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }
}
