package org.onewindow.testkit;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.ProcessBuilder.Redirect;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/**
 * One Kafka node (broker and controller) on the loopback address in a process of its own. Clients
 * sign in with SCRAM-SHA-512 and may do only what {@link Backbone} grants.
 *
 * @param run the run it belongs to; the data is in its folder {@code kafka}
 * @param controllerPort where the node talks to itself; authenticated as well
 * @param adminPassword of the super user {@code admin}; stays with the data
 */
public record KafkaBroker(OwnProcesses run, int port, int controllerPort, String adminPassword) {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** What a client needs to sign in as the super user. */
    public Map<String, Object> adminSettings() {
        return clientSettings("admin", adminPassword);
    }

    public Map<String, Object> clientSettings(String user, String password) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                scram(user, password));
    }

    /** Starts the node and returns when it answers the super user. */
    public Process start(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Path settings = run.folder().resolve("kafka.properties");
        Folders.replaceSecret(settings, settings());
        Process process =
                new ProcessBuilder(command(settings))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()))
                        .start();
        Await.answer(
                "The start of Kafka (log: " + log + ")", START_LIMIT, () -> ready(process, log));
        return process;
    }

    private Optional<Boolean> ready(Process process, Path log)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        if (!process.isAlive()) {
            throw new Await.GaveUp("Kafka ended while it was starting; its log is " + log + ".");
        }
        try (Socket probe = new Socket("127.0.0.1", port);
                Admin admin = Admin.create(adminSettings())) {
            admin.describeCluster().clusterId().get(10, TimeUnit.SECONDS);
            return Optional.of(probe.isConnected());
        }
    }

    private List<String> command(Path settings) {
        return List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxDirectMemorySize=64m",
                run.mark(),
                "-cp",
                System.getProperty("java.class.path"),
                KafkaProcess.class.getName(),
                settings.toString());
    }

    private String settings() throws IOException {
        Properties all = new Properties();
        all.putAll(listeners());
        all.putAll(storage());
        StringWriter text = new StringWriter();
        all.store(text, "Written at every start.");
        return text.toString();
    }

    private Map<String, String> listeners() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry(
                        "listeners",
                        "CLIENT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "CLIENT://127.0.0.1:" + port),
                Map.entry(
                        "listener.security.protocol.map",
                        "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "CLIENT"),
                Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
                Map.entry("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512"),
                // SCRAM accounts live in the metadata log, which the controller itself must first
                // be able to read: so the node signs in to itself with a plain password.
                Map.entry("sasl.mechanism.controller.protocol", "PLAIN"),
                Map.entry("listener.name.controller.sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("listener.name.controller.plain.sasl.jaas.config", plain()),
                Map.entry(
                        "listener.name.client.scram-sha-512.sasl.jaas.config",
                        scram("admin", adminPassword)),
                Map.entry(
                        "authorizer.class.name",
                        "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                Map.entry("allow.everyone.if.no.acl.found", "false"),
                Map.entry("super.users", "User:admin"));
    }

    private Map<String, String> storage() {
        return Map.ofEntries(
                Map.entry("log.dirs", run.folder().resolve("kafka").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // The default of 128 MB does not fit the heap of a small node.
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("file.delete.delay.ms", "1000"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"));
    }

    private String plain() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"admin\""
                + " password=\"%1$s\" user_admin=\"%1$s\";".formatted(adminPassword);
    }

    static String scram(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }
}
