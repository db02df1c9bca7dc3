package org.onewindow.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Gives a Quarkus test the real PostgreSQL and the real Kafka of {@link SharedServers}, an empty
 * database, an empty backbone, and keys to sign tokens ({@link TestTokens}) and documents with.
 *
 * <p>The service is the one {@code onewindow.service} in {@code application.properties} names; the
 * init argument {@code service} says it where there is none.
 */
public final class OneWindowTestResource implements QuarkusTestResourceLifecycleManager {

    static final String ISSUER = "https://identity.onewindow.test/auth/realms/onewindow";
    static final String TOKEN_KEY = "onewindow.test.token-key";

    /**
     * The private key of the provider of real-name checks and signatures, for a test to sign with.
     */
    public static final String TRUST_KEY_FILE = "onewindow.test.trust-key-file";

    /** The private key that the application under test signed with before its present one. */
    public static final String FORMER_KEY_FILE = "onewindow.test.former-signing-key-file";

    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
    }

    @Override
    public Map<String, String> start() {
        try {
            SharedServers servers = SharedServers.attach();
            String name = service.isEmpty() ? configuredService() : service;
            servers.kafka().empty();
            Map<String, String> settings = new HashMap<>();
            settings.putAll(database(servers.freshDatabase(name)));
            settings.putAll(kafka(servers, name));
            settings.putAll(identity());
            settings.put("onewindow.service", name);
            settings.put("onewindow.sandbox", "true");
            Path trust = KeyFiles.signingKey(servers.folder().resolve("trust.pem"));
            settings.put("onewindow.trust.public-key-file", KeyFiles.publicKey(trust).toString());
            settings.put(TRUST_KEY_FILE, trust.toString());
            Path signing = KeyFiles.signingKey(servers.folder().resolve("signing-key.pem"));
            settings.put("onewindow.signing.key-file", signing.toString());
            settings.put(FORMER_KEY_FILE, KeyFiles.formerKey(signing).toString());
            return settings;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The test servers could not be used.", e);
        }
    }

    @Override
    public void stop() {
        // The servers outlive this application: the next module of the build uses them too.
        try {
            ServerPlace.leave();
        } catch (IOException e) {
            throw new UncheckedIOException("The place could not be left.", e);
        }
    }

    private static Map<String, String> database(ServiceDatabase database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.app(),
                "quarkus.datasource.password", database.appPassword(),
                "quarkus.flyway.username", database.owner(),
                "quarkus.flyway.password", database.ownerPassword());
    }

    private static Map<String, String> kafka(SharedServers servers, String service) {
        Map<String, String> settings = new HashMap<>();
        servers.kafka()
                .clientSettings(service)
                .forEach((name, value) -> settings.put(kafkaName(name), value.toString()));
        servers.kafkaAdmin()
                .forEach(
                        (name, value) ->
                                settings.put(
                                        "onewindow.test.kafka-admin." + name, value.toString()));
        return settings;
    }

    private static String kafkaName(String setting) {
        return "kafka." + setting;
    }

    /** No identity server: the application trusts a key made for this run. */
    private static Map<String, String> identity() {
        KeyPair keys = KeyFiles.generate("RSA");
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                base64(keys.getPublic().getEncoded()),
                "quarkus.oidc.token.issuer",
                ISSUER,
                "quarkus.oidc-client.client-enabled",
                "false",
                TOKEN_KEY,
                base64(keys.getPrivate().getEncoded()));
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    private static String configuredService() throws IOException {
        Properties properties = new Properties();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream("application.properties")) {
            if (file != null) {
                properties.load(file);
            }
        }
        String name = properties.getProperty("onewindow.service");
        if (name == null) {
            throw new IOException(
                    "Say whose test this is: onewindow.service in application.properties, or the init argument service.");
        }
        return name;
    }
}
