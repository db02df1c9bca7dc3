package org.onewindow.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A service's database with its two roles: the owner, with whom Flyway builds the schema, and the
 * application role the service runs with.
 *
 * @param name of the database
 * @param service whose it is; the roles are {@code <service>_owner} and {@code <service>_app}
 */
public record ServiceDatabase(
        PostgresServer server,
        String name,
        String service,
        String ownerPassword,
        String appPassword) {

    public static ServiceDatabase of(
            PostgresServer server, String name, String service, Secrets secrets) {
        return new ServiceDatabase(
                server,
                name,
                service,
                secrets.password("postgres." + service + "_owner"),
                secrets.password("postgres." + service + "_app"));
    }

    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    public String owner() {
        return service + "_owner";
    }

    public String app() {
        return service + "_app";
    }

    /** Makes roles and database where they are missing; may be repeated. */
    public void establish() throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            role(connection, owner(), ownerPassword);
            role(connection, app(), appPassword);
            // Looking up one entity never gains from parallel workers, and they take the cores.
            statement.execute("alter role " + app() + " set max_parallel_workers_per_gather = 0");
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                // C.UTF-8: with the plain C locale pg_trgm finds nothing in Chinese text.
                statement.execute(
                        "create database %s owner %s template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'"
                                .formatted(name, owner()));
            }
            statement.execute("revoke all on database %s from public".formatted(name));
            statement.execute("grant connect on database %s to %s".formatted(name, app()));
        }
        try (Connection connection = server.connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute("grant usage on schema public to " + app());
        }
    }

    private static void role(Connection connection, String role, String password)
            throws SQLException {
        boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", role);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "%s role %s login password '%s'"
                            .formatted(known ? "alter" : "create", role, password));
        }
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }
}
