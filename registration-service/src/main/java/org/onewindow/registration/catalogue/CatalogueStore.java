package org.onewindow.registration.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The catalogues of the database. They change only by a migration, that is with a new version of
 * the service, so one reading holds as long as the process.
 */
@ApplicationScoped
public class CatalogueStore {

    private final DataSource dataSource;
    private volatile @Nullable Catalogues catalogues;

    CatalogueStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The catalogues in force. */
    public Catalogues current() {
        Catalogues read = catalogues;
        if (read == null) {
            read = Catalogues.from(this::rows);
            catalogues = read;
        }
        return read;
    }

    private List<List<String>> rows(CatalogueTable table) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(table.selectAll());
                ResultSet result = select.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= table.width(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the catalogue " + table, e);
        }
    }
}
