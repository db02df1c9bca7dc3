package org.onewindow.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.testkit.OneWindowTestResource;

/** The year 2025 as if its notice had come late: taken out, counted without, loaded again. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class ProvisionalDeadlinesTest {

    private static final LocalDate RECEIVED = LocalDate.of(2025, 9, 30);

    @Inject Deadlines deadlines;
    @Inject ProvisionalDeadlines provisional;
    @Inject Calendars calendars;
    @Inject Reviews reviews;
    @Inject DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    /** Reviews of so many working days as the subject says; "broken" ones cannot be counted. */
    @Singleton
    static class Reviews implements DeadlineHandler {

        final Map<String, LocalDate> endsOn = new ConcurrentHashMap<>();

        @Override
        public String kind() {
            return "REVIEW";
        }

        @Override
        public void due(Deadlines.Due deadline) {
            throw new IllegalStateException("long over, but nobody asks in this test");
        }

        @Override
        public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
            if (subject.equals("broken")) {
                throw new IllegalStateException("as the test asked");
            }
            TimeLimit limit = TimeLimits.workingDays(RECEIVED, Integer.parseInt(subject), calendar);
            endsOn.put(subject, limit.lastDay());
            return Optional.of(limit);
        }
    }

    @BeforeEach
    void takeTheYearOut() throws SQLException {
        asOwner(
                "create table year_2025 as select * from working_calendar"
                        + " where extract(year from day) = 2025",
                "delete from working_calendar where extract(year from day) = 2025");
        calendars.reload();
    }

    @AfterEach
    void bringTheYearBack() throws SQLException {
        loadTheYear();
        asOwner("drop table year_2025");
        new Sql(database).update("delete from deadline where kind in ('REVIEW', 'UNKNOWN')");
    }

    @Test
    @Rule("GEN-004")
    void aProvisionalDeadlineIsCountedAgainWhenItsYearIsLoaded() throws SQLException {
        List.of(3, 6).forEach(days -> set("REVIEW", Integer.toString(days), days));
        set("REVIEW", "broken", 1);
        set("UNKNOWN", "of-nobody", 1);
        provisional.countAgain();
        assertThat(deadline("3")).isEqualTo("2025-10-03 provisional");
        assertThat(deadline("6")).isEqualTo("2025-10-08 provisional");
        assertThat(reviews.endsOn).as("the calendar knows no more than before").isEmpty();

        loadTheYear();
        provisional.countAgain();

        assertThat(deadline("3")).isEqualTo("2025-10-11 certain");
        assertThat(deadline("6")).isEqualTo("2025-10-15 certain");
        assertThat(reviews.endsOn)
                .containsEntry("3", LocalDate.of(2025, 10, 11))
                .containsEntry("6", LocalDate.of(2025, 10, 15));
        assertThat(deadline("broken")).isEqualTo("2025-10-01 provisional");
        assertThat(deadline("of-nobody")).isEqualTo("2025-10-01 provisional");
        reviews.endsOn.clear();
        provisional.countAgain();
        assertThat(reviews.endsOn).as("what is certain is left alone").isEmpty();
    }

    @Test
    void whatIsDoneStaysAsItWas() throws SQLException {
        set("REVIEW", "3", 3);
        QuarkusTransaction.requiringNew().run(() -> deadlines.cancel("REVIEW", "3"));

        loadTheYear();
        provisional.countAgain();

        assertThat(deadline("3")).isEqualTo("2025-10-03 provisional");
    }

    /** Leased far ahead, so that nobody takes up what is long over. */
    private void set(String kind, String subject, int days) {
        TimeLimit limit = TimeLimits.workingDays(RECEIVED, days, calendars.current());
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            deadlines.set(kind, subject, limit);
                            new Sql(database)
                                    .update(
                                            "update deadline set lease_until = now() + interval '1 h'"
                                                    + " where kind = ?",
                                            kind);
                        });
    }

    private String deadline(String subject) {
        return new Sql(database)
                .query(
                        "select ((due_at - interval '1 s') at time zone 'Asia/Shanghai')::date"
                                + " || case when provisional then ' provisional' else ' certain' end"
                                + " from deadline where subject = ?",
                        row -> row.getString(1),
                        subject)
                .getFirst();
    }

    private void loadTheYear() throws SQLException {
        asOwner("insert into working_calendar select * from year_2025 on conflict do nothing");
        calendars.reload();
    }

    /** The run-time role may not change the calendar. */
    private void asOwner(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            for (String statement : statements) {
                Sql.update(connection, statement);
            }
        }
    }
}
