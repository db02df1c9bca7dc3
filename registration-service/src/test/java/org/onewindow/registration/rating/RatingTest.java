package org.onewindow.registration.rating;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.Holidays;
import org.onewindow.registration.ShippedParameters;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class RatingTest {

    private static final String BASE = "/registration/v1/";

    @Inject DataSource database;
    @Inject BusinessClock clock;
    @Inject FollowUpDeadline deadline;

    @Test
    @Rule("REG-141")
    void aBadRatingOfTheSecondOfMarchIsFollowedUpByTheNinthAndAFairOneNeedsNothing() {
        LocalDate rated = LocalDate.of(2026, 3, 2);

        assertThat(due(1, rated)).containsExactly(LocalDate.of(2026, 3, 9));
        assertThat(due(2, rated)).containsExactly(LocalDate.of(2026, 3, 9));
        assertThat(due(3, rated)).isEmpty();
    }

    private static List<LocalDate> due(int score, LocalDate rated) {
        return FollowUp.due(
                        score,
                        rated,
                        ShippedParameters.at("440105", rated),
                        WorkingCalendar.of(List.of()))
                .map(TimeLimit::lastDay)
                .stream()
                .toList();
    }

    @Test
    @Rule("REG-141")
    void aClosedCaseIsRatedOnceAndAnOfficerAsksAboutTheBadOne() {
        Filing filing = Filing.of("ind").reserveName();
        String id = filing.draft();
        rate(filing, id, 1).then().statusCode(409).body("code", equalTo("CASE_OPEN"));
        filing.submit(id).then().statusCode(200);

        Response rated = rate(filing, id, 1);
        rated.then().statusCode(201).body("followUpDueOn", notNullValue());
        rate(filing, id, 5).then().statusCode(409).body("code", equalTo("ALREADY_RATED"));
        rate(filing, id, 6).then().statusCode(400);
        rate(Filing.of("ind"), id, 5).then().statusCode(404);

        String rating = rated.path("id");
        LocalDate opens = clock.today().plusDays(30);
        TimeLimit counted =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        deadline.countAgain(rating, Holidays.before(opens))
                                                .orElseThrow());
        assertThat(counted.lastDay()).as("GEN-004").isEqualTo(opens.plusDays(4));
        deadline.due(
                new Deadlines.Due(UUID.randomUUID(), Ratings.DEADLINE, rating, clock.instant(), 0));
        officer().get(BASE + "ratings?limit=200").then().body("id", hasItem(rating));
        officer()
                .header("If-Match", "\"2\"")
                .body(Map.of("findings", "已电话回访并致歉"))
                .post(BASE + "ratings/" + rating + "/follow-up")
                .then()
                .statusCode(200)
                .body("overdue", equalTo(true))
                .body("followedUpOn", equalTo(clock.today().toString()));
        officer().get(BASE + "ratings?limit=200").then().body("id", not(hasItem(rating)));
        officer()
                .header("If-Match", "\"3\"")
                .body(Map.of("findings", "再次回访"))
                .post(BASE + "ratings/" + rating + "/follow-up")
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        assertThat(open(rating)).isZero();
    }

    @Test
    @Rule("REG-141")
    void aGoodRatingWaitsForNobody() {
        Filing filing = Filing.of("ind").reserveName();
        String id = filing.draft();
        filing.submit(id).then().statusCode(200);

        Response rated = rate(filing, id, 5);

        rated.then().statusCode(201).body("followUpDueOn", nullValue());
        assertThat(open(rated.path("id"))).isZero();
    }

    private static Response rate(Filing filing, String id, int score) {
        return filing.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("score", score, "comment", "等得太久"))
                .post(BASE + "applications/" + id + "/rating");
    }

    private int open(String rating) {
        return new Sql(database)
                .query(
                        "select count(*) from deadline where kind = 'RATING_FOLLOW_UP'"
                                + " and subject = ? and done_at is null",
                        row -> row.getInt(1),
                        rating)
                .getFirst();
    }

    private static RequestSpecification officer() {
        return given().auth()
                .oauth2(
                        TestTokens.of("officer-440105")
                                .roles("registrar")
                                .jurisdictions("440105")
                                .token())
                .contentType("application/json");
    }
}
