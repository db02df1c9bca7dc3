package org.onewindow.credit.clue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.credit.Callers;
import org.onewindow.credit.Registration;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class CluesTest {

    private static final String CLUES = Callers.CREDIT + "clues/";

    @Inject DataSource database;
    @Inject BusinessClock clock;
    @Inject Clues clues;

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, ACCEPT, ACCEPTED",
        "RECEIVED, CLOSE,",
        "ACCEPTED, ACCEPT,",
        "ACCEPTED, CLOSE, CLOSED",
        "CLOSED, ACCEPT,",
        "CLOSED, CLOSE,"
    })
    @Rule("EVT-30")
    void aClueIsAcceptedAndThenClosed(ClueState from, ClueState.Action action, ClueState expected) {
        if (expected == null) {
            assertThatThrownBy(() -> from.apply(action)).isInstanceOf(Refusal.class);
        } else {
            assertThat(from.apply(action)).isEqualTo(expected);
        }
    }

    @Test
    @Rule({"EVT-30", "REG-074"})
    void anOfficerOfThePlaceTakesAClueUpAndSaysWhatCameOfIt() {
        String id = UUID.randomUUID().toString();
        String uscc = lostContact(id);

        Callers.officer("ann").queryParam("limit", 200).get(CLUES).then().body("id", hasItem(id));
        Response read = Callers.officer("ann").get(CLUES + id);
        read.then()
                .statusCode(200)
                .body("uscc", equalTo(uscc))
                .body("finding", equalTo("LOST_CONTACT"))
                .body("state", equalTo("RECEIVED"));
        elsewhere(id).then().statusCode(403).body("code", equalTo("JURISDICTION_DENIED"));
        String tag = read.header("ETag");
        close(id, tag).then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        Callers.officer("ann").post(CLUES + id + "/acceptance").then().statusCode(428);
        Response accepted =
                Callers.officer("ann").header("If-Match", tag).post(CLUES + id + "/acceptance");
        accepted.then().statusCode(200).body("state", equalTo("ACCEPTED"));

        close(id, accepted.header("ETag"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("result", equalTo("CONFIRMED"));
        assertThat(
                        new Sql(database)
                                .query(
                                        "select payload::json ->> 'result' from event_log"
                                                + " where subject = ? and type like"
                                                + " '%.ClueAnswered.v1'",
                                        row -> row.getString(1), uscc))
                .containsExactly("CONFIRMED");
        Callers.officer("ann")
                .queryParam("limit", 200)
                .get(CLUES)
                .then()
                .body("id", not(hasItem(id)));
        Callers.officer("ann").get(CLUES + UUID.randomUUID()).then().statusCode(404);
    }

    private static Response close(String id, String tag) {
        return Callers.officer("ann")
                .header("If-Match", tag)
                .body(Map.of("result", "CONFIRMED", "explanation", "两次邮寄均无人签收"))
                .post(CLUES + id + "/result");
    }

    private static Response elsewhere(String id) {
        return Callers.as(TestTokens.of("zoe").roles("credit-officer").jurisdictions("440800"))
                .get(CLUES + id);
    }

    @Test
    @Rule("EVT-30")
    void whatNobodyTakesUpInFiveWorkingDaysIsOverdue() {
        String id = UUID.randomUUID().toString();
        lostContact(id);
        Deadlines.Due deadline =
                new Deadlines.Due(UUID.randomUUID(), clues.kind(), id, clock.instant(), 1);

        clues.due(deadline);
        Callers.officer("ann").get(CLUES + id).then().body("overdue", equalTo(false));
        new Sql(database)
                .update(
                        "update clue set accept_by = ? where id = ?::uuid",
                        clock.today().minusDays(1),
                        id);
        clues.due(deadline);

        Callers.officer("ann").get(CLUES + id).then().body("overdue", equalTo(true));
    }

    @Test
    @Rule({"EVT-30", "GEN-002", "GEN-004"})
    void theFiveWorkingDaysAreCountedFromTheDayAfter() {
        String id = UUID.randomUUID().toString();
        lostContact(id);
        LocalDate received = clock.today();
        long lastDay =
                received.plusDays(1)
                        .datesUntil(received.plusDays(30))
                        .filter(day -> day.getDayOfWeek().getValue() < 6)
                        .limit(5)
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .toEpochDay();

        assertThat(clues.countAgain(id, WorkingCalendar.of(List.of())))
                .get()
                .extracting(limit -> limit.lastDay().toEpochDay())
                .isEqualTo(lastDay);
    }

    @Test
    @Rule("EVT-11")
    void aTradeOfADormantEntityIsAClue() {
        String uscc = Registration.registeredEntity();

        Registration.send(
                List.of(
                        Registration.event(
                                uscc,
                                2,
                                "ResumptionSuspected",
                                """
                                {"uscc":"%s","signal":"INVOICE","tradedOn":"2026-03-20",
                                 "reference":"发票 1"}
                                """
                                        .formatted(uscc))));

        await().untilAsserted(
                        () ->
                                assertThat(
                                                new Sql(database)
                                                        .query(
                                                                "select finding from clue"
                                                                        + " where uscc = ?",
                                                                row -> row.getString(1),
                                                                uscc))
                                        .containsExactly("RESUMPTION_SUSPECTED"));
    }

    private static String lostContact(String id) {
        String uscc = Registration.registeredEntity();
        Registration.send(
                List.of(
                        Registration.event(
                                uscc,
                                2,
                                "ClueTransferred",
                                """
                                {"clueId":"%s","uscc":"%s","finding":"LOST_CONTACT",
                                 "authorityCode":"440105","dueOn":"2026-03-16","foundOn":"2026-03-05"}
                                """
                                        .formatted(id, uscc))));
        await().untilAsserted(() -> Callers.officer("ann").get(CLUES + id).then().statusCode(200));
        return uscc;
    }
}
