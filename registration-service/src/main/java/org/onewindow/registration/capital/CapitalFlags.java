package org.onewindow.registration.capital;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Whose capital was abnormal when it was registered; credit hears of it. */
@Singleton
public class CapitalFlags {

    private static final String INDICATOR = "A4";

    private final Outbox outbox;
    private final BusinessClock clock;
    private final Sql sql;

    @Inject
    CapitalFlags(Outbox outbox, BusinessClock clock, DataSource database) {
        this.outbox = outbox;
        this.clock = clock;
        sql = new Sql(database);
    }

    /**
     * Sets or takes away the flag, in the transaction that registers the capital. Nothing goes out
     * when it stays as it was.
     *
     * @param cause the case that decided it
     */
    @Rule("REG-016")
    public void stated(
            String uscc, Jurisdiction place, boolean abnormal, String cause, Actor actor) {
        int changed = abnormal ? set(uscc) : end(uscc);
        if (changed == 1) {
            outbox.publish(
                    new CapitalFlagged(uscc, INDICATOR, abnormal, clock.today()),
                    EventHeader.of(Subject.uscc(uscc), uscc, place, cause, actor));
        }
    }

    private int set(String uscc) {
        return sql.update(
                """
                insert into capital_flag (uscc, since) values (?, ?)
                on conflict (uscc) do update set since = excluded.since, ended_on = null
                    where capital_flag.ended_on is not null
                """,
                uscc,
                clock.today());
    }

    private int end(String uscc) {
        return sql.update(
                "update capital_flag set ended_on = ? where uscc = ? and ended_on is null",
                clock.today(),
                uscc);
    }
}
