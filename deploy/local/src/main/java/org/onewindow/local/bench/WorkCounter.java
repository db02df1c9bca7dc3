package org.onewindow.local.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.onewindow.local.suite.Suite;

/**
 * Counts work from outside: transactions that wrote (they alone take a transaction id) and records
 * on all of the suite's topics.
 */
record WorkCounter(long transactions, long messages) {

    static WorkCounter of(Suite suite)
            throws SQLException, ExecutionException, InterruptedException {
        return new WorkCounter(transactions(suite), messages(suite));
    }

    private static long transactions(Suite suite) throws SQLException {
        try (Connection connection = suite.postgres().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long messages(Suite suite) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(suite.kafkaAdmin())) {
            var topics =
                    admin.listTopics().names().get().stream()
                            .filter(name -> name.startsWith("onewindow."))
                            .collect(Collectors.toSet());
            var ends =
                    admin.describeTopics(topics).allTopicNames().get().values().stream()
                            .flatMap(
                                    topic ->
                                            topic.partitions().stream()
                                                    .map(
                                                            partition ->
                                                                    new TopicPartition(
                                                                            topic.name(),
                                                                            partition.partition())))
                            .collect(
                                    Collectors.toMap(
                                            partition -> partition,
                                            partition -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        }
    }
}
