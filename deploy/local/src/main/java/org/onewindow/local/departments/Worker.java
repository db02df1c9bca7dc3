package org.onewindow.local.departments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * One department at work, on one thread. Whatever goes wrong outside (broker, database,
 * registration) ends the session; the next one begins with what the books say was not sent.
 */
final class Worker implements Runnable {

    private static final Logger LOG = Logger.getLogger(Worker.class.getName());
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int BATCH = 200;

    private final Settings settings;
    private final Department department;
    private final Forms forms;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Worker(Settings settings, Department department, Forms forms) {
        this.settings = settings;
        this.department = department;
        this.forms = forms;
    }

    void stop() {
        stopping.countDown();
    }

    @Override
    public void run() {
        for (int failures = 0; !isStopping(); ) {
            Instant began = Instant.now();
            try (Session session = new Session()) {
                session.work();
            } catch (KafkaException | SQLException | IOException | ExecutionException e) {
                boolean lasted = Duration.between(began, Instant.now()).toSeconds() > 30;
                failures = lasted ? 1 : failures + 1;
                LOG.log(Level.WARNING, department.id() + " begins again: " + e);
                pause(failures);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause(int failures) {
        long millis = Math.min(100L << Math.min(failures, 6), LONGEST_PAUSE.toMillis());
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.fine("stopped while waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    /** Connections to the books and the broker for as long as they hold. */
    private final class Session implements AutoCloseable {

        private final Books books;
        private final KafkaProducer<String, String> producer;
        private final KafkaConsumer<String, String> consumer;

        Session() throws SQLException {
            books = Books.open(settings.database(), department);
            producer =
                    new KafkaProducer<>(
                            producerSettings(), new StringSerializer(), new StringSerializer());
            consumer =
                    new KafkaConsumer<>(
                            consumerSettings(), new StringDeserializer(), new StringDeserializer());
        }

        void work() throws SQLException, IOException, ExecutionException, InterruptedException {
            sendWhatIsUnsent();
            consumer.subscribe(List.of(department.tasksTopic()));
            while (!isStopping()) {
                var batch = consumer.poll(POLL);
                if (!batch.isEmpty()) {
                    handle(tasks(batch));
                    consumer.commitSync();
                }
            }
        }

        private void handle(List<IssuedTask> tasks)
                throws SQLException, IOException, ExecutionException, InterruptedException {
            Set<UUID> unseen = books.unseen(tasks.stream().map(IssuedTask::eventId).toList());
            List<IssuedTask> fresh =
                    tasks.stream().filter(task -> unseen.contains(task.eventId())).toList();
            if (!fresh.isEmpty()) {
                books.handle(withForms(fresh), Instant.now());
                sendWhatIsUnsent();
            }
        }

        private void sendWhatIsUnsent()
                throws SQLException, ExecutionException, InterruptedException {
            List<Books.Outgoing> unsent = books.unsent(BATCH);
            while (!unsent.isEmpty()) {
                List<Future<RecordMetadata>> sending = new ArrayList<>();
                for (Books.Outgoing each : unsent) {
                    sending.add(producer.send(toRecord(each)));
                }
                producer.flush();
                for (Future<RecordMetadata> each : sending) {
                    each.get();
                }
                books.markSent(unsent);
                unsent = unsent.size() < BATCH ? List.of() : books.unsent(BATCH);
            }
        }

        private List<IssuedTask> tasks(Iterable<ConsumerRecord<String, String>> batch)
                throws ExecutionException, InterruptedException {
            List<IssuedTask> tasks = new ArrayList<>();
            for (ConsumerRecord<String, String> found : batch) {
                try {
                    if (IssuedTask.isTask(found)) {
                        tasks.add(IssuedTask.of(found));
                    }
                } catch (IllegalArgumentException malformed) {
                    LOG.warning(department.id() + " cannot read a task: " + malformed.getMessage());
                    producer.send(
                                    new ProducerRecord<>(
                                            department.tasksTopic() + ".dlq",
                                            null,
                                            found.key(),
                                            found.value(),
                                            found.headers()))
                            .get();
                }
            }
            return tasks;
        }

        @Override
        public void close() throws SQLException {
            // One that cannot be closed any more must not keep the others open.
            try (books;
                    consumer) {
                producer.close(Duration.ofSeconds(5));
            }
        }
    }

    /** Fetches the forms of a poll together, before any transaction opens. */
    private List<Books.Received> withForms(List<IssuedTask> tasks)
            throws IOException, InterruptedException {
        Map<IssuedTask, Future<Optional<JsonNode>>> reading = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            tasks.forEach(task -> reading.put(task, threads.submit(() -> forms.read(task))));
        }
        List<Books.Received> received = new ArrayList<>();
        for (Map.Entry<IssuedTask, Future<Optional<JsonNode>>> each : reading.entrySet()) {
            try {
                received.add(new Books.Received(each.getKey(), each.getValue().get()));
            } catch (ExecutionException e) {
                throw new IOException("a form could not be read", e.getCause());
            }
        }
        return received;
    }

    private ProducerRecord<String, String> toRecord(Books.Outgoing answer) {
        ProducerRecord<String, String> sent =
                new ProducerRecord<>(department.resultsTopic(), answer.uscc(), answer.payload());
        answer.headers()
                .forEach(
                        (name, value) ->
                                sent.headers()
                                        .add(
                                                name,
                                                value.toString().getBytes(StandardCharsets.UTF_8)));
        return sent;
    }

    private Map<String, Object> consumerSettings() {
        Map<String, Object> all = clientSettings();
        all.put("group.id", department.id());
        all.put("enable.auto.commit", "false");
        all.put("auto.offset.reset", "earliest");
        all.put("max.poll.records", Integer.toString(BATCH));
        // What comes within 50 ms is handled together.
        all.put("fetch.min.bytes", "65536");
        all.put("fetch.max.wait.ms", "50");
        return all;
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> all = clientSettings();
        all.put("acks", "all");
        all.put("enable.idempotence", "true");
        all.put("delivery.timeout.ms", "30000");
        all.put("request.timeout.ms", "10000");
        return all;
    }

    private Map<String, Object> clientSettings() {
        Map<String, Object> all = new HashMap<>();
        all.put("bootstrap.servers", settings.kafkaBootstrapServers());
        all.put("security.protocol", "SASL_PLAINTEXT");
        all.put("sasl.mechanism", "SCRAM-SHA-512");
        all.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(department.id(), settings.kafkaPassword(department)));
        return all;
    }
}
