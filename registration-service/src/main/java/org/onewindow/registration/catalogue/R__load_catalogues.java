package org.onewindow.registration.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Loads the catalogue files into their tables. Repeatable: it runs again whenever a file changed,
 * so an engineer edits a line, and the diff of the file is the diff of the catalogue.
 *
 * <p>The name is Flyway's: prefix R, two underscores, description.
 */
class R__load_catalogues extends BaseJavaMigration {

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        for (CatalogueTable table : CatalogueTable.values()) {
            try (InputStream stream = CatalogueTable.open(table.file())) {
                checksum.update(stream.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return (int) checksum.getValue();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (CatalogueTable table : CatalogueTable.values()) {
            load(context.getConnection(), table);
        }
    }

    private static void load(Connection connection, CatalogueTable table) throws SQLException {
        List<List<String>> rows = table.fileRows();
        try (PreparedStatement upsert = connection.prepareStatement(table.upsert())) {
            for (List<String> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    upsert.setString(i + 1, row.get(i));
                }
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
        try (PreparedStatement delete = connection.prepareStatement(table.deleteOthers())) {
            Object[] keys = rows.stream().map(table::keyOf).toArray();
            delete.setArray(1, connection.createArrayOf("text", keys));
            delete.executeUpdate();
        }
    }
}
