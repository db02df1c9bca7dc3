package org.onewindow.registration.name;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.registration.name.GeneratedNames.Generated;
import org.postgresql.PGConnection;

/**
 * Fills an empty registration database with generated entities and their names through COPY, with
 * the rows the service itself would have written.
 *
 * <p>Arguments: JDBC address, super user, number of entities, seed, file for the samples; the
 * password stands in the environment. A sample is a line: authority, wished name, a credit code.
 */
final class FilledRegister {

    private static final int CHUNK = 20_000;
    private static final int SAMPLES = 20_000;

    private final GeneratedRows rows = new GeneratedRows();
    private final GeneratedNames names;
    private final List<String> samples = new ArrayList<>();

    private FilledRegister(long seed) {
        names = new GeneratedNames(seed);
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        long begin = System.nanoTime();
        int entities = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        FilledRegister register = new FilledRegister(seed);
        try (Connection connection =
                DriverManager.getConnection(
                        arguments[0], arguments[1], System.getenv("DATABASE_PASSWORD"))) {
            register.fill(connection, entities);
            settle(connection);
        }
        Files.write(Path.of(arguments[4]), register.samples);
        System.out.printf(
                "%d entities from seed %d in %.1f s%n",
                entities, seed, (System.nanoTime() - begin) / 1e9);
    }

    void fill(Connection connection, int entities) throws SQLException {
        connection.setAutoCommit(false);
        SlowParts parts = SlowParts.of(connection, GeneratedRows.TABLES);
        parts.drop(connection);
        Map<String, StringBuilder> chunk = emptyChunk();
        for (int i = 1; i <= entities; i++) {
            Generated name = names.next();
            String code = rows.add(chunk, i, name);
            if (i % Math.max(1, entities / SAMPLES) == 0) {
                samples.add(name.authorityCode() + "\t" + names.wishNear(name) + "\t" + code);
            }
            if (i % CHUNK == 0 || i == entities) {
                copy(connection, chunk);
                chunk = emptyChunk();
            }
        }
        parts.create(connection);
        connection.commit();
    }

    /** As a register stands that was not loaded a moment ago: no housekeeping is due. */
    private static void settle(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }

    private static Map<String, StringBuilder> emptyChunk() {
        Map<String, StringBuilder> chunk = new LinkedHashMap<>();
        GeneratedRows.COLUMNS.keySet().forEach(table -> chunk.put(table, new StringBuilder()));
        return chunk;
    }

    private static void copy(Connection connection, Map<String, StringBuilder> chunk) {
        chunk.forEach(
                (table, text) -> {
                    try {
                        connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn(
                                        "copy %s (%s) from stdin"
                                                .formatted(table, GeneratedRows.COLUMNS.get(table)),
                                        new StringReader(text.toString()));
                    } catch (SQLException e) {
                        throw new IllegalStateException("cannot copy into " + table, e);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
