package org.onewindow.registration.barrier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;

/** What the ledger adds up to for a place and those below it. */
@Singleton
class BarrierStatistics {

    private final Sql sql;

    /**
     * @param triagedInTime of those that were looked at
     * @param answeredInTime of those that were answered
     */
    record Figures(
            String jurisdiction,
            long reported,
            long open,
            long dismissed,
            long answered,
            long removed,
            long eased,
            long lawful,
            long triagedInTime,
            long answeredInTime) {}

    @Inject
    BarrierStatistics(DataSource database) {
        sql = new Sql(database);
    }

    @Rule("REG-085")
    Figures of(String jurisdiction, String pattern) {
        return sql.query(
                        """
                        select count(*),
                            count(*) filter (where state in ('REPORTED', 'TAKEN_UP')),
                            count(*) filter (where state = 'DISMISSED'),
                            count(*) filter (where state = 'ANSWERED'),
                            count(*) filter (where outcome = 'REMOVED'),
                            count(*) filter (where outcome = 'EASED'),
                            count(*) filter (where outcome = 'LAWFUL'),
                            count(*) filter (where triaged_on <= triage_due_on),
                            count(*) filter (where answered_on <= reply_due_on)
                        from barrier where jurisdiction like ?
                        """,
                        row ->
                                new Figures(
                                        jurisdiction,
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getLong(7),
                                        row.getLong(8),
                                        row.getLong(9)),
                        pattern)
                .getFirst();
    }
}
