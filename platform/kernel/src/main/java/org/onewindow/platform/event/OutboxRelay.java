package org.onewindow.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.jboss.logging.Logger;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.decision.DecisionChain;
import org.onewindow.platform.rule.Rule;

/**
 * Carries the outbox to Kafka in order: one leader per database, the other replicas stand by.
 *
 * <p>The leader holds an advisory lock on the connection it works with, so that losing the database
 * is losing the lead. A row is deleted after the broker's acknowledgement; killed anywhere, the
 * next leader repeats at worst what was sent and not deleted, under the same event id. The same
 * leader chains the decisions.
 */
@Singleton
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LEADER_LOCK = 0x6f6e6577696e646fL;
    private static final int BATCH = 500;

    /** After each round: what commits meanwhile goes with the next, in one. */
    private static final Duration GATHERING = Duration.ofMillis(5);

    /** For a wake-up call; another replica's commits make none. */
    private static final Duration BUSY_PAUSE = Duration.ofMillis(20);

    private static final Duration IDLE_PAUSE = Duration.ofMillis(50);
    private static final Duration STANDBY_PAUSE = Duration.ofMillis(500);
    private static final int BUSY_ROUNDS = 50;

    /** Nobody waits for the chain of decisions: it grows a few links at a time. */
    private static final long CHAIN_INTERVAL_NANOS = Duration.ofMillis(200).toNanos();

    private final DataSource database;
    private final KafkaClientService kafka;
    private final RelayAlarmClock alarmClock;
    private final DecisionChain decisions;
    private final ObjectMapper json;
    private volatile boolean running = true;
    private volatile boolean leading;
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);

    private record Row(long id, String topic, String key, String headers, String payload) {}

    @Inject
    OutboxRelay(
            DataSource database,
            KafkaClientService kafka,
            RelayAlarmClock alarmClock,
            DecisionChain decisions,
            ObjectMapper json,
            // Declares the outgoing channel whose producer the relay uses.
            @Channel("outbox") Emitter<String> channel) {
        this.database = database;
        this.kafka = kafka;
        this.alarmClock = alarmClock;
        this.decisions = decisions;
        this.json = json;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        alarmClock.ring();
        thread.join(Duration.ofSeconds(10));
    }

    boolean isLeading() {
        return leading;
    }

    private void run() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                if (takeLead(connection)) {
                    lead(connection);
                }
            } catch (SQLException | RuntimeException | ExecutionException e) {
                LOG.warnf(e, "the relay starts again");
            } catch (InterruptedException e) {
                return;
            } finally {
                leading = false;
            }
            standBy();
        }
    }

    private void standBy() {
        try {
            alarmClock.await(STANDBY_PAUSE);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private static boolean takeLead(Connection connection) {
        return Sql.query(
                        connection,
                        "select pg_try_advisory_lock(?)",
                        row -> row.getBoolean(1),
                        LEADER_LOCK)
                .getFirst();
    }

    private void lead(Connection connection) throws InterruptedException, ExecutionException {
        leading = true;
        LOG.info("this replica relays the outbox");
        try {
            int busy = 0;
            long chained = System.nanoTime() - CHAIN_INTERVAL_NANOS;
            while (running) {
                int sent = relayBatch(connection);
                if (System.nanoTime() - chained >= CHAIN_INTERVAL_NANOS) {
                    decisions.extend();
                    chained = System.nanoTime();
                }
                busy = sent > 0 ? BUSY_ROUNDS : Math.max(0, busy - 1);
                if (sent < BATCH) {
                    Thread.sleep(GATHERING);
                    alarmClock.await(busy > 0 ? BUSY_PAUSE : IDLE_PAUSE);
                }
            }
        } finally {
            Sql.query(
                    connection,
                    "select pg_advisory_unlock(?)",
                    row -> row.getBoolean(1),
                    LEADER_LOCK);
        }
    }

    /** Sends the oldest rows in order and deletes those acknowledged; returns how many. */
    @Rule("INV-27")
    private int relayBatch(Connection connection) throws InterruptedException, ExecutionException {
        List<Row> rows =
                Sql.query(
                        connection,
                        "select id, aggregatetype, aggregateid, headers, payload from outbox"
                                + " order by id limit "
                                + BATCH,
                        row ->
                                new Row(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5)));
        if (rows.isEmpty()) {
            return 0;
        }
        Producer<String, String> producer = kafka.<String, String>getProducer("outbox").unwrap();
        List<Future<RecordMetadata>> sending = new ArrayList<>(rows.size());
        for (Row row : rows) {
            sending.add(producer.send(toRecord(row)));
        }
        List<Long> acknowledged = new ArrayList<>(rows.size());
        try {
            for (int i = 0; i < rows.size(); i++) {
                sending.get(i).get();
                acknowledged.add(rows.get(i).id());
            }
        } finally {
            // After a failure only the rows before it go: the rest is repeated in order.
            delete(connection, acknowledged);
        }
        return rows.size();
    }

    private static void delete(Connection connection, List<Long> ids) {
        if (!ids.isEmpty()) {
            Sql.update(
                    connection,
                    "delete from outbox where id = any(?::bigint[])",
                    ids.stream().map(String::valueOf).toList());
        }
    }

    private ProducerRecord<String, String> toRecord(Row row) {
        var outgoing = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        headersOf(row)
                .forEach(
                        (name, value) ->
                                outgoing.headers()
                                        .add(name, value.getBytes(StandardCharsets.UTF_8)));
        return outgoing;
    }

    private Map<String, String> headersOf(Row row) {
        try {
            return json.readValue(row.headers(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("outbox row " + row.id() + " has bad headers", e);
        }
    }
}
