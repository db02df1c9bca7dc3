package org.onewindow.registration.exit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The deregistration service at the other end of its topic, written by hand. */
final class DeregistrationService implements AutoCloseable {

    private static final String SETTING = "onewindow.test.kafka-admin.";

    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer());
    private final Map<String, Integer> sequences = new HashMap<>();

    void says(String event, String caseId, String uscc, String payload) {
        ProducerRecord<String, String> told =
                new ProducerRecord<>("onewindow.deregistration.v1", uscc, payload);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "onewindow.deregistration." + event + ".v1");
        headers.put("ce_source", "/onewindow/deregistration");
        headers.put("ce_subject", caseId);
        headers.put("ce_sequence", Integer.toString(sequences.merge(caseId, 1, Integer::sum)));
        headers.put("ce_time", Instant.now().toString());
        headers.forEach(
                (name, value) -> told.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(told).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the event could not be sent", e);
        }
    }

    private static Map<String, Object> settings() {
        Config config = ConfigProvider.getConfig();
        Map<String, Object> settings = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(SETTING)) {
                settings.put(name.substring(SETTING.length()), config.getValue(name, String.class));
            }
        }
        return settings;
    }

    @Override
    public void close() {
        producer.close();
    }
}
