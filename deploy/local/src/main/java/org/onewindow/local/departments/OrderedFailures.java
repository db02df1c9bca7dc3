package org.onewindow.local.departments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The failures that operators have ordered and that are still to come, oldest order first. */
final class OrderedFailures {

    private final Sql sql;
    private final List<Order> open;

    private static final class Order {
        private final long id;
        private final String reason;
        private final Optional<String> uscc;
        private int times;

        Order(ResultSet row) throws SQLException {
            id = row.getLong(1);
            times = row.getInt(2);
            reason = row.getString(3);
            uscc = Optional.ofNullable(row.getString(4));
        }

        boolean meets(String code) {
            return times > 0 && uscc.map(code::equals).orElse(true);
        }
    }

    /** Reads and locks them for the running transaction. */
    OrderedFailures(Sql sql) throws SQLException {
        this.sql = sql;
        open =
                sql.query(
                        "select id, times, reason, uscc from ordered_failure where times > 0"
                                + " order by id for update",
                        Order::new);
    }

    /** The reason why this company's task fails now, if an order meets it; uses the order up. */
    Optional<String> reasonFor(String uscc) {
        Optional<Order> met = open.stream().filter(order -> order.meets(uscc)).findFirst();
        met.ifPresent(order -> order.times--);
        return met.map(order -> order.reason);
    }

    void write() throws SQLException {
        for (Order order : open) {
            sql.update("update ordered_failure set times = ? where id = ?", order.times, order.id);
        }
    }
}
