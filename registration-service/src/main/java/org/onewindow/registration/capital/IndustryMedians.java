package org.onewindow.registration.capital;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/**
 * The usual capital of every industry, counted anew each night, so that an application looks at one
 * row. Whichever replica is first writes down the day and counts, in one transaction; what the
 * clock leaps over needs one count, not one a night.
 */
@Singleton
public class IndustryMedians {

    private final BusinessClock clock;
    private final Sql sql;

    @Inject
    IndustryMedians(BusinessClock clock, DataSource database) {
        this.clock = clock;
        sql = new Sql(database);
    }

    /**
     * What is usual in an industry.
     *
     * @param division of GB/T 4754; empty text for that of the entity
     * @param uscc of an entity that is registered; empty text for one that is not
     * @param fewest of so many entities a median is drawn at least
     */
    @Rule("REG-016")
    public Optional<BigDecimal> of(String division, String uscc, int fewest) {
        return sql
                .query(
                        "select median from industry_median where entities >= ?"
                                + " and division = coalesce(nullif(?, ''),"
                                + " (select industry_division from entity where uscc = ?))",
                        row -> row.getBigDecimal(1),
                        fewest,
                        division,
                        uscc)
                .stream()
                .findFirst();
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Rule("REG-016")
    void countOfTheDay() {
        QuarkusTransaction.requiringNew().run(() -> count(clock.today()));
    }

    /**
     * Counts those alive that state a capital in yuan, in the running transaction; an industry
     * without any has no row.
     *
     * @return false when this day has been counted
     */
    @Rule("REG-016")
    boolean count(LocalDate day) {
        if (sql.update("insert into industry_count (day) values (?) on conflict do nothing", day)
                == 0) {
            return false;
        }
        sql.update("delete from industry_median");
        sql.update(
                """
                insert into industry_median (division, entities, median)
                select industry_division, count(*),
                       percentile_disc(0.5) within group (order by capital_cny)
                from entity
                where industry_division is not null and capital_cny > 0
                  and status in ('ACTIVE', 'DORMANT')
                group by industry_division
                """);
        return true;
    }
}
