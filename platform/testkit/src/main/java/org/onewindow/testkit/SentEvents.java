package org.onewindow.testkit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What another service would say, with its envelope, sent over the broker of the test. */
public final class SentEvents {

    private static final String ADMIN = "onewindow.test.kafka-admin.";
    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Random RANDOM = new Random();

    private SentEvents() {}

    /**
     * An event about a credit code, of the first version of its type; the same subject and sequence
     * make the same event id.
     *
     * @param service who says it, e.g. {@code registration}
     * @param name e.g. {@code EntityRegistered}
     * @param time when it happened, e.g. {@code 2026-03-02T01:00:00Z}
     */
    public static ProducerRecord<String, String> event(
            String service, String uscc, int sequence, String name, String time, String payload) {
        var sent = new ProducerRecord<>("onewindow." + service + ".v1", uscc, payload);
        byte[] seed = (uscc + sequence).getBytes(StandardCharsets.UTF_8);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.nameUUIDFromBytes(seed).toString(),
                        "ce_type",
                        "onewindow." + service + "." + name + ".v1",
                        "ce_source",
                        "/onewindow/" + service,
                        "ce_subject",
                        uscc,
                        "ce_sequence",
                        String.valueOf(sequence),
                        "ce_time",
                        time,
                        "ce_jurisdiction",
                        "440105",
                        "ce_correlationid",
                        "A-" + uscc)
                .forEach(
                        (key, value) ->
                                sent.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
        return sent;
    }

    /** Sends them in this order with the broker administrator's credentials. */
    public static void send(List<ProducerRecord<String, String>> events) {
        try (var producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            events.forEach(producer::send);
            producer.flush();
        }
    }

    /** How the broker's administrator connects, for a producer or consumer of a test's own. */
    public static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        for (String name : ConfigProvider.getConfig().getPropertyNames()) {
            if (name.startsWith(ADMIN)) {
                settings.put(
                        name.substring(ADMIN.length()),
                        ConfigProvider.getConfig().getValue(name, String.class));
            }
        }
        return settings;
    }

    /**
     * A credit code nobody has used before.
     *
     * @param valid whether both check digits of a code are right
     */
    public static String freshCode(Predicate<String> valid) {
        StringBuilder start = new StringBuilder("91440105MA");
        RANDOM.ints(6, 0, SYMBOLS.length()).forEach(i -> start.append(SYMBOLS.charAt(i)));
        return "0123456789X"
                .chars()
                .mapToObj(organisation -> start.toString() + (char) organisation)
                .flatMap(first -> SYMBOLS.chars().mapToObj(check -> first + (char) check))
                .filter(valid)
                .findFirst()
                .orElseThrow();
    }
}
