package org.onewindow.testkit;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One PostgreSQL server on the loopback address, a plain child process in the foreground: no
 * shutdown hook of its own, so that whoever supervises it decides when it stops.
 *
 * @param programs folder the programs are unpacked to and kept in
 * @param run the run it belongs to; the data is in its folder {@code postgres}
 * @param password of the super user {@code postgres}; stays with the data
 * @param keepsData whether the data must outlive a power cut (fsync); a committed transaction
 *     survives the death of the process either way
 */
public record PostgresServer(
        Path programs, OwnProcesses run, int port, String password, boolean keepsData) {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    public Path data() {
        return run.folder().resolve("postgres");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection of the super user. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(database) + "?connectTimeout=5&loginTimeout=5", "postgres", password);
    }

    /** Makes the cluster at the first start, starts it and returns when it answers. */
    public Process start(Path log) throws IOException {
        PostgresBinaries binaries = PostgresBinaries.unpackedAt(programs);
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise(binaries, log);
        }
        Process process = launch(command(binaries), log);
        Await.answer(
                "The start of PostgreSQL (log: " + log + ")",
                START_LIMIT,
                () -> ready(process, log));
        return process;
    }

    /** Stops a server, found by its process or after the death of whoever started it. */
    public static void stop(ProcessHandle process) {
        // SIGINT is PostgreSQL's "fast" stop: sessions are closed, everything is written; the
        // SIGTERM that Java sends would wait for every client to leave by itself.
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("The command kill could not be run.", e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        OwnProcesses.awaitEndOrKill(process, Duration.ofSeconds(20));
    }

    /** The server working on this data, from PostgreSQL's own pid file, if it is alive. */
    public Optional<ProcessHandle> running() throws IOException {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(pid -> run.find(Long.parseLong(pid)));
    }

    private Optional<Boolean> ready(Process process, Path log) throws SQLException {
        if (!process.isAlive()) {
            throw new Await.GaveUp(
                    "PostgreSQL ended while it was starting; its log is " + log + ".");
        }
        try (Connection connection = connect("postgres")) {
            return Optional.of(connection.isValid(5));
        }
    }

    private List<String> command(PostgresBinaries binaries) {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("postgres"));
        command.add("-D");
        command.add(data().toString());
        settings().forEach((name, value) -> command.add("--" + name + "=" + value));
        return command;
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("fsync", keepsData ? "on" : "off"),
                Map.entry("full_page_writes", keepsData ? "on" : "off"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("max_wal_size", "512MB"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_line_prefix", "%m [%p] %d "));
    }

    /** initdb into a folder beside, so that one interrupted half-way is simply done again. */
    private void initialise(PostgresBinaries binaries, Path log) throws IOException {
        Path unfinished = run.folder().resolve("postgres.unfinished");
        Folders.delete(unfinished);
        Folders.delete(data());
        Path secret = run.folder().resolve("postgres.secret");
        Folders.replaceSecret(secret, password);
        try {
            initdb(binaries, unfinished, secret, log);
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.move(unfinished, data());
    }

    private void initdb(PostgresBinaries binaries, Path target, Path secret, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("initdb"));
        command.addAll(List.of("-D", target.toString(), "-U", "postgres"));
        command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + secret));
        command.addAll(List.of("--encoding=UTF8", "--locale=C.UTF-8"));
        if (!keepsData) {
            command.add("--no-sync");
        }
        try {
            if (launch(command, log).waitFor() != 0) {
                throw new IOException("PostgreSQL's initdb failed; its log is " + log + ".");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL's initdb was running.");
        }
    }

    /** PostgreSQL refuses to run as root: there it gets a user namespace in which it is nobody. */
    private static Process launch(List<String> command, Path log) throws IOException {
        // A session of its own: Ctrl-C reaches the launcher alone, which then stops all in order.
        List<String> whole = new ArrayList<>(List.of("setsid"));
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("unshare", "--user"));
        }
        whole.addAll(command);
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }
}
