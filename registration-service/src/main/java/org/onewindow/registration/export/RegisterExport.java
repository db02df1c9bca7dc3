package org.onewindow.registration.export;

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
import org.onewindow.registration.entity.Registered;

/** Reads the register in the order of change. */
@Singleton
class RegisterExport {

    /** Only what no running transaction can still come before. */
    static final String PAGE =
            """
            select uscc, case when name_blocked_to_uscc then uscc else name end as name,
                   entity_type, fdi, status, authority_code, established_on, body, parent_uscc,
                   licence_version, entry_ordinal, ended_on, changed_in::text as written_in
            from entity
            where (changed_in, uscc) > (?::xid8, ?)
              and changed_in < pg_snapshot_xmin(pg_current_snapshot())
            order by changed_in, uscc
            limit ?
            """;

    private final Sql sql;
    private final StoredJson json;

    /**
     * A page.
     *
     * @param next where the next one begins; the same as before when nothing has changed since
     */
    record Page(List<ExportedEntity> entities, ExportCursor next) {}

    private record Row(ExportedEntity entity, String transaction) {}

    @Inject
    RegisterExport(DataSource database, StoredJson json) {
        sql = new Sql(database);
        this.json = json;
    }

    @Rule({"EVT-000", "GEN-010"})
    Page after(String cursor, int limit) {
        ExportCursor from = ExportCursor.of(cursor, database());
        List<Row> rows = sql.query(PAGE, this::row, from.transaction(), from.uscc(), limit);
        return new Page(
                rows.stream().map(Row::entity).toList(),
                rows.isEmpty() ? from : behind(rows, from.database()));
    }

    private static ExportCursor behind(List<Row> rows, String database) {
        Row last = rows.getLast();
        return new ExportCursor(database, last.transaction(), last.entity().uscc());
    }

    /** The number of this database cluster; a restored copy has another and counts anew. */
    private String database() {
        return sql.query(
                        "select system_identifier::text from pg_control_system()",
                        row -> row.getString(1))
                .getFirst();
    }

    private Row row(ResultSet row) throws SQLException {
        Registered registered = json.read(row.getString("body"), Registered.class);
        return new Row(
                new ExportedEntity(
                        row.getString("uscc"),
                        Optional.ofNullable(row.getString("name")).orElse(registered.displayName()),
                        row.getString("entity_type"),
                        row.getBoolean("fdi"),
                        row.getString("status"),
                        row.getString("authority_code"),
                        row.getObject("established_on", LocalDate.class),
                        registered.domicile(),
                        registered.responsiblePerson(),
                        Optional.ofNullable(registered.capital()),
                        registered.scopeItems(),
                        Optional.ofNullable(row.getString("parent_uscc")),
                        row.getInt("licence_version"),
                        row.getInt("entry_ordinal"),
                        Optional.ofNullable(row.getObject("ended_on", LocalDate.class))),
                row.getString("written_in"));
    }
}
