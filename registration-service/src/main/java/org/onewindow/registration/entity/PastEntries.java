package org.onewindow.registration.entity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/**
 * The register entries that later ones have replaced. An entry is written here only when it is
 * replaced, so that an entity that never changes costs nothing.
 */
@Singleton
class PastEntries {

    private final Sql sql;
    private final StoredJson json;
    private final BusinessClock clock;

    /**
     * An entry that was in force from the first day until before the last.
     *
     * @param replacedBy the case whose decision replaced it
     */
    record PastEntry(
            int ordinal,
            LocalDate from,
            LocalDate until,
            String replacedBy,
            int licenceVersion,
            List<Delta> deltas,
            Registered registered) {}

    private record Deltas(List<Delta> deltas) {}

    @Inject
    PastEntries(DataSource database, StoredJson json, BusinessClock clock) {
        sql = new Sql(database);
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the entry as it is, before it is replaced. */
    void keep(Entity entity, String cause, List<Delta> deltas) {
        sql.update(
                "insert into entity_past (uscc, ordinal, valid_from, valid_until, replaced_by,"
                        + " recorded_at, licence_version, deltas, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entity.uscc,
                entity.entryOrdinal,
                entity.entrySince,
                clock.today(),
                cause,
                clock.instant(),
                entity.licenceVersion,
                json.write(new Deltas(deltas)),
                entity.body);
    }

    /** All of them, oldest first. */
    List<PastEntry> of(String uscc) {
        return sql.query(
                "select ordinal, valid_from, valid_until, replaced_by, licence_version, deltas,"
                        + " body from entity_past where uscc = ? order by ordinal",
                this::entry,
                uscc);
    }

    /** The one in force at the end of the day, unless it is the present one. */
    @Rule("REG-158")
    Optional<PastEntry> on(String uscc, LocalDate day) {
        return sql
                .query(
                        "select ordinal, valid_from, valid_until, replaced_by, licence_version,"
                                + " deltas, body from entity_past"
                                + " where uscc = ? and valid_from <= ? and valid_until > ?"
                                + " order by ordinal desc limit 1",
                        this::entry,
                        uscc,
                        day,
                        day)
                .stream()
                .findFirst();
    }

    private PastEntry entry(ResultSet row) throws SQLException {
        return new PastEntry(
                row.getInt(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getInt(5),
                json.read(row.getString(6), Deltas.class).deltas(),
                json.read(row.getString(7), Registered.class));
    }
}
