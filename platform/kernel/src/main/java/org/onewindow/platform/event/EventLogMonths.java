package org.onewindow.platform.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;

/** Keeps the event log's partitions ahead of the calendar: this month's and the next's. */
@Singleton
class EventLogMonths {

    private final Sql sql;

    @Inject
    EventLogMonths(DataSource database) {
        sql = new Sql(database);
    }

    @Scheduled(every = "6h")
    void prepare() {
        sql.query(
                "select ensure_event_log_partition(current_date)::text,"
                        + " ensure_event_log_partition("
                        + "(current_date + interval '1 month')::date)::text",
                row -> row.getString(1));
    }
}
