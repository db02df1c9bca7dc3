package org.onewindow.registration.premises;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Addresses for electronic service, of those who have consented to it. */
@Singleton
public class ServiceAddresses {

    private final Representatives representatives;
    private final BusinessClock clock;
    private final Sql sql;

    /** A telephone, a mailbox, or both. */
    public record Address(
            @Nullable PersonalNumber phone, @Nullable String email, LocalDate since) {}

    @Inject
    ServiceAddresses(Representatives representatives, BusinessClock clock, DataSource database) {
        this.representatives = representatives;
        this.clock = clock;
        sql = new Sql(database);
    }

    /** Keeps a consent, in the running transaction; a new one takes the place of the old. */
    @Rule("REG-076")
    public void consent(String uscc, @Nullable PersonalNumber phone, @Nullable String email) {
        sql.update(
                "insert into service_consent (uscc, phone, email, since) values (?, ?, ?, ?)"
                        + " on conflict (uscc) do update set phone = excluded.phone,"
                        + " email = excluded.email, since = excluded.since",
                uscc,
                phone == null ? null : phone.clear(),
                email,
                clock.today());
    }

    @Transactional
    @Rule("REG-076")
    Address change(
            String uscc, @Nullable PersonalNumber phone, @Nullable String email, Actor actor) {
        representatives.of(uscc, actor);
        consent(uscc, phone, email);
        return find(uscc).orElseThrow();
    }

    /** From now on paper goes to the domicile again. */
    @Transactional
    @Rule("REG-076")
    void withdraw(String uscc, Actor actor) {
        representatives.of(uscc, actor);
        sql.update("delete from service_consent where uscc = ?", uscc);
    }

    Optional<Address> find(String uscc) {
        return sql
                .query(
                        "select phone, email, since from service_consent where uscc = ?",
                        row ->
                                new Address(
                                        number(row.getString(1)),
                                        row.getString(2),
                                        row.getObject(3, LocalDate.class)),
                        uscc)
                .stream()
                .findFirst();
    }

    private static @Nullable PersonalNumber number(@Nullable String clear) {
        return clear == null ? null : PersonalNumber.of(clear);
    }
}
