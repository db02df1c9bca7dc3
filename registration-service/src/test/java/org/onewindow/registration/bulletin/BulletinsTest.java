package org.onewindow.registration.bulletin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.CalendarDay;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class BulletinsTest {

    private static final String BULLETINS = "/registration/v1/start-up-bulletins";
    private static final Instant SUBMITTED = Instant.parse("2021-03-01T01:00:00Z");

    @Inject Bulletins bulletins;
    @Inject Deadlines deadlines;
    @Inject BusinessClock clock;
    @Inject DataSource database;

    @Test
    @Rule({"REG-133", "REG-138", "KPI-12", "KPI-13"})
    void theMonthOfMeizhouIsPublishedOnceAndHaizhusLineIsForItsOfficers() {
        finished("441402", 2);
        finished("441402", 4);
        finished("441402", 12);
        finished("440105", 1);

        due("2021-03");
        finished("441402", 90);
        due("2021-03");

        given().get(BULLETINS + "/2021-03")
                .then()
                .statusCode(200)
                .body("publishedOn", equalTo(clock.today().toString()))
                .body("lines.jurisdiction", hasItems("441400", "441402"))
                .body("lines.jurisdiction", not(hasItem("440105")))
                .body("lines.find { it.jurisdiction == '441402' }.cases", equalTo(3))
                .body("lines.find { it.jurisdiction == '441402' }.meanHours", equalTo(6.0f))
                .body("lines.find { it.jurisdiction == '441402' }.p50Hours", equalTo(4.0f))
                .body("lines.find { it.jurisdiction == '441402' }.meanSteps", equalTo(2.0f))
                .body("lines.find { it.jurisdiction == '441402' }.meanDocuments", equalTo(5.0f))
                .body("lines.find { it.jurisdiction == '441402' }.totalCost", equalTo(0.0f));
        given().auth()
                .oauth2(
                        TestTokens.of("lead")
                                .roles("registrar-lead")
                                .jurisdictions("440100")
                                .token())
                .get(BULLETINS + "/2021-03")
                .then()
                .body("lines.jurisdiction", hasItem("440105"));
        given().get(BULLETINS + "?limit=200").then().body("$", hasItem("2021-03"));
        given().get(BULLETINS + "/2020-01").then().statusCode(404);
        given().get(BULLETINS + "/march").then().statusCode(400);
        assertThat(nextMonthIsScheduled()).isTrue();
    }

    @Test
    @Rule({"REG-133", "GEN-004"})
    void theDayIsCountedAgainWithACalendarThatKnowsMore() {
        LocalDate fifthByWeekends = LocalDate.of(2029, 5, 7);
        WorkingCalendar known =
                WorkingCalendar.of(
                        LocalDate.of(2029, 1, 1)
                                .datesUntil(LocalDate.of(2030, 1, 1))
                                .map(
                                        day ->
                                                new CalendarDay(
                                                        day,
                                                        day.getDayOfWeek().getValue() < 6
                                                                && !day.equals(fifthByWeekends)))
                                .toList());

        assertThat(bulletins.countAgain("2029-04", known))
                .hasValueSatisfying(
                        limit -> {
                            assertThat(limit.lastDay()).isEqualTo(fifthByWeekends.plusDays(1));
                            assertThat(limit.end()).isEqualTo(LegalDate.startOf(limit.lastDay()));
                            assertThat(limit.provisional()).isFalse();
                        });
    }

    private void due(String month) {
        bulletins.due(
                new Deadlines.Due(
                        UUID.randomUUID(), Bulletins.DEADLINE, month, clock.instant(), 0));
    }

    private boolean nextMonthIsScheduled() {
        return !new Sql(database)
                .query(
                        "select 1 from deadline where kind = ? and subject = '2021-04'"
                                + " and due_at = ?",
                        row -> true,
                        Bulletins.DEADLINE,
                        // The fifth working day of May 2021, by weekends alone.
                        LocalDate.of(2021, 5, 7)
                                .atStartOfDay()
                                .toInstant(java.time.ZoneOffset.ofHours(8)))
                .isEmpty();
    }

    private void finished(String place, int hours) {
        String application = UUID.randomUUID().toString();
        Sql sql = new Sql(database);
        sql.update(
                "insert into one_window (application, uscc, name, authority, established_on,"
                        + " owner, facts, submitted_at, confirmed_at, due_at, counted_tasks,"
                        + " finished_at, channel, documents, visits)"
                        + " values (?, ?, 'n', ?, date '2021-03-01', 'o', '{}', ?, ?, ?, 'T1,T2',"
                        + " ?, 'WEB', 5, 0)",
                application,
                application.substring(0, 18),
                place,
                SUBMITTED,
                SUBMITTED,
                SUBMITTED.plus(8, ChronoUnit.HOURS),
                SUBMITTED.plus(hours, ChronoUnit.HOURS));
        sql.update(
                "insert into window_task (id, application, task, state, attempts, failures, wanted,"
                        + " output) values (?, ?, 'T2', 'DONE', 1, 0, '', ?)",
                UUID.randomUUID(),
                application,
                "{\"fee\": \"0.00\"}");
    }
}
