package org.onewindow.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.onewindow.testkit.Backbone;
import org.onewindow.testkit.KafkaBroker;
import org.onewindow.testkit.PostgresServer;
import org.onewindow.testkit.Secrets;

/** Measures a run from outside: memory, consumers' lag, waiting events. */
public record RunReport(RunState state, Ports ports) {

    /**
     * Memory of a process and its children, each shared page counted once (PSS); 0 if it is gone.
     */
    public static long memoryKilobytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> proportionalKilobytes(each.pid()))
                .sum();
    }

    private static long proportionalKilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Records not yet read, by consumer group. */
    public Map<String, Long> lag() {
        try (Admin admin = Admin.create(broker().adminSettings())) {
            Map<String, Long> lag = new TreeMap<>();
            for (GroupListing group : answer(admin.listGroups().all())) {
                lag.put(group.groupId(), lag(admin, group.groupId()));
            }
            return lag;
        } catch (IOException e) {
            throw new IllegalStateException("The passwords of this run cannot be read.", e);
        }
    }

    private static long lag(Admin admin, String group) {
        Map<TopicPartition, OffsetAndMetadata> read =
                answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, OffsetSpec> latest =
                read.keySet().stream()
                        .collect(
                                Collectors.toMap(Function.identity(), each -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends = answer(admin.listOffsets(latest).all());
        return read.entrySet().stream()
                .filter(each -> each.getValue() != null && ends.get(each.getKey()) != null)
                .mapToLong(each -> behind(ends, each))
                .sum();
    }

    private static long behind(
            Map<TopicPartition, ListOffsetsResultInfo> ends,
            Map.Entry<TopicPartition, OffsetAndMetadata> read) {
        ListOffsetsResultInfo end = ends.get(read.getKey());
        return end == null ? 0 : end.offset() - read.getValue().offset();
    }

    /** Rows in each service's outbox; "-" for a service without one. */
    public Map<String, String> outbox() {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String service : Backbone.SERVICES) {
            rows.put(service, waiting(service));
        }
        return rows;
    }

    private String waiting(String service) {
        try (Connection connection = server().connect(service);
                Statement statement = connection.createStatement()) {
            try (ResultSet there =
                    statement.executeQuery("select to_regclass('outbox') is not null")) {
                if (!there.next() || !there.getBoolean(1)) {
                    return "-";
                }
            }
            try (ResultSet count = statement.executeQuery("select count(*) from outbox")) {
                count.next();
                return Long.toString(count.getLong(1));
            }
        } catch (SQLException | IOException e) {
            return "cannot be read: " + e.getMessage();
        }
    }

    private KafkaBroker broker() throws IOException {
        String password = Secrets.in(state.folder()).password("kafka.admin");
        return new KafkaBroker(state.processes(), ports.kafka(), ports.kafkaController(), password);
    }

    private PostgresServer server() throws IOException {
        String password = Secrets.in(state.folder()).password("postgres");
        return new PostgresServer(
                state.folder(), state.processes(), ports.postgres(), password, true);
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Kafka.");
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer.", e);
        }
    }
}
