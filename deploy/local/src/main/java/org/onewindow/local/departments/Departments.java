package org.onewindow.local.departments;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/** All departments in one process: a thread each for their topics, one HTTP server for all. */
public final class Departments implements AutoCloseable {

    /** Held, because a logger nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private static final Duration END_LIMIT = Duration.ofSeconds(8);

    private final List<Worker> workers;
    private final List<Thread> threads = new ArrayList<>();
    private final Counter counter;

    private Departments(List<Worker> workers, Counter counter) {
        this.workers = workers;
        this.counter = counter;
    }

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws Exception {
        KAFKA.setLevel(Level.WARNING);
        Departments departments = open(Settings.of(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(departments::close));
        for (Thread each : departments.threads) {
            each.join();
        }
    }

    static Departments open(Settings settings) throws IOException, SQLException {
        establish(settings);
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(3))
                        .build();
        List<Worker> workers = new ArrayList<>();
        for (Department department : Department.values()) {
            workers.add(new Worker(settings, department, new Forms(http, settings, department)));
        }
        Departments opened =
                new Departments(
                        workers,
                        Counter.open(
                                settings,
                                new Callers(http, settings.identity()),
                                Trust.withKey(settings.trustKey())));
        opened.start();
        return opened;
    }

    private static void establish(Settings settings) throws IOException, SQLException {
        String tables = tables();
        for (Department department : Department.values()) {
            try (Books books = Books.open(settings.database(), department)) {
                books.establish(tables);
            }
        }
    }

    private static String tables() throws IOException {
        try (InputStream file = Departments.class.getResourceAsStream("/departments/schema.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void start() {
        for (int i = 0; i < workers.size(); i++) {
            threads.add(
                    Thread.ofPlatform()
                            .name("department-" + Department.values()[i].id())
                            .start(workers.get(i)));
        }
    }

    int port() {
        return counter.port();
    }

    @Override
    public void close() {
        counter.close();
        workers.forEach(Worker::stop);
        for (Thread each : threads) {
            try {
                if (!each.join(END_LIMIT)) {
                    each.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
