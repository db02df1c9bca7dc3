package org.onewindow.deregistration.restored;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.TermBoundary;
import org.onewindow.platform.time.Terms;

/**
 * Watches whether an entity that is back after an exit liquidates: registration's events begin and
 * end a watch.
 */
@Singleton
public class RestorationWatches {

    private final Parameters parameters;
    private final BusinessClock clock;
    private final Sql sql;

    /**
     * An entity that is back and has not left again.
     *
     * @param forcedExitFrom day from which a forced exit may begin again
     * @param due whether that day has come
     */
    public record Watch(
            String uscc,
            String name,
            String authorityCode,
            LocalDate restoredOn,
            LocalDate forcedExitFrom,
            boolean due) {}

    private record Row(String uscc, String name, String authorityCode, LocalDate restoredOn) {}

    @Inject
    RestorationWatches(Parameters parameters, BusinessClock clock, DataSource database) {
        this.parameters = parameters;
        this.clock = clock;
        sql = new Sql(database);
    }

    /** In the transaction of the event that restored it. */
    @Rule({"EVT-14", "DER-064"})
    public void begin(String uscc, LocalDate restoredOn) {
        sql.update(
                """
                insert into restoration_watch (uscc, restored_on) values (?, ?)
                on conflict (uscc) do update set restored_on = excluded.restored_on, ended_on = null
                """,
                uscc,
                restoredOn);
    }

    /** In the transaction of the event that ended it; nothing where none is watched. */
    @Rule({"EVT-14", "EVT-45", "DER-064"})
    public void end(String uscc, LocalDate on) {
        sql.update(
                "update restoration_watch set ended_on = ? where uscc = ? and ended_on is null",
                on,
                uscc);
    }

    /** The first day on which a forced exit may begin again. */
    @Rule("DER-064")
    static LocalDate forcedExitFrom(LocalDate restoredOn, Period term, TermBoundary boundary) {
        return Terms.freeFrom(restoredOn, term, boundary);
    }

    /** Those that go on in the officer's divisions, by credit code. */
    List<Watch> open(String after, int limit, Actor officer) {
        return sql
                .query(
                        """
                        select w.uscc, e.name, e.authority, w.restored_on
                        from restoration_watch w join known_entity e on e.uscc = w.uscc
                        where w.ended_on is null and e.authority like any(?) and w.uscc > ?
                        order by w.uscc limit ?
                        """,
                        row ->
                                new Row(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4, LocalDate.class)),
                        new ArrayList<>(
                                officer.jurisdictions().stream()
                                        .map(Jurisdiction::pattern)
                                        .toList()),
                        after,
                        limit)
                .stream()
                .map(this::watch)
                .toList();
    }

    private Watch watch(Row row) {
        ParameterSet set = parameters.at(new Jurisdiction(row.authorityCode), row.restoredOn);
        LocalDate from =
                forcedExitFrom(
                        row.restoredOn,
                        Period.ofYears(set.integer("forcedExit.afterRestoration.years")),
                        set.termBoundary());
        return new Watch(
                row.uscc,
                row.name,
                row.authorityCode,
                row.restoredOn,
                from,
                !clock.today().isBefore(from));
    }
}
