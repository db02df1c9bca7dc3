package org.onewindow.registration.name;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes, foreign keys and checks that make loading slow: taken away before it and put back as
 * they were, constraints for new rows only.
 */
record SlowParts(List<String> tables, List<String> drops, List<String> creates) {

    private static final String INDEXES =
            """
            select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
            from pg_index
            where indrelid = any(?::regclass[])
              and not exists (select from pg_constraint where conindid = indexrelid)
            """;

    private static final String CONSTRAINTS =
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                       pg_get_constraintdef(oid))
                   || case when contype = 'p' or not convalidated then '' else ' not valid' end
            from pg_constraint
            where conrelid = any(?::regclass[])
              and (contype = 'f' or conname = 'name_key_pkey'
                   or (contype = 'c' and pg_get_constraintdef(oid) like '%is_credit_code%'))
            """;

    static SlowParts of(Connection connection, List<String> tables) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> creates = new ArrayList<>();
        for (String query : List.of(INDEXES, CONSTRAINTS)) {
            Array names = connection.createArrayOf("text", tables.toArray());
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setArray(1, names);
                ResultSet found = select.executeQuery();
                while (found.next()) {
                    drops.add(found.getString(1));
                    creates.add(found.getString(2));
                }
            }
        }
        return new SlowParts(tables, drops, creates);
    }

    void drop(Connection connection) throws SQLException {
        run(connection, drops);
    }

    void create(Connection connection) throws SQLException {
        run(connection, List.of("set maintenance_work_mem = '512MB'"));
        run(connection, creates);
        run(connection, tables.stream().map(table -> "analyze " + table).toList());
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
