package org.onewindow.registration.exemption;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Exempt activities put on record; they carry a number of their own, never a credit code. */
@Singleton
class ExemptionRecords {

    private static final String SELECT =
            "select id, number, jurisdiction, name, person, ground, activity, recorded_on"
                    + " from exemption_record";

    private final ExemptionChecks checks;
    private final BusinessClock clock;
    private final StoredJson json;
    private final Sql sql;

    /** Who does it, and what. */
    record Declared(Jurisdiction place, String name, PersonalNumber idNumber, Activity activity) {}

    /** As recorded; the number of the person is masked in every answer. */
    record Kept(
            UUID id,
            String number,
            String jurisdiction,
            String name,
            PersonalNumber idNumber,
            String ground,
            Activity activity,
            LocalDate recordedOn) {}

    @Inject
    ExemptionRecords(
            ExemptionChecks checks, BusinessClock clock, StoredJson json, DataSource database) {
        this.checks = checks;
        this.clock = clock;
        this.json = json;
        sql = new Sql(database);
    }

    /** Joins the running transaction. */
    @Transactional
    @Rule("REG-180")
    Kept record(Declared declared, Actor owner) {
        ExemptionChecks.Result result = checks.check(declared.place(), declared.activity());
        if (!result.exempt()) {
            throw new Refusal(ExemptionProblem.NOT_EXEMPT, result.reason() + ": " + result.en());
        }
        LocalDate today = clock.today();
        Kept kept =
                new Kept(
                        UuidV7.next(),
                        number(declared.place(), today),
                        declared.place().code(),
                        declared.name(),
                        declared.idNumber(),
                        result.reason(),
                        declared.activity(),
                        today);
        sql.update(
                "insert into exemption_record (id, number, owner, jurisdiction, name, person,"
                        + " ground, activity, recorded_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                kept.id(),
                kept.number(),
                owner.subject(),
                kept.jurisdiction(),
                kept.name(),
                kept.idNumber().clear(),
                kept.ground(),
                json.write(kept.activity()),
                today);
        return kept;
    }

    private String number(Jurisdiction place, LocalDate today) {
        long next =
                sql.query("select nextval('exemption_number')", row -> row.getLong(1)).getFirst();
        return "豁免〔%d〕%s-%06d号".formatted(today.getYear(), place.code(), next);
    }

    Optional<Kept> find(UUID id) {
        return sql.query(SELECT + " where id = ?", this::kept, id).stream().findFirst();
    }

    boolean isOf(UUID id, Actor owner) {
        return !sql.query(
                        "select 1 from exemption_record where id = ? and owner = ?",
                        row -> true,
                        id,
                        owner.subject())
                .isEmpty();
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                PersonalNumber.of(row.getString(5)),
                row.getString(6),
                json.read(row.getString(7), Activity.class),
                row.getObject(8, LocalDate.class));
    }
}
