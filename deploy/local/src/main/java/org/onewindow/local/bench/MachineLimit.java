package org.onewindow.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.onewindow.local.suite.Suite;
import org.onewindow.testkit.ServiceDatabase;

/**
 * What the machine itself does in the same run: the same number of writing transactions (three
 * short rows each) and of messages (1 KiB), without the services, as fast as it goes.
 */
record MachineLimit(Suite suite) {

    private static final int THREADS = 16;
    private static final String ROW = "x".repeat(300);
    private static final String TABLE =
            "create table if not exists bench_limit (id bigint generated always as identity primary key, body text)";

    /** How long it took. */
    Duration run(long transactions, long messages) throws SQLException, InterruptedException {
        ServiceDatabase database = suite.database("credit");
        try (Connection connection = suite.postgres().connect(database.name());
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                work.add(threads.submit(() -> transactions(database, transactions / THREADS)));
            }
            work.add(threads.submit(() -> messages(messages)));
            for (Future<?> each : work) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the machine's limit could not be measured", e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        try (Connection connection = suite.postgres().connect(database.name());
                Statement statement = connection.createStatement()) {
            statement.execute("drop table bench_limit");
        }
        return took;
    }

    private Void transactions(ServiceDatabase database, long count) throws SQLException {
        try (Connection connection = suite.postgres().connect(database.name());
                PreparedStatement insert =
                        connection.prepareStatement("insert into bench_limit (body) values (?)")) {
            connection.setAutoCommit(false);
            for (long i = 0; i < count; i++) {
                for (int row = 0; row < 3; row++) {
                    insert.setString(1, ROW);
                    insert.executeUpdate();
                }
                connection.commit();
            }
        }
        return null;
    }

    private Void messages(long count) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(suite.kafkaAdmin());
        settings.put("acks", "all");
        String body = "y".repeat(1024);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (long i = 0; i < count; i++) {
                sent.add(
                        producer.send(
                                new ProducerRecord<>(
                                        "onewindow.credit.v1.dlq", String.valueOf(i), body)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
        return null;
    }
}
