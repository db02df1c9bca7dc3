package org.onewindow.registration.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.EntityStatus;

/**
 * A line of a list from the public register; the entry itself says the rest.
 *
 * @param responsiblePerson first character only: lists are for finding businesses, not persons; the
 *     entry of one business shows the name that the law publishes (GEN-010)
 */
public record ListedEntity(
        String uscc,
        String name,
        String entityType,
        String status,
        String statusName,
        String authorityCode,
        LocalDate establishedOn,
        String responsiblePerson) {

    static final String COLUMNS =
            "uscc, case when name_blocked_to_uscc then uscc else name end as name, entity_type,"
                    + " status, authority_code, established_on, responsible_person";

    static ListedEntity of(ResultSet row) throws SQLException {
        String name = row.getString("name");
        String responsible = masked(row.getString("responsible_person"));
        EntityStatus status = EntityStatus.valueOf(row.getString("status"));
        return new ListedEntity(
                row.getString("uscc"),
                name == null ? responsible : name,
                row.getString("entity_type"),
                status.name(),
                status.chinese(),
                row.getString("authority_code"),
                row.getObject("established_on", LocalDate.class),
                responsible);
    }

    /** {@code 林晓云} becomes {@code 林**}. */
    @Rule("GEN-010")
    static String masked(String person) {
        if (person.isEmpty()) {
            return person;
        }
        int family = person.offsetByCodePoints(0, 1);
        return person.substring(0, family)
                + "*".repeat(person.codePointCount(family, person.length()));
    }
}
