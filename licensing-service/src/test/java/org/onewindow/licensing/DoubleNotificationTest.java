package org.onewindow.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.CalendarDay;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class DoubleNotificationTest {

    private static final String LICENSING = "/licensing/v1/";
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 3, 2);

    @Inject DataSource database;
    @Inject BusinessClock clock;

    @Inject @All List<DeadlineHandler> handlers;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    @Rule({"EVT-04", "EVT-45", "EVT-20", "LIC-066", "INV-01", "INV-27"})
    void repeatedAndShuffledEventsOpenOneObligationAndCloseIt(long seed) {
        String uscc = Registration.freshCode();
        List<ProducerRecord<String, String>> events = new ArrayList<>();
        for (int copies = 0; copies < 3; copies++) {
            events.add(
                    Registration.entityRegistered(
                            uscc, clock.today(), Registration.RESTAURANT, Registration.SOFTWARE));
            events.add(Registration.event(uscc, 2, "EPackageReady", "{}"));
            events.add(Registration.entityDeregistered(uscc, 3));
        }
        Collections.shuffle(events, new Random(seed));

        Registration.send(events);

        await().untilAsserted(
                        () ->
                                obligations(officer(), uscc)
                                        .then()
                                        .statusCode(200)
                                        .body("item", equalTo(List.of("L02")))
                                        .body("[0].state", equalTo("CLOSED"))
                                        .body("[0].closeReason", equalTo("ENTITY_ENDED")));
        assertThat(published(uscc))
                .containsExactly("1 PermitObligationOpened", "2 PermitObligationClosed");
        assertThat(openDeadlines(uscc)).isZero();
    }

    @Test
    @Rule({"EVT-07", "EVT-09", "LIC-003", "LIC-004"})
    void aChangeBringsOneMoreObligationAndAnotherReader() {
        String uscc = registered(clock.today(), Registration.RESTAURANT);

        Registration.send(
                List.of(
                        Registration.entityChanged(
                                uscc,
                                2,
                                clock.today(),
                                Registration.RESTAURANT,
                                Registration.TELECOM)));

        await().untilAsserted(
                        () ->
                                obligations(officerOf("440106"), uscc)
                                        .then()
                                        .statusCode(200)
                                        .body("item", containsInAnyOrder("L02", "L31")));
        obligations(applicant(), uscc).then().statusCode(404);
        assertThat(published(uscc))
                .containsExactly("1 PermitObligationOpened", "2 PermitObligationOpened");

        Registration.send(
                List.of(
                        Registration.event(
                                uscc,
                                3,
                                "EntityConvertedNewCode",
                                "{\"uscc\":\"%s\",\"convertedOn\":\"2026-09-01\"}"
                                        .formatted(uscc))));
        await().untilAsserted(() -> assertThat(openDeadlines(uscc)).isZero());
    }

    @Test
    @Rule({"LIC-003", "EVT-07"})
    void whatTheScopeDoesNotNeedAnyMoreIsClosedAndOpenedAnewWhenItDoes() {
        String uscc = registered(clock.today(), Registration.RESTAURANT);

        Registration.send(
                List.of(Registration.entityChanged(uscc, 2, clock.today(), Registration.SOFTWARE)));
        await().untilAsserted(
                        () ->
                                obligations(officerOf("440106"), uscc)
                                        .then()
                                        .statusCode(200)
                                        .body("closeReason", equalTo(List.of("NOT_NEEDED"))));
        assertThat(openDeadlines(uscc)).isZero();
        Registration.send(
                List.of(
                        Registration.entityChanged(
                                uscc, 3, clock.today(), Registration.RESTAURANT)));

        await().untilAsserted(
                        () ->
                                assertThat(published(uscc))
                                        .containsExactly(
                                                "1 PermitObligationOpened",
                                                "2 PermitObligationClosed",
                                                "3 PermitObligationOpened"));
        obligations(officerOf("440106"), uscc)
                .then()
                .body("state", containsInAnyOrder("CLOSED", "OPEN"));
    }

    @Test
    @Rule({"EVT-09", "EVT-10", "LIC-067", "REG-155"})
    void aBusinessConvertedInPlaceKeepsItsObligationAlsoWhileItRests() {
        String uscc = registered(clock.today(), Registration.RESTAURANT);

        Registration.send(
                List.of(
                        Registration.event(
                                uscc,
                                2,
                                "EntityConverted",
                                """
                                {"uscc":"%s","name":"某餐饮有限公司","authorityCode":"440106",
                                 "convertedOn":"%s","scopeItems":[%s],"representatives":[]}
                                """
                                        .formatted(uscc, clock.today(), Registration.RESTAURANT)),
                        Registration.event(
                                uscc,
                                3,
                                "DormancyFiled",
                                """
                                {"uscc":"%s","startsOn":"2026-03-10","endsOn":"2027-03-09"}
                                """
                                        .formatted(uscc)),
                        Registration.event(
                                uscc,
                                4,
                                "DormancyExtended",
                                "{\"uscc\":\"%s\",\"endsOn\":\"2028-03-09\"}".formatted(uscc))));

        await().untilAsserted(
                        () ->
                                obligations(officerOf("440106"), uscc)
                                        .then()
                                        .statusCode(200)
                                        .body("state", equalTo(List.of("OPEN")))
                                        .body("[0].dormancy.from", equalTo("2026-03-10"))
                                        .body("[0].dormancy.until", equalTo("2028-03-09")));
        assertThat(published(uscc)).containsExactly("1 PermitObligationOpened");
        Registration.send(
                List.of(
                        Registration.event(
                                uscc, 5, "DormancyEnded", "{\"uscc\":\"%s\"}".formatted(uscc))));
        await().untilAsserted(
                        () ->
                                obligations(officerOf("440106"), uscc)
                                        .then()
                                        .body("[0].dormancy", nullValue()));
    }

    @Test
    @Rule({"LIC-003", "LIC-004"})
    void theApplicantReadsHisNoticeAndAcknowledgesItOnce() {
        String uscc = registered(clock.today(), Registration.RESTAURANT);
        Response notices = notices(applicant(), uscc);
        notices.then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].text", containsString("食品经营许可(L02)"));
        String path = LICENSING + "notices/" + notices.path("[0].id") + "/acknowledgement";

        applicant().post(path).then().statusCode(428);
        applicant().header("If-Match", "\"7\"").post(path).then().statusCode(412);
        stranger().header("If-Match", "\"0\"").post(path).then().statusCode(404);
        officer().header("If-Match", "\"0\"").post(path).then().statusCode(404);
        Response taken = applicant().header("If-Match", "\"0\"").post(path);
        taken.then().statusCode(200);
        applicant()
                .header("If-Match", taken.header("ETag"))
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        assertThat(notices(officer(), uscc).<String>path("[0].acknowledgedAt")).isNotNull();
    }

    @Test
    @Rule({"LIC-004", "EVT-29"})
    void thePermitOfficerOfThePlaceClaimsOnce() {
        String uscc = registered(clock.today(), Registration.RESTAURANT);
        String id = obligations(officer(), uscc).path("[0].id");
        String path = LICENSING + "obligations/" + id;
        workList(officer()).then().body("id", hasItem(id));

        applicant().header("If-Match", "\"0\"").post(path + "/claim").then().statusCode(403);
        officerOf("440800")
                .header("If-Match", "\"0\"")
                .post(path + "/claim")
                .then()
                .statusCode(403)
                .body("code", equalTo("JURISDICTION_DENIED"));
        officer().post(path + "/claim").then().statusCode(428);
        String tag = officer().get(path).header("ETag");
        Response claimed = officer().header("If-Match", tag).post(path + "/claim");
        claimed.then().statusCode(200).body("claim", equalTo("CLAIMED"));

        officer().header("If-Match", tag).post(path + "/claim").then().statusCode(412);
        officer()
                .header("If-Match", claimed.header("ETag"))
                .post(path + "/claim")
                .then()
                .statusCode(409);
        workList(officer()).then().body("id", not(hasItem(id)));
        workList(officerOf("440000")).then().body("id", not(hasItem(id)));
        assertThat(published(uscc))
                .containsExactly("1 PermitObligationOpened", "2 DepartmentClaimed");
        assertThat(openDeadlines(uscc)).isZero();
    }

    @Test
    @Rule({"LIC-004", "EVT-29", "GEN-002"})
    void whatNobodyClaimsInFiveWorkingDaysIsEscalatedAndCanStillBeClaimed() {
        String uscc = registered(LONG_AGO, Registration.RESTAURANT);

        await().untilAsserted(
                        () ->
                                obligations(officer(), uscc)
                                        .then()
                                        .body("[0].claimDueOn", equalTo("2026-03-09"))
                                        .body("[0].claim", equalTo("OVERDUE")));
        String path = LICENSING + "obligations/" + obligations(officer(), uscc).path("[0].id");
        officer()
                .header("If-Match", officer().get(path).header("ETag"))
                .post(path + "/claim")
                .then()
                .statusCode(200)
                .body("claim", equalTo("CLAIMED"));
        assertThat(published(uscc))
                .containsExactly(
                        "1 PermitObligationOpened", "2 ClaimOverdue", "3 DepartmentClaimed");
    }

    @Test
    @Rule("LIC-004")
    void anItemOfTheProvinceIsClaimedByTheProvince() {
        String uscc = registered(clock.today(), Registration.TELECOM);
        String id = obligations(officer(), uscc).path("[0].id");
        String path = LICENSING + "obligations/" + id;

        officer().get(path).then().statusCode(403);
        workList(officer()).then().body("id", not(hasItem(id)));
        workList(officerOf("440000")).then().body("id", hasItem(id));
        officerOf("440000").get(path).then().statusCode(200).body("place", equalTo("440000"));
    }

    @Test
    @Rule("LIC-003")
    void aScopeThatNeedsNothingOpensNothingAndSaysSo() {
        String uscc = registered(clock.today(), Registration.SOFTWARE);

        obligations(applicant(), uscc).then().statusCode(200).body("", empty());
        notices(applicant(), uscc).then().body("[0].text", containsString("没有必须办理的许可或备案"));
        assertThat(published(uscc)).isEmpty();
    }

    @Test
    @Rule("DER-011")
    void anExitNeedsApprovalOnlyWhereThePermitListSaysSo() {
        exitFact(registered(clock.today(), Registration.RESTAURANT), "PASS");
        exitFact(registered(clock.today(), Registration.SCHOOL), "FAIL");
        exitFact(Registration.freshCode(), "UNKNOWN");
        service()
                .get(LICENSING + "entities/91440105MA5XK7T09F/exit-facts")
                .then()
                .statusCode(400)
                .body("code", equalTo("USCC_CHECK"));
        applicant()
                .get(LICENSING + "entities/" + Registration.freshCode() + "/exit-facts")
                .then()
                .statusCode(403);
    }

    @Test
    @Rule("GEN-011")
    void anotherBusinessDoesNotExistForAStranger() {
        String uscc = registered(clock.today(), Registration.RESTAURANT);

        obligations(stranger(), uscc).then().statusCode(404);
        notices(stranger(), uscc).then().statusCode(404);
        obligations(anonymous(), uscc).then().statusCode(401);
        obligations(officerOf("440800"), uscc).then().statusCode(403);
        obligations(officer(), Registration.freshCode()).then().statusCode(404);
    }

    @Test
    @Rule("INV-30")
    void theMatchingIsADecisionWithItsParameter() {
        String uscc = registered(clock.today(), Registration.RESTAURANT);

        assertThat(
                        new Sql(database)
                                .query(
                                        "select outcome || ' ' || body from decision"
                                                + " where subject = ?",
                                        row -> row.getString(1),
                                        uscc))
                .singleElement()
                .asString()
                .startsWith("OBLIGATIONS_OPENED ")
                .contains("permit.claim.workingDays", "LIC-003", "L02");
    }

    @Test
    @Rule({"GEN-004", "LIC-004"})
    void theTimeToClaimIsCountedAgainWithACalendarThatKnowsMore() {
        String uscc = registered(clock.today(), Registration.RESTAURANT);
        String id = obligations(officer(), uscc).path("[0].id");
        LocalDate opens = clock.today().plusDays(30);

        countAgain("CLAIM_DUE", id, firstWorkdayOn(opens));

        obligations(officer(), uscc)
                .then()
                .body("[0].claimDueOn", equalTo(opens.plusDays(4).toString()));
    }

    private void countAgain(String kind, String subject, WorkingCalendar calendar) {
        DeadlineHandler handler =
                handlers.stream()
                        .filter(each -> each.kind().equals(kind))
                        .findFirst()
                        .orElseThrow();
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(handler.countAgain(subject, calendar)).isPresent());
    }

    private static void exitFact(String uscc, String result) {
        service()
                .get(LICENSING + "entities/" + uscc + "/exit-facts")
                .then()
                .statusCode(200)
                .body("facts.code", equalTo(List.of("D1")))
                .body("facts.result", equalTo(List.of(result)));
    }

    /** A business that licensing has heard of. */
    private static String registered(LocalDate establishedOn, String... scope) {
        String uscc = Registration.freshCode();
        Registration.send(List.of(Registration.entityRegistered(uscc, establishedOn, scope)));
        await().untilAsserted(() -> notices(officer(), uscc).then().statusCode(200));
        return uscc;
    }

    private static Response obligations(RequestSpecification who, String uscc) {
        return who.get(LICENSING + "entities/" + uscc + "/obligations");
    }

    private static Response notices(RequestSpecification who, String uscc) {
        return who.get(LICENSING + "entities/" + uscc + "/notices");
    }

    private static Response workList(RequestSpecification who) {
        return who.queryParam("limit", 200).get(LICENSING + "obligations");
    }

    private static RequestSpecification anonymous() {
        return RestAssured.given();
    }

    private static RequestSpecification applicant() {
        return as(TestTokens.of("applicant").roles("applicant"));
    }

    private static RequestSpecification stranger() {
        return as(TestTokens.of("applicant2").roles("applicant"));
    }

    private static RequestSpecification officer() {
        return officerOf("440105");
    }

    private static RequestSpecification officerOf(String place) {
        return as(TestTokens.of("permit-officer").roles("permit-officer").jurisdictions(place));
    }

    private static RequestSpecification service() {
        return as(TestTokens.of("service-account-deregistration").roles("service"));
    }

    private static RequestSpecification as(TestTokens caller) {
        return anonymous().auth().oauth2(caller.token());
    }

    /** Sequence and name of what licensing has published about a business. */
    private List<String> published(String uscc) {
        return new Sql(database)
                .query(
                        "select sequence || ' ' || split_part(type, '.', 3) from event_log"
                                + " where subject = ? order by sequence",
                        row -> row.getString(1),
                        uscc);
    }

    private int openDeadlines(String uscc) {
        return new Sql(database)
                .query(
                        "select count(*) from deadline d join obligation o on o.id::text = d.subject"
                                + " where o.uscc = ? and d.done_at is null",
                        row -> row.getInt(1),
                        uscc)
                .getFirst();
    }

    /** A calendar with nothing but days off before this day. */
    private static WorkingCalendar firstWorkdayOn(LocalDate day) {
        return WorkingCalendar.of(
                day.withDayOfYear(1)
                        .minusYears(1)
                        .datesUntil(day.withDayOfYear(1).plusYears(2))
                        .map(each -> new CalendarDay(each, !each.isBefore(day)))
                        .toList());
    }
}
