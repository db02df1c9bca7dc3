package org.onewindow.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.onewindow.platform.database.DatabaseException;
import org.onewindow.platform.rule.Rule;

/** Writes events: sequence, log and queue in one statement each. */
@Singleton
class OutboxStore {

    // The sequence row is locked first, the outbox id taken after it: ids of one subject rise in
    // sequence order, whichever replica writes (INV-27). The sequence joins the headers here.
    private static final String LOGGED =
            """
            with next as (
                insert into event_subject as s (subject, last_sequence) values (?, 1)
                on conflict (subject) do update set last_sequence = s.last_sequence + 1
                returning last_sequence
            ), stamped as (
                select last_sequence, rtrim(?, '}') || ',"ce_sequence":"' || last_sequence || '"}' as headers
                from next
            ), logged as (
                insert into event_log
                    (subject, sequence, event_id, topic, record_key, type, headers, payload)
                select ?, last_sequence, ?, ?, ?, ?, headers, ? from stamped
            )
            insert into outbox (aggregatetype, aggregateid, type, event_id, headers, payload)
            select ?, ?, ?, ?, headers, ? from stamped
            """;

    private static final String FORWARDED =
            "insert into outbox (aggregatetype, aggregateid, type, event_id, headers, payload)"
                    + " values (?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final ObjectMapper json;

    @Inject
    OutboxStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Rule("INV-27")
    void save(List<OutgoingEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement logged = connection.prepareStatement(LOGGED);
                PreparedStatement forwarded = connection.prepareStatement(FORWARDED)) {
            for (OutgoingEvent event : events) {
                if (event.logged()) {
                    addLogged(logged, event);
                } else {
                    addForwarded(forwarded, event);
                }
            }
            logged.executeBatch();
            forwarded.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private void addLogged(PreparedStatement statement, OutgoingEvent event) throws SQLException {
        int i = 0;
        statement.setString(++i, event.subject());
        statement.setString(++i, write(event.headers()));
        statement.setString(++i, event.subject());
        statement.setObject(++i, event.id());
        statement.setString(++i, event.topic());
        statement.setString(++i, event.key());
        statement.setString(++i, event.type());
        statement.setString(++i, event.payload());
        statement.setString(++i, event.topic());
        statement.setString(++i, event.key());
        statement.setString(++i, event.type());
        statement.setObject(++i, event.id());
        statement.setString(++i, event.payload());
        statement.addBatch();
    }

    private void addForwarded(PreparedStatement statement, OutgoingEvent event)
            throws SQLException {
        statement.setString(1, event.topic());
        statement.setString(2, event.key());
        statement.setString(3, event.type());
        statement.setObject(4, event.id());
        statement.setString(5, write(event.headers()));
        statement.setString(6, event.payload());
        statement.addBatch();
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write headers", e);
        }
    }
}
