package org.onewindow.registration.order;

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

/** Orders as rows. */
@Singleton
class OrderStore {

    private static final String SELECT =
            "select id, uscc, authority_code, ground, state, facts, legal_basis, reasons,"
                    + " correct_by, number, ordered_on, closed_on, closing_reason, version"
                    + " from corrective_order where ";

    private final Sql sql;

    @Inject
    OrderStore(DataSource database) {
        sql = new Sql(database);
    }

    /** One at a time on a ground: what is there already is gone on with. */
    @Rule({"REG-014", "REG-150"})
    void add(CorrectiveOrder order, String drafter) {
        int added =
                sql.update(
                        "insert into corrective_order (id, uscc, authority_code, ground, state,"
                                + " facts, legal_basis, reasons, correct_by, drafter, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
                                + " on conflict (uscc, ground)"
                                + " where state in ('DRAFTED', 'ISSUED', 'OVERDUE') do nothing",
                        order.id(),
                        order.uscc(),
                        order.authorityCode(),
                        order.ground().name(),
                        order.state().name(),
                        order.text().facts(),
                        order.text().legalBasis(),
                        order.text().reasons(),
                        order.correctBy(),
                        drafter);
        if (added == 0) {
            throw new Refusal(OrderProblem.ORDER_PENDING);
        }
    }

    CorrectiveOrder read(UUID id) {
        return one("id = ?", id);
    }

    /** Locked; what follows from it is decided on it as it is. */
    Optional<CorrectiveOrder> find(UUID id) {
        return sql.query(SELECT + "id = ? for update", OrderStore::order, id).stream().findFirst();
    }

    CorrectiveOrder lock(UUID id) {
        return one("id = ? for update", id);
    }

    private CorrectiveOrder one(String where, UUID id) {
        return sql.query(SELECT + where, OrderStore::order, id).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    String drafter(UUID id) {
        return sql.query(
                        "select drafter from corrective_order where id = ?",
                        row -> row.getString(1),
                        id)
                .getFirst();
    }

    /** The order that stands against an entity on this ground. */
    Optional<CorrectiveOrder> standing(String uscc, Ground ground) {
        return sql
                .query(
                        SELECT
                                + "uscc = ? and ground = ? and state in ('ISSUED', 'OVERDUE')"
                                + " for update",
                        OrderStore::order,
                        uscc,
                        ground.name())
                .stream()
                .findFirst();
    }

    /** Those not closed at the officer's authorities, oldest first. */
    List<CorrectiveOrder> open(UUID after, int limit, Actor officer) {
        return sql.query(
                SELECT
                        + "state in ('DRAFTED', 'ISSUED', 'OVERDUE')"
                        + " and authority_code like any(?) and id > ? order by id limit ?",
                OrderStore::order,
                new ArrayList<>(
                        officer.jurisdictions().stream().map(Jurisdiction::pattern).toList()),
                after,
                limit);
    }

    void issued(UUID id, String number, LocalDate on) {
        sql.update(
                "update corrective_order set state = 'ISSUED', number = ?, ordered_on = ?,"
                        + " version = version + 1 where id = ?",
                number,
                on,
                id);
    }

    void overdue(UUID id) {
        sql.update(
                "update corrective_order set state = 'OVERDUE', version = version + 1"
                        + " where id = ?",
                id);
    }

    void closed(UUID id, OrderState state, String reason, LocalDate on) {
        sql.update(
                "update corrective_order set state = ?, closing_reason = ?, closed_on = ?,"
                        + " version = version + 1 where id = ?",
                state.name(),
                reason,
                on,
                id);
    }

    /** The next number of a document of this authority in this year. */
    String nextNumber(int year, String authorityCode) {
        long number =
                sql.query("select nextval('notice_number')", row -> row.getLong(1)).getFirst();
        return "责改〔%d〕%s-%06d号".formatted(year, authorityCode, number);
    }

    private static CorrectiveOrder order(ResultSet row) throws SQLException {
        return new CorrectiveOrder(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Ground.valueOf(row.getString(4)),
                OrderState.valueOf(row.getString(5)),
                new OrderText(row.getString(6), row.getString(7), row.getString(8)),
                row.getObject(9, LocalDate.class),
                Optional.ofNullable(row.getString(10)),
                Optional.ofNullable(row.getObject(11, LocalDate.class)),
                Optional.ofNullable(row.getObject(12, LocalDate.class)),
                Optional.ofNullable(row.getString(13)),
                row.getLong(14));
    }
}
