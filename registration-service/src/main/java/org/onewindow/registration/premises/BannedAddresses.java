package org.onewindow.registration.premises;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;

/** Addresses where nothing may be registered (REG-071); a shorter code bans all below it. */
@Singleton
public class BannedAddresses {

    private final Sql sql;

    @Inject
    BannedAddresses(DataSource database) {
        sql = new Sql(database);
    }

    /** Why it is on the list on that day; empty when it is not. */
    @Rule("REG-071")
    public Optional<String> reason(String addressCode, LocalDate on) {
        return sql
                .query(
                        "select reason from banned_address where starts_with(?, address_code)"
                                + " and valid_from <= ? and (valid_to is null or valid_to >= ?)"
                                + " order by address_code desc limit 1",
                        row -> row.getString(1),
                        addressCode,
                        on,
                        on)
                .stream()
                .findFirst();
    }
}
