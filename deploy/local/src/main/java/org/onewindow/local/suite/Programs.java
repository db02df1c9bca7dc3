package org.onewindow.local.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.local.proxy.Proxy;
import org.onewindow.testkit.Backbone;
import org.onewindow.testkit.KafkaAccess;
import org.onewindow.testkit.KeyFiles;
import org.onewindow.testkit.OwnProcesses;
import org.onewindow.testkit.PostgresServer;
import org.onewindow.testkit.Secrets;
import org.onewindow.testkit.ServiceDatabase;

/** How each program of a run is started: its options, its addresses, its passwords. */
record Programs(
        SuiteOptions options,
        OwnProcesses run,
        PostgresServer postgres,
        KafkaAccess kafka,
        Secrets secrets,
        Duration businessOffset) {

    static final String DEPARTMENTS_DATABASE = "departments";
    private static final String DEPARTMENTS_CLASS = "org.onewindow.local.departments.Departments";

    ServiceDatabase database(String service) {
        return ServiceDatabase.of(postgres, service, service, secrets);
    }

    Program postgresql() {
        return new PostgresProgram(
                postgres,
                Stream.concat(Backbone.SERVICES.stream(), Stream.of(DEPARTMENTS_DATABASE))
                        .map(this::database)
                        .toList());
    }

    Program broker() {
        return new KafkaProgram(kafka.broker(), kafka);
    }

    Program identity() throws IOException {
        return new IdentityProgram(KeycloakHome.of(options.checkout()), run, options.ports());
    }

    Program proxy() {
        Ports ports = options.ports();
        List<String> arguments = new ArrayList<>(javaOptions("-Xmx96m"));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        arguments.add(Proxy.class.getName());
        arguments.add(Integer.toString(ports.proxy()));
        for (String service : Backbone.SERVICES) {
            arguments.add(
                    service
                            + "="
                            + replicas(service)
                                    .map(replica -> Integer.toString(port(service, replica)))
                                    .collect(Collectors.joining(",")));
        }
        arguments.add("auth=" + ports.identity());
        arguments.add("departments=" + ports.departments());
        URI ready = URI.create("http://127.0.0.1:" + ports.proxy() + "/");
        return new JavaProgram("proxy", run, arguments, Map.of(), ready);
    }

    /** Every replica of every service that has been built. */
    List<Program> services() throws IOException {
        List<Program> programs = new ArrayList<>();
        for (String service : Backbone.SERVICES) {
            if (Files.exists(jar(service))) {
                for (int replica : replicas(service).toList()) {
                    programs.add(service(service, replica));
                }
            }
        }
        return programs;
    }

    /** The stand-ins for the outside departments, in one process, each with its own credentials. */
    List<Program> departments() throws IOException {
        if (getClass().getResource("/" + DEPARTMENTS_CLASS.replace('.', '/') + ".class") == null) {
            return List.of();
        }
        Ports ports = options.ports();
        ServiceDatabase database = database(DEPARTMENTS_DATABASE);
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("DEPARTMENTS_PORT", Integer.toString(ports.departments()));
        environment.put("DEPARTMENTS_JDBC_URL", database.jdbcUrl());
        environment.put("DEPARTMENTS_DATABASE_USER", database.owner());
        environment.put("DEPARTMENTS_DATABASE_PASSWORD", database.ownerPassword());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.broker().bootstrapServers());
        for (String department : Backbone.DEPARTMENTS) {
            environment.put(
                    "KAFKA_PASSWORD_" + department.toUpperCase(Locale.ROOT).replace('-', '_'),
                    secrets.password("kafka." + department));
        }
        environment.put("IDENTITY_URL", IdentityProgram.realmUrl(ports.identity()));
        environment.put("ONEWINDOW_URL", "http://127.0.0.1:" + ports.proxy());
        environment.put("DEPARTMENTS_TRUST_KEY_FILE", trustKey().toString());
        List<String> arguments = new ArrayList<>(javaOptions("-Xmx128m"));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), DEPARTMENTS_CLASS));
        URI ready = URI.create("http://127.0.0.1:" + ports.departments() + "/departments/health");
        return List.of(new JavaProgram("departments", run, arguments, environment, ready));
    }

    int port(String service, int replica) {
        return options.ports().services() + offset(service, replica);
    }

    int managementPort(String service, int replica) {
        return options.ports().management() + offset(service, replica);
    }

    private static int offset(String service, int replica) {
        return Backbone.SERVICES.indexOf(service) + 20 * (replica - 1);
    }

    private Stream<Integer> replicas(String service) {
        return Stream.iterate(1, each -> each + 1)
                .limit(options.replicas().getOrDefault(service, 1));
    }

    static String name(String service, int replica) {
        return replica == 1 ? service : service + "-" + replica;
    }

    private Path jar(String service) {
        return options.checkout().resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    }

    private Program service(String service, int replica) throws IOException {
        List<String> arguments = new ArrayList<>(javaOptions("-Xmx256m"));
        arguments.add("-XX:NewSize=96m");
        ServiceSettings settings = new ServiceSettings(this, service, replica);
        settings.properties().forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        arguments.addAll(List.of("-jar", jar(service).toString()));
        URI ready =
                URI.create(
                        "http://127.0.0.1:" + managementPort(service, replica) + "/q/health/ready");
        return new JavaProgram(name(service, replica), run, arguments, settings.passwords(), ready);
    }

    /** The key of the provider of real-name checks and signatures, which the sandbox plays. */
    Path trustKey() throws IOException {
        return KeyFiles.signingKey(run.folder().resolve("keys/trust.pem"));
    }

    /**
     * Local runs are short: the second compiler would take a third of the processor time for code
     * that never runs long enough to give it back. The first one alone would have 48 MB for its
     * code, which stops everything for a collection whenever they fill; and each start would
     * collect its whole heap four times while it loads classes.
     */
    private static List<String> javaOptions(String heap) {
        return List.of(
                heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:MetaspaceSize=160m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xss512k",
                "-XX:MaxDirectMemorySize=64m");
    }
}
