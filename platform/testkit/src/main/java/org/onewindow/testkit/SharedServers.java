package org.onewindow.testkit;

import java.io.IOException;
import java.io.Reader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The PostgreSQL and the Kafka that the tests of this checkout share, one module after the other at
 * each {@link ServerPlace}. The first test there starts them, the others attach; see {@link
 * TestServers} for their end.
 */
public final class SharedServers {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final OwnProcesses run;
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;

    private SharedServers(OwnProcesses run, Properties state) throws IOException {
        this.run = run;
        this.secrets = Secrets.in(run.folder());
        this.postgres = TestServers.postgres(run, port(state, "postgres.port"));
        this.kafka = TestServers.kafka(run, port(state, "kafka.port"), 0);
    }

    /**
     * Attaches to the servers of this JVM's place, or starts them; waits while all places are
     * taken.
     */
    public static SharedServers attach() throws IOException {
        ServerPlace place =
                ServerPlace.take(Folders.checkout().resolve(".onewindow").toAbsolutePath());
        OwnProcesses run = new OwnProcesses(place.folder());
        try (FileChannel channel =
                        FileChannel.open(
                                run.folder().resolve(TestServers.LOCK),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("The lock of the test servers was lost.");
            }
            takeLeases(run.folder());
            Optional<Properties> state = running(run);
            return new SharedServers(run, state.isPresent() ? state.get() : start(run));
        }
    }

    public Secrets secrets() {
        return secrets;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaAccess kafka() {
        return new KafkaAccess(kafka, secrets);
    }

    /** Client settings of Kafka's super user: for a test that plays the other side. */
    public Map<String, Object> kafkaAdmin() {
        return kafka.adminSettings();
    }

    Path folder() {
        return run.folder();
    }

    /** A database nobody has used yet, for one application under test. */
    public ServiceDatabase freshDatabase(String service) throws SQLException {
        String suffix = UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        ServiceDatabase database =
                ServiceDatabase.of(postgres, service + "_" + suffix, service, secrets);
        database.establish();
        return database;
    }

    private static int port(Properties state, String name) {
        return Integer.parseInt(state.getProperty(name));
    }

    private static Optional<Properties> running(OwnProcesses run) throws IOException {
        Path file = run.folder().resolve(TestServers.STATE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties state = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            state.load(reader);
        }
        return run.find(Long.parseLong(state.getProperty("pid"))).map(alive -> state);
    }

    private static Properties start(OwnProcesses run) throws IOException {
        removeLeftovers(run);
        Path log = run.folder().resolve("servers.log");
        Process child =
                new ProcessBuilder(command(run))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(log.toFile()))
                        .start();
        return Await.answer(
                "The start of the test servers (log: " + log + ")",
                START_LIMIT,
                () -> {
                    if (!child.isAlive()) {
                        throw new Await.GaveUp("The test servers ended; their log is " + log + ".");
                    }
                    return running(run);
                });
    }

    /** A predecessor that was killed hard may have left PostgreSQL or Kafka behind. */
    private static void removeLeftovers(OwnProcesses run) throws IOException {
        run.all().forEach(OwnProcesses::kill);
        for (String each : List.of("postgres", "kafka", "logs", TestServers.STATE)) {
            Folders.delete(run.folder().resolve(each));
        }
    }

    private static List<String> command(OwnProcesses run) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                run.mark(),
                "-cp",
                System.getProperty("java.class.path"),
                TestServers.class.getName(),
                run.folder().toString());
    }

    private static void takeLeases(Path folder) throws IOException {
        removeOldLeases(folder);
        ProcessHandle self = ProcessHandle.current();
        Files.writeString(folder.resolve(TestServers.TEST + self.pid()), "");
        Optional<ProcessHandle> build = build(self);
        if (build.isPresent()) {
            Files.writeString(folder.resolve(TestServers.BUILD + build.get().pid()), "");
        }
    }

    private static void removeOldLeases(Path folder) throws IOException {
        List<Path> leases;
        try (Stream<Path> files = Files.list(folder)) {
            leases =
                    files.filter(TestServers::isLease)
                            .filter(file -> !TestServers.isLive(file))
                            .toList();
        }
        for (Path lease : leases) {
            Files.deleteIfExists(lease);
        }
    }

    /** The Java program that started this test JVM, if any: Maven, through Surefire's shell. */
    private static Optional<ProcessHandle> build(ProcessHandle self) {
        return Stream.iterate(
                        self.parent(),
                        Optional::isPresent,
                        each -> each.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst();
    }
}
