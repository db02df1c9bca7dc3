package org.onewindow.local.story;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.onewindow.local.suite.Suite;
import org.onewindow.testkit.Await;
import org.onewindow.testkit.Backbone;

/**
 * Whether all that was published has been heard by everybody who listens. Asked of the databases
 * and the broker, not of the services.
 */
final class Quiet implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    /**
     * One look at the backbone.
     *
     * @param unsent rows in all outboxes
     * @param unread records that a consumer has yet to read
     * @param published records on all topics that are read
     */
    private record Look(long unsent, long unread, long published) {

        boolean isQuiet() {
            return unsent == 0 && unread == 0;
        }
    }

    private final Suite suite;
    private final Admin admin;

    Quiet(Suite suite) {
        this.suite = suite;
        this.admin = Admin.create(suite.kafkaAdmin());
    }

    /**
     * Waits until two looks one after the other find nothing under way and nothing new: what a
     * consumer wrote to its outbox between them would show in the second.
     */
    void await() {
        Look[] before = {new Look(0, 1, 0)};
        Await.answer(
                "Silence on the backbone",
                LIMIT,
                () -> {
                    Look now = look();
                    boolean quiet = now.isQuiet() && now.equals(before[0]);
                    before[0] = now;
                    return quiet ? Optional.of(true) : Optional.empty();
                });
    }

    private Look look() throws SQLException, TimeoutException, ExecutionException {
        long unsent = 0;
        for (String service : Backbone.SERVICES) {
            unsent += unsent(service);
        }
        Map<String, Set<TopicPartition>> assigned =
                groups().stream()
                        .collect(
                                Collectors.toMap(
                                        ConsumerGroupDescription::groupId, Quiet::assigned));
        // One question for all groups, not one for each.
        ListConsumerGroupOffsetsResult read =
                admin.listConsumerGroupOffsets(
                        assigned.keySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Function.identity(),
                                                group -> new ListConsumerGroupOffsetsSpec())));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> offsets = done(read.all());
        Map<TopicPartition, Long> ends =
                ends(assigned.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        long unread = 0;
        long published = 0;
        for (Map.Entry<String, Set<TopicPartition>> group : assigned.entrySet()) {
            Map<TopicPartition, OffsetAndMetadata> own =
                    offsets.getOrDefault(group.getKey(), Map.of());
            for (TopicPartition partition : group.getValue()) {
                long end = ends.getOrDefault(partition, 0L);
                OffsetAndMetadata offset = own.get(partition);
                published += end;
                unread += end - (offset == null ? 0 : offset.offset());
            }
        }
        return new Look(unsent, unread, published);
    }

    private long unsent(String service) throws SQLException {
        try (Connection connection = suite.postgres().connect(service);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from outbox")) {
            count.next();
            return count.getLong(1);
        }
    }

    private Collection<ConsumerGroupDescription> groups()
            throws TimeoutException, ExecutionException {
        List<String> names =
                Stream.concat(Backbone.SERVICES.stream(), Backbone.DEPARTMENTS.stream()).toList();
        return done(admin.describeConsumerGroups(names).all()).values();
    }

    /** What the group reads; a group without anybody in it cannot have heard everything. */
    private static Set<TopicPartition> assigned(ConsumerGroupDescription group) {
        Set<TopicPartition> assigned = new HashSet<>();
        group.members().forEach(member -> assigned.addAll(member.assignment().topicPartitions()));
        if (assigned.isEmpty()) {
            throw new IllegalStateException("nobody reads for " + group.groupId());
        }
        return assigned;
    }

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions)
            throws TimeoutException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream()
                        .collect(
                                Collectors.toMap(Function.identity(), each -> OffsetSpec.latest()));
        return done(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static <T> T done(KafkaFuture<T> future) throws TimeoutException, ExecutionException {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Await.GaveUp("Interrupted while asking Kafka.");
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
