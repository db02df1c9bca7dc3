package org.onewindow.registration.permit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;

/** Permits as rows. */
@Singleton
class PermitStore {

    private final Sql sql;

    @Inject
    PermitStore(DataSource database) {
        sql = new Sql(database);
    }

    void granted(UUID id, String uscc, String item) {
        sql.update(
                "insert into entity_permit (permit_id, uscc, item) values (?, ?, ?)"
                        + " on conflict (permit_id) do nothing",
                id,
                uscc,
                item);
    }

    /** The first end counts: what has expired is closed formally afterwards (LIC-062). */
    void ended(UUID id, String uscc, String item, LocalDate on, boolean withEntity) {
        sql.update(
                "insert into entity_permit as known (permit_id, uscc, item, ended_on, with_entity)"
                        + " values (?, ?, ?, ?, ?) on conflict (permit_id) do update"
                        + " set uscc = excluded.uscc, ended_on = excluded.ended_on,"
                        + " with_entity = excluded.with_entity where known.ended_on is null",
                id,
                uscc,
                item,
                on,
                withEntity);
    }

    List<HeldPermit> of(String uscc) {
        return sql.query(
                "select permit_id, item, ended_on, with_entity from entity_permit"
                        + " where uscc = ? order by permit_id",
                PermitStore::permit,
                uscc);
    }

    /** What stands goes over to the enterprise that a business has become (LIC-068). */
    void goOver(String uscc, String successor) {
        sql.update(
                "update entity_permit set uscc = ? where uscc = ? and ended_on is null",
                successor,
                uscc);
    }

    private static HeldPermit permit(ResultSet row) throws SQLException {
        return new HeldPermit(
                row.getObject(1, UUID.class),
                row.getString(2),
                Optional.ofNullable(row.getObject(3, LocalDate.class)),
                row.getBoolean(4));
    }
}
