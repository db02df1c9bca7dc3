package org.onewindow.local.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.onewindow.local.suite.Suite;
import org.onewindow.testkit.Backbone;

/** Everything that stands on the topics, read from the beginning as the super user. */
record Backlog(List<Sent> records) {

    /** A record as it lies on its topic. */
    record Sent(
            String topic,
            int partition,
            long offset,
            String key,
            String id,
            String source,
            String subject,
            long sequence,
            String type) {

        static Sent of(ConsumerRecord<String, String> found) {
            return new Sent(
                    found.topic(),
                    found.partition(),
                    found.offset(),
                    found.key(),
                    header(found, "ce_id"),
                    header(found, "ce_source"),
                    header(found, "ce_subject"),
                    Long.parseLong(header(found, "ce_sequence")),
                    header(found, "ce_type"));
        }

        private static String header(ConsumerRecord<String, String> found, String name) {
            Header header = found.headers().lastHeader(name);
            return header == null ? "0" : new String(header.value(), StandardCharsets.UTF_8);
        }
    }

    static List<String> topics() {
        return Stream.concat(
                        Backbone.SERVICES.stream().map(Backbone::events),
                        Backbone.DEPARTMENTS.stream()
                                .flatMap(
                                        department ->
                                                Stream.of(
                                                        Backbone.tasks(department),
                                                        Backbone.results(department))))
                .toList();
    }

    static Backlog of(Suite suite) {
        List<String> all =
                topics().stream()
                        .flatMap(topic -> Stream.of(topic, Backbone.deadLetters(topic)))
                        .toList();
        Map<String, Object> settings = new HashMap<>(suite.kafkaAdmin());
        settings.put("enable.auto.commit", false);
        List<Sent> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    all.stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found -> records.add(Sent.of(found)));
            }
        }
        return new Backlog(List.copyOf(records));
    }

    List<Sent> on(String topic) {
        return records.stream().filter(each -> each.topic().equals(topic)).toList();
    }

    /** Each event where it stands for the first time; repeats are left out. */
    List<Sent> firsts() {
        Map<String, Sent> firsts = new HashMap<>();
        for (Sent each : records) {
            firsts.merge(
                    each.topic() + each.id(),
                    each,
                    (one, other) -> one.offset() <= other.offset() ? one : other);
        }
        return firsts.values().stream().toList();
    }

    Optional<Sent> first(String topic, String id) {
        return firsts().stream()
                .filter(each -> each.topic().equals(topic) && each.id().equals(id))
                .findFirst();
    }
}
