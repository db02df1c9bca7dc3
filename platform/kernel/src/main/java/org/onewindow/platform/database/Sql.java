package org.onewindow.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs one statement on the connection of the running transaction, or in a transaction of its own
 * where there is none. Arguments: text, numbers, booleans, UUIDs, instants, dates; arrays and lists
 * become SQL arrays of text.
 */
public record Sql(DataSource database) {

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> query(String statement, RowReader<T> reader, @Nullable Object... arguments) {
        return on(connection -> query(connection, statement, reader, arguments));
    }

    /** Number of rows changed. */
    public int update(String statement, @Nullable Object... arguments) {
        return on(connection -> update(connection, statement, arguments));
    }

    /** The same on a given connection, for those that hold one of their own. */
    public static <T> List<T> query(
            Connection connection,
            String statement,
            RowReader<T> reader,
            @Nullable Object... arguments) {
        try (PreparedStatement prepared = prepare(connection, statement, arguments);
                ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    public static int update(
            Connection connection, String statement, @Nullable Object... arguments) {
        try (PreparedStatement prepared = prepare(connection, statement, arguments)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private <T> T on(Function<Connection, T> work) {
        try (Connection connection = database.getConnection()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String statement, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            switch (argument) {
                case Instant instant -> prepared.setTimestamp(i + 1, Timestamp.from(instant));
                case Object[] array ->
                        prepared.setArray(i + 1, connection.createArrayOf("text", array));
                case List<?> list ->
                        prepared.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
                case null, default -> prepared.setObject(i + 1, argument);
            }
        }
        return prepared;
    }
}
