package org.onewindow.registration.fine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.correction.OrderText;

/** Fines as rows. */
@Singleton
class FineStore {

    private static final String SELECT =
            "select id, order_id, uscc, authority_code, amount, state, facts, legal_basis,"
                    + " reasons, statement, heard_on, number, closed_on, closing_reason, version"
                    + " from fine where ";

    private final Sql sql;

    @Inject
    FineStore(DataSource database) {
        sql = new Sql(database);
    }

    /** One for an order (APL 29). */
    @Rule("REG-173")
    void add(Fine fine, String drafter) {
        int added =
                sql.update(
                        "insert into fine (id, order_id, uscc, authority_code, amount, state,"
                                + " facts, legal_basis, reasons, drafter, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
                                + " on conflict (order_id)"
                                + " where state in ('DRAFTED', 'IMPOSED') do nothing",
                        fine.id(),
                        fine.orderId(),
                        fine.uscc(),
                        fine.authorityCode(),
                        fine.amount(),
                        fine.state().name(),
                        fine.text().facts(),
                        fine.text().legalBasis(),
                        fine.text().reasons(),
                        drafter);
        if (added == 0) {
            throw new Refusal(FineProblem.FINE_PENDING);
        }
    }

    Fine read(UUID id) {
        return one("id = ?", id);
    }

    Fine lock(UUID id) {
        return one("id = ? for update", id);
    }

    private Fine one(String where, UUID id) {
        return sql.query(SELECT + where, FineStore::fine, id).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    String drafter(UUID id) {
        return sql.query("select drafter from fine where id = ?", row -> row.getString(1), id)
                .getFirst();
    }

    /** Those not decided at the officer's authorities, oldest first. */
    List<Fine> drafted(UUID after, int limit, Actor officer) {
        return sql.query(
                SELECT
                        + "state = 'DRAFTED' and authority_code like any(?) and id > ?"
                        + " order by id limit ?",
                FineStore::fine,
                new ArrayList<>(
                        officer.jurisdictions().stream().map(Jurisdiction::pattern).toList()),
                after,
                limit);
    }

    void heard(UUID id, String statement, LocalDate on) {
        sql.update(
                "update fine set statement = ?, heard_on = ?, version = version + 1 where id = ?",
                statement,
                on,
                id);
    }

    void imposed(UUID id, String number, LocalDate heardOn, LocalDate on) {
        sql.update(
                "update fine set state = 'IMPOSED', number = ?, heard_on = ?, closed_on = ?,"
                        + " version = version + 1 where id = ?",
                number,
                heardOn,
                on,
                id);
    }

    void withdrawn(UUID id, String reason, LocalDate on) {
        sql.update(
                "update fine set state = 'WITHDRAWN', closing_reason = ?, closed_on = ?,"
                        + " version = version + 1 where id = ?",
                reason,
                on,
                id);
    }

    /** The next number of a document of this authority in this year. */
    String nextNumber(int year, String authorityCode) {
        long number =
                sql.query("select nextval('notice_number')", row -> row.getLong(1)).getFirst();
        return "罚决〔%d〕%s-%06d号".formatted(year, authorityCode, number);
    }

    private static Fine fine(ResultSet row) throws SQLException {
        return new Fine(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                FineState.valueOf(row.getString(6)),
                new OrderText(row.getString(7), row.getString(8), row.getString(9)),
                Optional.ofNullable(row.getString(10)),
                Optional.ofNullable(row.getObject(11, LocalDate.class)),
                Optional.ofNullable(row.getString(12)),
                Optional.ofNullable(row.getObject(13, LocalDate.class)),
                Optional.ofNullable(row.getString(14)),
                row.getLong(15));
    }
}
