package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;

/** The cases of an officer's divisions: the urgent first, then those due first. */
@Singleton
class Queue {

    /** Before the others: credit-good applicants and priority projects (REG-100, REG-143). */
    static final int FIRST = 1;

    static final int ORDINARY = 2;

    /** A suspended case has no deadline and comes last. */
    private static final Instant NO_DEADLINE = Instant.parse("9999-12-31T00:00:00Z");

    /** Whose cases. */
    enum Whose {
        ALL,
        UNCLAIMED,
        MINE
    }

    /** A case in the queue. */
    record Entry(
            String applicationId,
            String kind,
            String state,
            String entityType,
            Optional<String> name,
            int priority,
            Optional<String> serviceOfficer,
            Optional<Instant> dueAt,
            boolean overdue,
            boolean claimed,
            boolean mine) {

        /** The key after which the next page begins. */
        String key() {
            return priority + " " + dueAt.orElse(NO_DEADLINE) + " " + applicationId;
        }
    }

    private record After(int priority, Instant dueAt, UUID id) {

        static After of(String cursor) {
            if (cursor.isEmpty()) {
                return new After(0, Instant.EPOCH, new UUID(0, 0));
            }
            return Paging.read(cursor, After::parsed);
        }

        private static After parsed(String key) {
            String[] parts = key.split(" ", 3);
            return new After(
                    Integer.parseInt(parts[0]), Paging.moment(parts[1]), UUID.fromString(parts[2]));
        }
    }

    private final Sql sql;

    @Inject
    Queue(DataSource database) {
        sql = new Sql(database);
    }

    @Rule({"REG-091", "REG-100", "REG-143"})
    List<Entry> of(Actor officer, Whose whose, String cursor, int limit) {
        After after = After.of(cursor);
        List<String> divisions =
                officer.jurisdictions().stream().map(Jurisdiction::pattern).toList();
        return sql.query(
                """
                select id, kind, state, entity_type, name, priority, service_officer, due_at,
                       overdue, handler is not null, coalesce(handler = ?, false)
                from application
                where state in ('UNDER_REVIEW', 'EXTENDED', 'SUSPENDED')
                  and authority_code like any(?)
                  and (? = 'ALL' or (? = 'UNCLAIMED' and handler is null)
                       or (? = 'MINE' and handler = ?))
                  and (priority, coalesce(due_at, ?), id) > (?, ?, ?)
                order by priority, coalesce(due_at, ?), id
                limit ?
                """,
                Queue::entry,
                officer.subject(),
                new ArrayList<>(divisions),
                whose.name(),
                whose.name(),
                whose.name(),
                officer.subject(),
                NO_DEADLINE,
                after.priority(),
                after.dueAt(),
                after.id(),
                NO_DEADLINE,
                limit);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                row.getInt(6),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getTimestamp(8)).map(java.sql.Timestamp::toInstant),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getBoolean(11));
    }
}
