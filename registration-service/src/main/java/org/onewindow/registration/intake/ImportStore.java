package org.onewindow.registration.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.registration.intake.FactRules.Reading;

/** Imports and what became of their rows, kept for ever. */
@Singleton
class ImportStore {

    /** Longer values are no names or codes; the file itself has them. */
    private static final int SHOWN = 250;

    private final Sql sql;

    @Inject
    ImportStore(DataSource database) {
        sql = new Sql(database);
    }

    /** One import after the other, so that none enters what another is just entering. */
    void lock() {
        sql.query("select pg_advisory_xact_lock(hashtext('register_import'))", row -> true);
    }

    Set<String> registered(List<String> codes) {
        return new HashSet<>(
                sql.query(
                        "select uscc from entity where uscc = any(?)",
                        row -> row.getString(1),
                        codes));
    }

    void save(ImportReport report, String actor, List<Reading> readings) {
        sql.update(
                "insert into register_import (id, source, actor, imported_at, accepted, warned,"
                        + " refused, skipped) values (?, ?, ?, ?, ?, ?, ?, ?)",
                report.importId(),
                report.source(),
                actor,
                report.importedAt(),
                report.accepted(),
                report.warned(),
                report.refused(),
                report.skipped());
        List<String> lines = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        for (Reading reading : readings) {
            lines.add(Integer.toString(reading.row().line()));
            codes.add(shown(reading.row().get("creditCode")));
            names.add(shown(reading.row().get("name")));
            outcomes.add(reading.outcome().name());
            findings.add(String.join(",", reading.findings().stream().map(Enum::name).toList()));
        }
        sql.update(
                """
                insert into register_import_row
                    (import_id, line, credit_code, name, outcome, findings)
                select ?, line::int, code, name, outcome,
                       array_remove(string_to_array(findings, ','), '')
                from unnest(?, ?, ?, ?, ?) as row (line, code, name, outcome, findings)
                """,
                report.importId(),
                lines,
                codes,
                names,
                outcomes,
                findings);
    }

    private static String shown(String text) {
        String readable = text.replace("\u0000", "");
        return readable.substring(0, Math.min(readable.length(), SHOWN));
    }

    Optional<ImportReport> find(UUID id) {
        return sql
                .query(
                        "select source, imported_at, accepted, warned, refused, skipped"
                                + " from register_import where id = ?",
                        row -> report(id, row),
                        id)
                .stream()
                .findFirst();
    }

    private static ImportReport report(UUID id, ResultSet row) throws SQLException {
        int accepted = row.getInt(3);
        int warned = row.getInt(4);
        int refused = row.getInt(5);
        int skipped = row.getInt(6);
        return new ImportReport(
                id,
                row.getString(1),
                row.getTimestamp(2).toInstant(),
                accepted + warned + refused + skipped,
                accepted,
                warned,
                refused,
                skipped);
    }

    /**
     * Rows of an import in the order of the file.
     *
     * @param outcome of these only
     * @param after line of the last row seen
     */
    List<ReportedRow> rows(UUID id, Optional<Outcome> outcome, int after, int limit) {
        return sql.query(
                "select line, credit_code, name, outcome, findings from register_import_row"
                        + " where import_id = ? and line > ? and outcome = any(?)"
                        + " order by line limit ?",
                ImportStore::row,
                id,
                after,
                outcome.map(one -> List.of(one.name()))
                        .orElse(Arrays.stream(Outcome.values()).map(Enum::name).toList()),
                limit);
    }

    private static ReportedRow row(ResultSet row) throws SQLException {
        Array findings = row.getArray(5);
        return new ReportedRow(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Arrays.stream((String[]) findings.getArray()).map(ReportedRow.Reason::of).toList());
    }
}
