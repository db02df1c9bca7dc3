package org.onewindow.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.onewindow.testkit.SentEvents;

/** Events as another service would send them. */
final class TestEvents {

    private TestEvents() {}

    static ConsumerRecord<String, String> event(
            String topic,
            String source,
            String subject,
            int sequence,
            String type,
            String payload) {
        var found = new ConsumerRecord<>(topic, 0, 0, subject, payload);
        Map.of(
                        "ce_id",
                        id(subject, sequence).toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        source,
                        "ce_subject",
                        subject,
                        "ce_sequence",
                        String.valueOf(sequence),
                        "ce_time",
                        "2026-03-02T01:00:00Z")
                .forEach(
                        (name, value) ->
                                found.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return found;
    }

    static UUID id(String subject, long sequence) {
        return UUID.nameUUIDFromBytes((subject + sequence).getBytes(StandardCharsets.UTF_8));
    }

    static ProducerRecord<String, String> record(ConsumerRecord<String, String> event) {
        return new ProducerRecord<>(
                event.topic(), null, event.key(), event.value(), event.headers());
    }

    /** A producer with the broker administrator's credentials. */
    static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                SentEvents.settings(), new StringSerializer(), new StringSerializer());
    }

    /** A consumer of a whole topic from its beginning. */
    static KafkaConsumer<String, String> consumer(String topic) {
        var consumer =
                new KafkaConsumer<>(
                        SentEvents.settings(), new StringDeserializer(), new StringDeserializer());
        var partitions =
                consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
