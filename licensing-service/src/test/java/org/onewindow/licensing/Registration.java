package org.onewindow.licensing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.uscc.CreditCodes;

/** Says what registration would say, with its envelope. */
final class Registration {

    static final String RESTAURANT =
            "{\"code\":\"621001\",\"text\":\"餐饮服务\",\"kind\":\"POST\",\"main\":true,\"permitItems\":[\"L02\"]}";
    static final String SOFTWARE =
            "{\"code\":\"651301\",\"text\":\"软件开发\",\"kind\":\"GENERAL\",\"main\":false,\"permitItems\":[]}";
    static final String TELECOM =
            "{\"code\":\"631901\",\"text\":\"第二类增值电信业务\",\"kind\":\"POST\",\"main\":false,\"permitItems\":[\"L31\"]}";
    static final String SCHOOL =
            "{\"code\":\"839101\",\"text\":\"营利性民办职业技能培训机构\",\"kind\":\"PRE\",\"main\":false,\"permitItems\":[\"L46\"]}";

    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Random RANDOM = new Random();

    static {
        // A consumer that joins its group on a busy machine takes longer than the default of 10 s.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private Registration() {}

    /** A credit code nobody has used before. */
    static String freshCode() {
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

    /** Registered at 440105; the applicant {@code applicant} represents it. */
    static ProducerRecord<String, String> entityRegistered(
            String uscc, LocalDate establishedOn, String... scopeItems) {
        return event(
                uscc,
                1,
                "EntityRegistered",
                """
                {"applicationId":"A-1","uscc":"%s","name":"广州市海珠区星河云图科技有限公司",
                 "entityType":"LLC","fdi":false,"authorityCode":"440105","establishedOn":"%s",
                 "scopeItems":[%s],"licenceVersion":1,"representatives":["%s"]}
                """
                        .formatted(
                                uscc,
                                establishedOn,
                                String.join(",", scopeItems),
                                Digest.sha256("applicant")));
    }

    static ProducerRecord<String, String> entityDeregistered(String uscc, int sequence) {
        return event(
                uscc,
                sequence,
                "EntityDeregistered",
                """
                {"uscc":"%s","name":"某公司","authorityCode":"440105","status":"DEREGISTERED",
                 "previousStatus":"ACTIVE","endedOn":"2026-09-01","exitCaseId":"E1"}
                """
                        .formatted(uscc));
    }

    static ProducerRecord<String, String> event(
            String uscc, int sequence, String name, String payload) {
        var sent = new ProducerRecord<>("onewindow.registration.v1", uscc, payload);
        String id =
                UUID.nameUUIDFromBytes((uscc + sequence).getBytes(StandardCharsets.UTF_8))
                        .toString();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_type", "onewindow.registration." + name + ".v1",
                        "ce_source", "/onewindow/registration",
                        "ce_subject", uscc,
                        "ce_sequence", String.valueOf(sequence),
                        "ce_time", "2026-03-02T01:00:00Z",
                        "ce_jurisdiction", "440105",
                        "ce_correlationid", "A-1")
                .forEach(
                        (key, value) ->
                                sent.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
        return sent;
    }

    static void send(List<ProducerRecord<String, String>> events) {
        try (var producer = producer()) {
            events.forEach(producer::send);
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
