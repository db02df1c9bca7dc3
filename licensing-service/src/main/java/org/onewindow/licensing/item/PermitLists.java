package org.onewindow.licensing.item;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.database.Sql;

/** The permit list from the database; it changes by migration only, so it is read once. */
@Singleton
public class PermitLists {

    private final Sql sql;
    private volatile @Nullable Rows rows;

    private record Rows(List<PermitItem> items, List<PermitList.Trigger> triggers) {}

    @Inject
    PermitLists(DataSource database) {
        sql = new Sql(database);
    }

    /** The list as it is in force on a day. */
    public PermitList on(LocalDate day) {
        Rows known = rows();
        Map<String, PermitItem> inForce =
                known.items.stream()
                        .filter(item -> item.isInForceOn(day))
                        .collect(Collectors.toMap(PermitItem::code, Function.identity()));
        return new PermitList(inForce, known.triggers);
    }

    /** An item by its code, in force or not. */
    public PermitItem item(String code) {
        return rows().items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no permit item " + code));
    }

    private Rows rows() {
        Rows known = rows;
        if (known == null) {
            known = new Rows(items(), triggers());
            rows = known;
        }
        return known;
    }

    private List<PermitItem> items() {
        return sql.query(
                "select code, name, department, level, before_registration,"
                        + " committed_working_days, exit_needs_approval, legal_basis, valid_from,"
                        + " valid_to from permit_item order by code",
                PermitLists::item);
    }

    private static PermitItem item(ResultSet row) throws SQLException {
        return new PermitItem(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Level.valueOf(row.getString(4)),
                row.getBoolean(5),
                Optional.ofNullable(row.getObject(6, Integer.class)),
                row.getBoolean(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class));
    }

    private List<PermitList.Trigger> triggers() {
        return sql.query(
                "select item, scope_code, condition from permit_trigger order by item, scope_code",
                row ->
                        new PermitList.Trigger(
                                row.getString(1), row.getString(2), row.getString(3)));
    }
}
