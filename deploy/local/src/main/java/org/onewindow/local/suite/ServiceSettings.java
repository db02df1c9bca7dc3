package org.onewindow.local.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.testkit.Backbone;
import org.onewindow.testkit.KeyFiles;
import org.onewindow.testkit.ServiceDatabase;

/** What one replica of a service is told when it starts. */
record ServiceSettings(Programs programs, String service, int replica) {

    Map<String, String> properties() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.putAll(addresses());
        settings.putAll(identity());
        settings.put("onewindow.service", service);
        settings.put("onewindow.sandbox", "true");
        settings.put("onewindow.sandbox.initial-offset", programs.businessOffset().toString());
        Path key = programs.run().folder().resolve("keys/" + service + "-signing.pem");
        settings.put(
                "onewindow.trust.public-key-file",
                KeyFiles.publicKey(programs.trustKey()).toString());
        settings.put("onewindow.signing.key-file", KeyFiles.signingKey(key).toString());
        return settings;
    }

    private Map<String, String> addresses() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(programs.port(service, replica)));
        settings.put("quarkus.management.host", "127.0.0.1");
        settings.put(
                "quarkus.management.port",
                Integer.toString(programs.managementPort(service, replica)));
        ServiceDatabase database = programs.database(service);
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.app());
        settings.put("quarkus.flyway.username", database.owner());
        programs.kafka().clientSettings(service).entrySet().stream()
                .filter(setting -> !setting.getKey().equals("sasl.jaas.config"))
                .forEach(
                        setting ->
                                settings.put(
                                        "kafka." + setting.getKey(),
                                        setting.getValue().toString()));
        for (String other : Backbone.SERVICES) {
            addressOf(settings, other, programs.port(other, 1));
        }
        addressOf(settings, "departments", programs.options().ports().departments());
        return settings;
    }

    /** Where a service asks another party; each has a REST client of the other's name. */
    private static void addressOf(Map<String, String> settings, String other, int port) {
        String url = "http://127.0.0.1:" + port;
        settings.put("onewindow.url." + other, url);
        settings.put("quarkus.rest-client." + other + ".url", url);
    }

    private Map<String, String> identity() {
        String realm = IdentityProgram.realmUrl(programs.options().ports().identity());
        Map<String, String> settings = new LinkedHashMap<>();
        for (String client : List.of("quarkus.oidc.", "quarkus.oidc-client.")) {
            settings.put(client + "auth-server-url", realm);
            settings.put(client + "client-id", service);
            // The realm file says it to everybody: a sandbox value, no secret.
            settings.put(client + "credentials.secret", service + "-secret");
            // No contact at the start: identity starts at the same time and may take longer.
            settings.put(client + "discovery-enabled", "false");
        }
        settings.put("quarkus.oidc.jwks-path", "/protocol/openid-connect/certs");
        settings.put("quarkus.oidc.jwks.resolve-early", "false");
        settings.put(
                "quarkus.oidc.token.issuer",
                IdentityProgram.realmUrl(programs.options().ports().proxy()));
        settings.put("quarkus.oidc-client.token-path", "/protocol/openid-connect/token");
        return settings;
    }

    /** Handed over by environment: a command line is for every user of the machine to read. */
    Map<String, String> passwords() {
        ServiceDatabase database = programs.database(service);
        return Map.of(
                "QUARKUS_DATASOURCE_PASSWORD", database.appPassword(),
                "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword(),
                "KAFKA_SASL_JAAS_CONFIG", programs.kafka().login(service));
    }
}
