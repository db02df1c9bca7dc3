package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;

/** Who promised documents that did not come (REG-097); kept by person, not by account. */
@Singleton
class Breaches {

    private final Sql sql;

    /**
     * A promise that was broken.
     *
     * @param setRight the registration it concerned is in order again, or there never was one
     */
    record Breach(LocalDate endedOn, boolean setRight) {

        /** Until it is set right, and for a year at least: the later of the two. */
        @Rule("REG-097")
        boolean standsOn(LocalDate day, int years) {
            return !setRight || day.isBefore(endedOn.plusYears(years));
        }
    }

    @Inject
    Breaches(DataSource database) {
        sql = new Sql(database);
    }

    @Rule("REG-097")
    void remember(UUID applicationId, List<String> persons, LocalDate on) {
        persons.forEach(
                person ->
                        sql.update(
                                "insert into tolerance_breach (application_id, person_hash,"
                                        + " ended_on) values (?, ?, ?) on conflict do nothing",
                                applicationId,
                                person,
                                on));
    }

    /** Of these persons, whoever filed for them. */
    List<Breach> of(List<String> persons) {
        return sql.query(
                "select b.ended_on, not exists (select 1 from follow_up f"
                        + " where f.cause = b.application_id::text and f.kind = 'SET_RIGHT'"
                        + " and f.state = 'OPEN') from tolerance_breach b"
                        + " where b.person_hash = any(?)",
                row -> new Breach(row.getObject(1, LocalDate.class), row.getBoolean(2)),
                persons);
    }
}
