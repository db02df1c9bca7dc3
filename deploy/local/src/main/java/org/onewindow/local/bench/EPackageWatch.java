package org.onewindow.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Sees on the topic, as a portal would, when each application's e-package is ready. */
final class EPackageWatch implements AutoCloseable {

    private static final String TOPIC = "onewindow.registration.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** By application, in nanoseconds of {@link System#nanoTime()}. */
    final Map<String, Long> ready = new ConcurrentHashMap<>();

    private final KafkaConsumer<String, String> consumer;
    private final Thread thread;
    private volatile boolean running = true;

    EPackageWatch(Map<String, Object> kafka) {
        consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer());
        var partitions =
                consumer.partitionsFor(TOPIC).stream()
                        .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("e-package-watch").start(this::watch);
    }

    private void watch() {
        while (running) {
            for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(50))) {
                Header type = event.headers().lastHeader("ce_type");
                if (type != null
                        && new String(type.value(), StandardCharsets.UTF_8)
                                .equals("onewindow.registration.EPackageReady.v1")) {
                    ready.put(applicationOf(event.value()), System.nanoTime());
                }
            }
        }
        consumer.close();
    }

    private static String applicationOf(String payload) {
        try {
            return JSON.readTree(payload).path("applicationId").asText();
        } catch (IOException e) {
            throw new IllegalStateException("an event that is no JSON", e);
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
