package org.onewindow.registration.bulletin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.registration.form.SetupForm.Channel;

/** Reads the finished set-ups of a month, and keeps the bulletins. */
@Singleton
class BulletinStore {

    private final Sql sql;
    private final StoredJson json;

    /**
     * @param open whether everybody may read it
     */
    record Kept(boolean open, BulletinLine line) {}

    @Inject
    BulletinStore(DataSource database, StoredJson json) {
        sql = new Sql(database);
        this.json = json;
    }

    /** Set-ups whose last counted task was done in the month. */
    List<CaseTime> cases(YearMonth month) {
        return sql.query(
                """
                select w.authority, w.submitted_at, w.finished_at, w.due_at, w.documents, w.visits,
                    w.channel,
                    (select 1 + count(*) from window_task t where t.application = w.application
                        and t.state not in ('PENDING', 'SKIPPED')),
                    (select coalesce(sum((t.output::jsonb ->> 'fee')::numeric), 0)
                        from window_task t where t.application = w.application
                        and t.task in ('T2', 'T3') and t.state = 'DONE')
                from one_window w
                where w.finished_at >= ? and w.finished_at < ?
                """,
                BulletinStore::caseTime,
                LegalDate.startOf(month.atDay(1)),
                LegalDate.endOf(month.atEndOfMonth()));
    }

    private static CaseTime caseTime(ResultSet row) throws SQLException {
        Instant submitted = row.getTimestamp(2).toInstant();
        Instant finished = row.getTimestamp(3).toInstant();
        return new CaseTime(
                new Jurisdiction(row.getString(1)),
                Duration.between(submitted, finished),
                finished.isBefore(row.getTimestamp(4).toInstant()),
                new CaseTime.Effort(
                        row.getInt(8), row.getInt(5), row.getInt(6), amount(row.getBigDecimal(9))),
                !row.getString(7).equals(Channel.WINDOW.name()));
    }

    private static BigDecimal amount(BigDecimal sum) {
        return sum.setScale(2, java.math.RoundingMode.HALF_UP);
    }

    /** Whether it was not there yet. */
    boolean begin(YearMonth month, LocalDate publishedOn) {
        return sql.update(
                        "insert into start_up_bulletin (month, published_on) values (?, ?)"
                                + " on conflict do nothing",
                        month.toString(),
                        publishedOn)
                == 1;
    }

    void add(YearMonth month, BulletinLine line, boolean open) {
        sql.update(
                "insert into start_up_bulletin_line (month, jurisdiction, is_public, line)"
                        + " values (?, ?, ?, ?)",
                month.toString(),
                line.jurisdiction(),
                open,
                json.write(line));
    }

    Optional<LocalDate> publishedOn(YearMonth month) {
        return sql
                .query(
                        "select published_on from start_up_bulletin where month = ?",
                        row -> row.getObject(1, LocalDate.class),
                        month.toString())
                .stream()
                .findFirst();
    }

    List<Kept> lines(YearMonth month) {
        return sql.query(
                "select is_public, line from start_up_bulletin_line where month = ?"
                        + " order by jurisdiction",
                row -> new Kept(row.getBoolean(1), json.read(row.getString(2), BulletinLine.class)),
                month.toString());
    }

    /** The months that have one, after the given one. */
    List<String> months(String after, int limit) {
        return sql.query(
                "select month from start_up_bulletin where month > ? order by month limit ?",
                row -> row.getString(1),
                after,
                limit);
    }

    boolean isScheduled(String kind) {
        return !sql.query(
                        "select 1 from deadline where kind = ? and done_at is null limit 1",
                        row -> true,
                        kind)
                .isEmpty();
    }
}
