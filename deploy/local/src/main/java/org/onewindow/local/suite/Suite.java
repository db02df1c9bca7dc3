package org.onewindow.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onewindow.testkit.Backbone;
import org.onewindow.testkit.KafkaAccess;
import org.onewindow.testkit.KafkaBroker;
import org.onewindow.testkit.OwnProcesses;
import org.onewindow.testkit.PostgresServer;
import org.onewindow.testkit.Secrets;
import org.onewindow.testkit.ServiceDatabase;

/**
 * The whole of OneWindow running on this machine, each part a process of its own.
 *
 * <p>Names of the parts: {@code postgresql}, {@code kafka}, {@code identity}, {@code proxy}, {@code
 * departments}, the four services, and {@code registration-2} for a second replica.
 */
public final class Suite implements AutoCloseable {

    /** How long an ordered stop waits for what is just being started. */
    private static final Duration PATIENCE_WITH_STARTS = Duration.ofSeconds(30);

    private final SuiteOptions options;
    private final Progress progress;
    private final RunState state;
    private final Programs programs;
    private final Map<String, Program> known;
    private final Map<String, ProcessHandle> running = new ConcurrentHashMap<>();
    private final Set<String> starting = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    private Suite(SuiteOptions options, Progress progress) throws IOException {
        this.options = options;
        this.progress = progress;
        this.state = new RunState(options.folder());
        OwnProcesses run = state.processes();
        Secrets secrets = Secrets.in(options.folder());
        Ports ports = options.ports();
        PostgresServer postgres =
                new PostgresServer(
                        options.checkout().resolve(".onewindow/postgresql-18"),
                        run,
                        ports.postgres(),
                        secrets.password("postgres"),
                        options.keepsData());
        KafkaBroker kafka =
                new KafkaBroker(
                        run,
                        ports.kafka(),
                        ports.kafkaController(),
                        secrets.password("kafka.admin"));
        Duration offset =
                options.businessStart()
                        .map(start -> Duration.between(Instant.now(), start))
                        .orElse(Duration.ZERO);
        state.rememberPorts(ports);
        this.programs =
                new Programs(
                        options, run, postgres, new KafkaAccess(kafka, secrets), secrets, offset);
        this.known = byName(programs);
    }

    private static Map<String, Program> byName(Programs programs) throws IOException {
        List<Program> all = new ArrayList<>();
        all.add(programs.postgresql());
        all.add(programs.broker());
        all.add(programs.identity());
        all.add(programs.proxy());
        all.addAll(programs.services());
        all.addAll(programs.departments());
        return all.stream().collect(Collectors.toMap(Program::name, Function.identity()));
    }

    /** What there is to start; nothing runs yet. */
    public static Suite of(SuiteOptions options, Progress progress) throws IOException {
        return new Suite(options, progress);
    }

    /** Starts everything and returns when all of it is ready for work. */
    public static Suite start(SuiteOptions options, Progress progress) throws IOException {
        Suite suite = of(options, progress);
        suite.start();
        return suite;
    }

    /**
     * Starts everything, in parallel where one does not need the other.
     *
     * @throws IOException naming what failed, in a sentence; everything else has been stopped then
     */
    public void start() throws IOException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?> servers =
                    CompletableFuture.allOf(
                            launch("postgresql", threads), launch("kafka", threads));
            List<CompletableFuture<?>> all = new ArrayList<>();
            all.add(servers);
            for (String name : known.keySet()) {
                switch (StopOrder.of(name)) {
                    case PROXY, IDENTITY -> all.add(launch(name, threads));
                    case WORKERS -> all.add(servers.thenCompose(ready -> launch(name, threads)));
                    case KAFKA, POSTGRESQL -> {
                        // What the workers wait for has been launched above.
                    }
                }
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            stop();
            throw new IOException(reason(failed), failed);
        }
    }

    private static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null
                && (cause instanceof CompletionException
                        || cause instanceof UncheckedIOException)) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private CompletableFuture<Void> launch(String name, ExecutorService threads) {
        return CompletableFuture.runAsync(() -> restart(name), threads);
    }

    private void launch(Program program) {
        starting.add(program.name());
        try {
            if (stopping) {
                throw new IllegalStateException("The suite is being stopped.");
            }
            begin(program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            starting.remove(program.name());
        }
    }

    private void begin(Program program) throws IOException {
        long begin = System.nanoTime();
        progress.begins(program.name());
        Process process = program.start(log(program.name()));
        running.put(program.name(), process.toHandle());
        state.remember(program.name(), process.pid());
        if (!stopping) {
            progress.done(program.name(), Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /**
     * Stops everything in order: proxy, services, identity, Kafka, PostgreSQL. What is being
     * started meanwhile is waited for and stopped too.
     */
    public synchronized void stop() {
        stopping = true;
        long latest = System.nanoTime() + PATIENCE_WITH_STARTS.toNanos();
        while (!starting.isEmpty() && System.nanoTime() < latest) {
            endWhatRuns();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        endWhatRuns();
    }

    private void endWhatRuns() {
        for (StopOrder step : StopOrder.values()) {
            List<String> names = step.among(Set.copyOf(running.keySet()));
            names.parallelStream().forEach(this::end);
        }
        state.strays(running.values()).forEach(OwnProcesses::kill);
    }

    private void end(String name) {
        ProcessHandle process = running.remove(name);
        Program program = known.get(name);
        if (process != null && program != null) {
            program.stop(process);
            forget(name);
        }
    }

    private void forget(String name) {
        try {
            state.forget(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Whether {@link #stop} has been called: an end of a process is then no surprise. */
    public boolean isStopping() {
        return stopping;
    }

    /** Ends a part as a power cut would: SIGKILL for it and its children. */
    public void kill(String name) {
        OwnProcesses.kill(process(name));
        running.remove(name);
        forget(name);
    }

    /** Starts a part, again if it runs, and returns when it is ready. */
    public void restart(String name) {
        Program program = known.get(name);
        if (program == null) {
            throw new IllegalArgumentException("There is no part named " + name + ".");
        }
        if (running.containsKey(name)) {
            end(name);
        }
        launch(program);
    }

    /** The parts that run, by name. */
    public Map<String, ProcessHandle> processes() {
        return Map.copyOf(running);
    }

    public ProcessHandle process(String name) {
        ProcessHandle process = running.get(name);
        if (process == null) {
            throw new IllegalArgumentException("There is no running part named " + name + ".");
        }
        return process;
    }

    public Path log(String name) {
        return options.folder().resolve("logs").resolve(name + ".log");
    }

    public SuiteOptions options() {
        return options;
    }

    /** The one address everything is reached at, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + options.ports().proxy();
    }

    /** A replica's own address, past the proxy. */
    public String url(String service, int replica) {
        return "http://127.0.0.1:" + programs.port(service, replica);
    }

    /** Where a replica shows health and metrics. */
    public String managementUrl(String service, int replica) {
        return "http://127.0.0.1:" + programs.managementPort(service, replica);
    }

    /** The database of a service, or of the {@code departments}, with its roles and passwords. */
    public ServiceDatabase database(String service) {
        return programs.database(service);
    }

    /** The database server, for the super user. */
    public PostgresServer postgres() {
        return programs.postgres();
    }

    /** The broker; its super user may read and write everything. */
    public KafkaAccess kafka() {
        return programs.kafka();
    }

    public Map<String, Object> kafkaAdmin() {
        return programs.kafka().broker().adminSettings();
    }

    /** The private key (PEM) with which the sandbox signs real-name checks and signatures. */
    public Path trustKey() throws IOException {
        return programs.trustKey();
    }

    public Tokens tokens() {
        return new Tokens(options.ports().identity());
    }

    /** The services that have been built and therefore run. */
    public List<String> services() {
        return Backbone.SERVICES.stream().filter(running::containsKey).toList();
    }
}
