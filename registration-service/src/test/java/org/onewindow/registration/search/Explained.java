package org.onewindow.registration.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** How PostgreSQL answered a question: the plan it took, with what it really read. */
public record Explained(String plan) {

    public static Explained of(DataSource database, String statement, Object... arguments)
            throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = database.getConnection();
                PreparedStatement prepared =
                        connection.prepareStatement(
                                "explain (analyze, buffers, timing off) " + statement)) {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof List<?> list) {
                    prepared.setArray(i + 1, connection.createArrayOf("text", list.toArray()));
                } else {
                    prepared.setObject(i + 1, arguments[i]);
                }
            }
            try (ResultSet lines = prepared.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        return new Explained(plan.toString());
    }

    public boolean scansTheTable() {
        return plan.contains("Seq Scan");
    }

    public boolean uses(String index) {
        return plan.contains(" " + index);
    }

    /** 8 KiB pages the whole query looked at. */
    public int pages() {
        String top = plan.substring(plan.indexOf("shared "));
        int pages = 0;
        for (String word : top.substring(0, top.indexOf('\n')).split("\\s+")) {
            if (word.startsWith("hit=") || word.startsWith("read=")) {
                pages += Integer.parseInt(word.substring(word.indexOf('=') + 1));
            }
        }
        return pages;
    }
}
