package org.onewindow.registration.ownership;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.form.BeneficialOwnership;
import org.onewindow.registration.form.Party;

/** The filings of who owns or controls an entity in the end; the last one counts. */
@Singleton
public class BeneficialOwners {

    private final StoredJson json;
    private final BusinessClock clock;
    private final Sql sql;

    /** A beneficial owner as filed. */
    record Owner(
            Party.Person person,
            BeneficialOwnership.Basis basis,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal share) {}

    /**
     * A filing.
     *
     * @param changedOn since when it is so
     */
    record Filed(boolean exempt, List<Owner> owners, LocalDate changedOn, LocalDate filedOn) {

        Filed {
            owners = List.copyOf(owners);
        }
    }

    private record Stored(List<Owner> owners) {}

    @Inject
    BeneficialOwners(StoredJson json, BusinessClock clock, DataSource database) {
        this.json = json;
        this.clock = clock;
        sql = new Sql(database);
    }

    /**
     * Keeps what a form says, in the running transaction; nothing where it says nothing.
     *
     * @param parties among whom the owners are
     * @param changedOn since when it is so
     * @param cause the application or filing
     */
    @Rule("REG-003")
    public void file(
            String uscc,
            @Nullable BeneficialOwnership said,
            List<Party> parties,
            LocalDate changedOn,
            String cause) {
        if (said == null) {
            return;
        }
        List<Owner> owners =
                said.claimsExemption()
                        ? List.of()
                        : said.owners().stream().flatMap(each -> owner(each, parties)).toList();
        sql.update(
                "insert into beneficial_ownership (uscc, exempt, owners, changed_on, filed_on,"
                        + " cause) values (?, ?, ?, ?, ?, ?)",
                uscc,
                said.claimsExemption(),
                json.write(new Stored(owners)),
                changedOn,
                clock.today(),
                cause);
    }

    private static Stream<Owner> owner(BeneficialOwnership.Owner said, List<Party> parties) {
        return parties.stream()
                .filter(party -> party.id().equals(said.party()))
                .flatMap(party -> Stream.ofNullable(party.person()))
                .map(person -> new Owner(person, said.basis(), said.share()));
    }

    /** The last filing of an entity. */
    Optional<Filed> current(String uscc) {
        return sql
                .query(
                        "select exempt, owners, changed_on, filed_on from beneficial_ownership"
                                + " where uscc = ? order by id desc limit 1",
                        this::filed,
                        uscc)
                .stream()
                .findFirst();
    }

    private Filed filed(ResultSet row) throws SQLException {
        return new Filed(
                row.getBoolean(1),
                json.read(row.getString(2), Stored.class).owners(),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class));
    }
}
