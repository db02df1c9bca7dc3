package org.onewindow.platform.time;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.database.Sql;

/**
 * The working calendar of this service's database, kept in memory and read again every minute, so
 * that a newly loaded year takes effect on every replica without a restart.
 */
@Singleton
public class Calendars {

    private final Sql sql;
    private volatile @Nullable WorkingCalendar current;

    @Inject
    Calendars(DataSource database, MeterRegistry metrics) {
        sql = new Sql(database);
        Gauge.builder("onewindow.calendar.loaded.until", this, Calendars::loadedUntilSeconds)
                .description("End of the last year with a working calendar, seconds since 1970")
                .register(metrics);
    }

    public WorkingCalendar current() {
        var known = current;
        return known != null ? known : reload();
    }

    /** Reads the calendar anew; deadlines found provisional before may now be counted again. */
    public WorkingCalendar reload() {
        var loaded = WorkingCalendar.of(rows());
        current = loaded;
        return loaded;
    }

    @Scheduled(every = "60s", delayed = "60s")
    void refresh() {
        reload();
    }

    private List<CalendarDay> rows() {
        return sql.query(
                "select day, workday from working_calendar",
                row -> new CalendarDay(row.getObject(1, LocalDate.class), row.getBoolean(2)));
    }

    private double loadedUntilSeconds() {
        var years = current().loadedYears();
        return years.isEmpty()
                ? 0
                : LegalDate.endOf(LocalDate.of(years.last(), 12, 31)).getEpochSecond();
    }
}
