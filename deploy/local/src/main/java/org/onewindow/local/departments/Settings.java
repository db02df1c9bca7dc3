package org.onewindow.local.departments;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the process is told by its environment.
 *
 * @param port of the HTTP server on the loopback address
 * @param identity base URL of the realm
 * @param oneWindow base URL of the services' public address
 * @param trustKey private Ed25519 key of the trust provider, PEM (PKCS#8)
 */
record Settings(
        int port,
        Database database,
        String kafkaBootstrapServers,
        URI identity,
        URI oneWindow,
        Path trustKey,
        Map<String, String> environment) {

    /** Where the departments keep their state; the user owns the database. */
    record Database(String jdbcUrl, String user, String password) {}

    Settings {
        environment = Map.copyOf(environment);
    }

    /**
     * @throws IllegalArgumentException naming the variable that is missing
     */
    static Settings of(Map<String, String> environment) {
        return new Settings(
                Integer.parseInt(required(environment, "DEPARTMENTS_PORT")),
                new Database(
                        required(environment, "DEPARTMENTS_JDBC_URL"),
                        required(environment, "DEPARTMENTS_DATABASE_USER"),
                        required(environment, "DEPARTMENTS_DATABASE_PASSWORD")),
                required(environment, "KAFKA_BOOTSTRAP_SERVERS"),
                URI.create(required(environment, "IDENTITY_URL")),
                URI.create(required(environment, "ONEWINDOW_URL")),
                Path.of(required(environment, "DEPARTMENTS_TRUST_KEY_FILE")),
                environment);
    }

    /** A department's own password at the broker. */
    String kafkaPassword(Department department) {
        return required(environment, "KAFKA_PASSWORD_" + suffix(department));
    }

    /** A department's own secret at the identity provider; in the sandbox it follows its name. */
    String clientSecret(Department department) {
        return Optional.ofNullable(environment.get("CLIENT_SECRET_" + suffix(department)))
                .orElse(department.client() + "-secret");
    }

    private static String suffix(Department department) {
        return department.id().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The environment variable " + name + " is missing.");
        }
        return value;
    }
}
