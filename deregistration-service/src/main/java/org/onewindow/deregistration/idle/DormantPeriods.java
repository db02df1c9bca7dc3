package org.onewindow.deregistration.idle;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.event.EventSubscription.Handlers;
import org.onewindow.platform.rule.Rule;

/** The dormancies of entities, as registration tells them (EVT-10). */
@Singleton
public class DormantPeriods {

    private static final String PREFIX = "onewindow.registration.";

    private final Sql sql;

    record DormancyFiled(String uscc, UUID dormancyId, LocalDate startsOn, LocalDate endsOn) {}

    record DormancyExtended(UUID dormancyId, LocalDate endsOn) {}

    record DormancyEnded(UUID dormancyId, LocalDate endedOn) {}

    @Inject
    DormantPeriods(DataSource database) {
        sql = new Sql(database);
    }

    /** Hears of them with what else registration says. */
    public void addTo(Handlers handlers) {
        handlers.on(PREFIX + "DormancyFiled.v1", DormancyFiled.class, (event, said) -> filed(said))
                .on(
                        PREFIX + "DormancyExtended.v1",
                        DormancyExtended.class,
                        (event, said) -> lastsUntil(said.dormancyId(), said.endsOn()))
                .on(PREFIX + "DormancyEnded.v1", DormancyEnded.class, (event, said) -> over(said));
    }

    @Rule({"EVT-10", "DER-050"})
    private void filed(DormancyFiled said) {
        sql.update(
                "insert into dormant_period (id, uscc, starts_on, ends_on) values (?, ?, ?, ?)",
                said.dormancyId(),
                said.uscc(),
                said.startsOn(),
                said.endsOn());
    }

    /** Its first day awake, which may come after the last day as filed. */
    @Rule({"EVT-10", "DER-050"})
    private void over(DormancyEnded said) {
        sql.update(
                "update dormant_period set ends_on = least(ends_on, ?) where id = ?",
                said.endedOn().minusDays(1),
                said.dormancyId());
    }

    @Rule({"EVT-10", "DER-050"})
    private void lastsUntil(UUID dormancy, LocalDate lastDay) {
        sql.update("update dormant_period set ends_on = ? where id = ?", lastDay, dormancy);
    }

    List<DormantPeriod> of(String uscc) {
        return sql.query(
                "select starts_on, ends_on from dormant_period where uscc = ? order by starts_on",
                row ->
                        new DormantPeriod(
                                row.getObject(1, LocalDate.class),
                                row.getObject(2, LocalDate.class)),
                uscc);
    }
}
