package org.onewindow.registration.window;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.onewindow.registration.window.TaskAnswer.Outcome;

/** A department at the other end of its two topics, written by hand. */
final class Department implements AutoCloseable {

    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer());
    private final Map<UUID, Integer> sequences = new HashMap<>();

    ProducerRecord<String, String> answer(Task task, UUID taskId, String uscc, String payload) {
        return answer(task, taskId, uscc, payload, sequences.merge(taskId, 1, Integer::sum), task);
    }

    /** What another department might write on its own topic in this one's name. */
    ProducerRecord<String, String> answer(
            Task topicOf, UUID taskId, String uscc, String payload, int sequence, Task sourceOf) {
        ProducerRecord<String, String> found =
                new ProducerRecord<>(topicOf.answersTopic(), uscc, payload);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "onewindow.department.WindowTaskAnswered.v1");
        headers.put("ce_source", "/onewindow/departments/" + sourceOf.department());
        headers.put("ce_subject", taskId.toString());
        headers.put("ce_sequence", Integer.toString(sequence));
        headers.put("ce_time", Instant.now().toString());
        headers.forEach(
                (name, value) -> found.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return found;
    }

    void send(ProducerRecord<String, String> found) {
        try {
            producer.send(found).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the answer could not be sent", e);
        }
    }

    static String payload(UUID taskId, Task task, Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED ->
                    """
                    {"taskId":"%s","outcome":"ACCEPTED","at":"%s"}"""
                            .formatted(taskId, Instant.now());
            case FAILED ->
                    """
                    {"taskId":"%s","outcome":"FAILED","reason":"no stamp","at":"%s"}"""
                            .formatted(taskId, Instant.now());
            case DONE ->
                    """
                    {"taskId":"%s","outcome":"DONE","reference":"No. 7","output":%s,"at":"%s"}"""
                            .formatted(taskId, output(task), Instant.now());
        };
    }

    private static String output(Task task) {
        return switch (task) {
            case T2 ->
                    """
                    {"sealRecordNumber":"1","fee":"0.00","seals":[
                     {"kind":"COMPANY","reference":"1"},{"kind":"FINANCE","reference":"2"},
                     {"kind":"INVOICE","reference":"3"},{"kind":"CONTRACT","reference":"4"},
                     {"kind":"LEGAL_REPRESENTATIVE","reference":"5"}]}\
                    """;
            case T3 -> "{\"taxFileNumber\":\"1\",\"invoiceQuota\":25,\"fee\":\"0.00\"}";
            case T4 -> "{\"insuranceNumber\":\"1\"}";
            case T5 -> "{\"fundNumber\":\"1\"}";
            case T6 -> "{\"reservationNumber\":\"1\"}";
            case T7 -> "{\"reportNumber\":\"1\"}";
        };
    }

    /** Everything on a topic for this key, from the beginning. */
    static List<ConsumerRecord<String, String>> read(String topic, String key) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        settings(), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (var each : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(each.key())) {
                        found.add(each);
                    }
                }
            }
        }
        return found;
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        for (String name :
                List.of(
                        "bootstrap.servers",
                        "security.protocol",
                        "sasl.mechanism",
                        "sasl.jaas.config")) {
            settings.put(
                    name,
                    ConfigProvider.getConfig()
                            .getValue("onewindow.test.kafka-admin." + name, String.class));
        }
        return settings;
    }

    @Override
    public void close() {
        producer.close();
    }
}
