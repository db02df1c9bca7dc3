package org.onewindow.testkit;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The child process that runs PostgreSQL and Kafka for all tests of one checkout, for as long as
 * somebody holds a lease (a file named after the pid of a build or of a test JVM), then ends
 * itself.
 */
public final class TestServers {

    static final String STATE = "servers.properties";
    static final String LOCK = "lock";
    static final String BUILD = "build-";
    static final String TEST = "test-";

    /** After this long without a test the servers go, even though a build (an IDE) is alive. */
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(10);

    private final OwnProcesses run;
    private final Process postgres;
    private final Process kafka;
    private long lastUse = System.nanoTime();

    private TestServers(OwnProcesses run, Process postgres, Process kafka) {
        this.run = run;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    public static void main(String[] arguments) throws IOException {
        OwnProcesses run = new OwnProcesses(Path.of(arguments[0]));
        int postgresPort = Await.freePort();
        int kafkaPort = Await.freePort();
        PostgresServer postgres = postgres(run, postgresPort);
        Process postgresProcess = postgres.start(run.folder().resolve("logs/postgres.log"));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> PostgresServer.stop(postgresProcess.toHandle())));
        KafkaBroker kafka = kafka(run, kafkaPort, Await.freePort());
        Process kafkaProcess = kafka.start(run.folder().resolve("logs/kafka.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(kafkaProcess::destroyForcibly));
        new KafkaAccess(kafka, Secrets.in(run.folder())).establish();
        Folders.replace(run.folder().resolve(STATE), state(postgresPort, kafkaPort));
        new TestServers(run, postgresProcess, kafkaProcess).stayWhileUsed();
    }

    static PostgresServer postgres(OwnProcesses run, int port) throws IOException {
        return new PostgresServer(
                run.folder().resolveSibling("postgresql-18"),
                run,
                port,
                Secrets.in(run.folder()).password("postgres"),
                false);
    }

    static KafkaBroker kafka(OwnProcesses run, int port, int controllerPort) throws IOException {
        return new KafkaBroker(
                run, port, controllerPort, Secrets.in(run.folder()).password("kafka.admin"));
    }

    private static String state(int postgresPort, int kafkaPort) throws IOException {
        Properties state = new Properties();
        state.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        state.setProperty("postgres.port", Integer.toString(postgresPort));
        state.setProperty("kafka.port", Integer.toString(kafkaPort));
        StringWriter text = new StringWriter();
        state.store(text, "The servers the tests of this checkout share.");
        return text.toString();
    }

    private void stayWhileUsed() throws IOException {
        while (postgres.isAlive() && kafka.isAlive()) {
            if (!isUsed() && retired()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private boolean isUsed() throws IOException {
        List<Path> leases = liveLeases();
        if (leases.stream().anyMatch(lease -> name(lease).startsWith(TEST))) {
            lastUse = System.nanoTime();
        }
        return !leases.isEmpty() && System.nanoTime() - lastUse < IDLE_LIMIT.toNanos();
    }

    /**
     * Withdraws the state file under the lock, so that nobody attaches to servers that are going.
     */
    private boolean retired() throws IOException {
        Path file = run.folder().resolve(LOCK);
        try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || isUsed()) {
                return false;
            }
            Files.deleteIfExists(run.folder().resolve(STATE));
            return true;
        }
    }

    private List<Path> liveLeases() throws IOException {
        try (Stream<Path> files = Files.list(run.folder())) {
            return files.filter(TestServers::isLease).filter(TestServers::isLive).toList();
        }
    }

    static boolean isLease(Path file) {
        return name(file).startsWith(BUILD) || name(file).startsWith(TEST);
    }

    static boolean isLive(Path lease) {
        String name = name(lease);
        Optional<ProcessHandle> holder =
                ProcessHandle.of(Long.parseLong(name.substring(name.indexOf('-') + 1)));
        return holder.map(ProcessHandle::isAlive).orElse(false);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
