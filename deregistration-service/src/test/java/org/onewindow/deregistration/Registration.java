package org.onewindow.deregistration;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.uscc.CreditCodes;

/** Says what registration would say, with its envelope. */
public final class Registration {

    private static final String TOPIC = "onewindow.registration.v1";
    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Random RANDOM = new Random();

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

    public static void entityRegistered(String uscc, String entityType, String representative) {
        send(
                uscc,
                1,
                "EntityRegistered",
                """
                {"applicationId":"A-%1$s","uscc":"%1$s","name":"广州市海珠区星河云图科技有限公司",
                 "entityType":"%2$s","fdi":false,"authorityCode":"440105","establishedOn":"2025-01-02",
                 "responsiblePerson":"投资人1","representatives":["%3$s"],"licenceVersion":1}
                """
                        .formatted(uscc, entityType, Digest.sha256(representative)));
    }

    public static void entityDeregistered(
            String uscc, int sequence, String caseId, String endedOn) {
        send(
                uscc,
                sequence,
                "EntityDeregistered",
                """
                {"uscc":"%s","name":"某公司","authorityCode":"440105","status":"DEREGISTERED",
                 "previousStatus":"ACTIVE","endedOn":"%s","exitCaseId":"%s"}
                """
                        .formatted(uscc, endedOn, caseId));
    }

    public static void deregistrationRejected(String uscc, int sequence, String caseId) {
        send(
                uscc,
                sequence,
                "DeregistrationRejected",
                """
                {"uscc":"%s","exitCaseId":"%s","blockers":[{"code":"D5","detail":"股权出质"}]}
                """
                        .formatted(uscc, caseId));
    }

    /** An exit was undone, or, when it is DEREGISTERED, stands after all. */
    public static void exitRestored(String uscc, int sequence, String status) {
        send(
                uscc,
                sequence,
                "RegistrationRestored",
                """
                {"uscc":"%s","caseId":"%s","scope":"EXIT","status":"%s",
                 "previousStatus":"DEREGISTERED","restoredOn":"2026-09-01","licenceVersion":2,
                 "exitUndone":true}
                """
                        .formatted(uscc, UUID.randomUUID(), status));
    }

    private static void send(String uscc, int sequence, String name, String payload) {
        var event = new ProducerRecord<>(TOPIC, uscc, payload);
        String id =
                UUID.nameUUIDFromBytes((uscc + sequence).getBytes(StandardCharsets.UTF_8))
                        .toString();
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_type", "onewindow.registration." + name + ".v1");
        headers.put("ce_source", "/onewindow/registration");
        headers.put("ce_subject", uscc);
        headers.put("ce_sequence", String.valueOf(sequence));
        headers.put("ce_time", "2025-01-02T01:00:00Z");
        headers.put("ce_jurisdiction", "440105");
        headers.put("ce_correlationid", "A-" + uscc);
        headers.forEach(
                (key, value) -> event.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = producer()) {
            producer.send(event);
            producer.flush();
        }
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
