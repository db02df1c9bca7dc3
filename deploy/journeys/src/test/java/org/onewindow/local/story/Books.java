package org.onewindow.local.story;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.local.suite.Suite;

/** What stands in a service's database, read with SQL as the super user. */
record Books(Suite suite, String service) {

    /** A row of the event log. */
    record Logged(String id, String topic, String key, String subject, long sequence) {}

    List<Logged> eventLog() throws SQLException {
        return query(
                "select event_id::text, topic, record_key, subject, sequence from event_log"
                        + " order by subject, sequence",
                row ->
                        new Logged(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5)));
    }

    /** Last applied sequence of each subject of a source, as {@code subject=sequence}. */
    List<String> positions(String source) throws SQLException {
        return query(
                "select subject || '=' || sequence from inbox_position where source = ?",
                row -> row.getString(1),
                source);
    }

    /** Ids of the events of a source that were taken in; the primary key lets each in once. */
    List<String> inbox(String source) throws SQLException {
        return query(
                "select event_id::text from inbox where source = ?",
                row -> row.getString(1),
                source);
    }

    long count(String query, Object... parameters) throws SQLException {
        return query("select count(*) from " + query, row -> row.getLong(1), parameters).getFirst();
    }

    String text(String query, Object... parameters) throws SQLException {
        return query(query, row -> row.getString(1), parameters).getFirst();
    }

    /** Reads one value of a row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String query, Reading<T> reading, Object... parameters) throws SQLException {
        try (Connection connection = suite.postgres().connect(service);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
            return found;
        }
    }
}
