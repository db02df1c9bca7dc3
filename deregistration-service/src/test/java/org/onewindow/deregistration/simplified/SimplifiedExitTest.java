package org.onewindow.deregistration.simplified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.deregistration.Company;
import org.onewindow.deregistration.Days;
import org.onewindow.deregistration.FakeSources;
import org.onewindow.deregistration.Objectors;
import org.onewindow.deregistration.Registration;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.CalendarDay;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.testkit.OneWindowTestResource;

/** The way of a limited company out, over HTTP, with the clock moved on. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeSources.class)
class SimplifiedExitTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject BusinessClock clock;
    @Inject DataSource database;
    @Inject WindowEnd windowEnd;

    @Test
    @Rule({
        "DER-003", "DER-010", "DER-012", "DER-013", "DER-016", "DER-018", "EVT-04", "EVT-40",
        "EVT-44", "EVT-45", "INV-14"
    })
    void aCompanyWithoutDebtsLeavesAfterItsNotice() {
        Company company = Company.registered();
        LocalDate published = clock.today();
        String location =
                company.open(1, 2)
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("NOTICE"))
                        .body("noticeEndsOn", equalTo(published.plusDays(20).toString()))
                        .body("fileFrom", equalTo(published.plusDays(21).toString()))
                        .extract()
                        .header("Location");

        Days.passTo(clock, published.plusDays(19));
        company.file(location)
                .then()
                .statusCode(409)
                .body("code", equalTo("FILING_TOO_EARLY"))
                .body("fileFrom", equalTo(published.plusDays(21).toString()));

        Days.passTo(clock, published.plusDays(21));
        company.file(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("decidedOn", equalTo(published.plusDays(21).toString()));
        assertThat(events(company))
                .containsExactly("ExitCaseOpened", "ExitNoticePublished", "DeregistrationDecided");
        assertThat(decisions(company)).containsExactly("PUBLISHED", "APPROVED");
        assertThat(lastDecision(company))
                .contains("\"code\":\"D16\"", "review.limit.workingDays", "DER-016");

        Map<String, Object> again = company.openRequest(1, 2);
        Registration.entityDeregistered(
                company.uscc(), 2, caseId(location), published.plusDays(21).toString());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(company.state(location)).isEqualTo("REGISTERED"));
        company.read(location).then().body("endedOn", equalTo(published.plusDays(21).toString()));
        company.open(UUID.randomUUID().toString(), again)
                .then()
                .statusCode(409)
                .body("code", equalTo("ENTITY_ENDED"));
        company.preCheck().then().statusCode(409).body("code", equalTo("ENTITY_ENDED"));
    }

    @Test
    @Rule({"DER-014", "EVT-41", "DER-015", "GEN-008"})
    void anObjectionWithEvidenceEndsTheCaseAndANewNoticeMayFollow() {
        Company company = Company.registered();
        String first = company.onNotice();
        Days.passTo(clock, clock.today().plusDays(5));

        Objectors.object(Company.creditor("employee"), first, Objectors.wagesWithEvidence())
                .then()
                .statusCode(201)
                .body("state", equalTo("UPHELD"));

        company.read(first)
                .then()
                .body("state", equalTo("TERMINATED"))
                .body("reason.code", equalTo("OBJECTION"))
                .body("reason.text", equalTo("公示期内有异议(WAGES):拖欠两个月工资"));
        assertThat(events(company)).endsWith("ExitObjectionFiled", "ExitCaseTerminated");
        assertThat(lastDecision(company)).contains("退〔", "行政复议", "拖欠两个月工资");

        LocalDate again = clock.today();
        company.open(1, 2)
                .then()
                .statusCode(201)
                .body("state", equalTo("NOTICE"))
                .body("noticeEndsOn", equalTo(again.plusDays(20).toString()))
                .body("checks.find { it.code == 'D15' }.status", equalTo("WARN"));
    }

    @Test
    @Rule({"DER-013", "GEN-003"})
    void whatIsNotFiledInItsWindowLapses() {
        Company company = Company.registered();
        String location = company.onNotice();
        String until = company.read(location).path("fileUntil");
        String noticeEnd = company.read(location).path("noticeEndsOn");
        Days.passTo(clock, LocalDate.parse(noticeEnd).plusDays(1));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(company.state(location)).isEqualTo("FILING_WINDOW"));

        Days.passTo(clock, LocalDate.parse(until).plusDays(1));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(company.state(location)).isEqualTo("LAPSED"));
        assertThat(events(company)).endsWith("ExitCaseTerminated");
        company.file(location).then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        company.open(1, 2).then().statusCode(201).body("state", equalTo("NOTICE"));
    }

    @Test
    @Rule({"DER-011", "INV-14"})
    void aPledgeRegisteredDuringTheNoticeTerminatesTheCaseAtItsEnd() {
        Company company = Company.registered();
        String location = company.onNotice();
        company.sources().say("D5", "FAIL");

        Days.passTo(clock, clock.today().plusDays(21));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(company.state(location)).isEqualTo("TERMINATED"));
        company.read(location)
                .then()
                .body("reason.code", equalTo("PATH_NOT_ELIGIBLE"))
                .body("reason.text", startsWith("D5"));
    }

    @Test
    @Rule({"DER-011", "INV-14", "DER-081"})
    void aTaxDebtFoundAtTheDecisionStopsTheCase() {
        Company company = Company.registered();
        String location = company.onNotice();
        Days.passTo(clock, clock.today().plusDays(21));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(company.state(location)).isEqualTo("FILING_WINDOW"));
        company.sources().say("D11", "FAIL");

        company.file(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("STOPPED"))
                .body("reason.code", equalTo("TAX_OPEN"));

        assertThat(events(company)).doesNotContain("DeregistrationDecided");
        company.sources().say("D11", "PASS");
        company.open(1, 2).then().statusCode(201);
    }

    @Test
    @Rule({"DER-011", "EVT-45"})
    void whatRegistrationRejectsIsStopped() {
        Company company = Company.registered();
        String location = company.onNotice();
        Days.passTo(clock, clock.today().plusDays(21));
        company.file(location).then().statusCode(200).body("state", equalTo("SUBMITTED"));

        Registration.deregistrationRejected(company.uscc(), 2, caseId(location));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(company.state(location)).isEqualTo("STOPPED"));
        company.read(location).then().body("reason.text", equalTo("登记机关复核时发现:D5 股权出质"));
    }

    @Test
    @Rule({"GEN-004", "DER-013"})
    void theWindowIsCountedAgainWithACalendarThatKnowsMoreAndTheNoticeIsNot() {
        Company company = Company.registered();
        String location = company.onNotice();
        String noticeEndsOn = company.read(location).path("noticeEndsOn");
        LocalDate opens = clock.today().plusDays(60);

        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                assertThat(
                                                windowEnd.countAgain(
                                                        caseId(location), firstWorkdayOn(opens)))
                                        .hasValueSatisfying(
                                                limit ->
                                                        assertThat(limit.lastDay())
                                                                .isEqualTo(opens)));

        company.read(location)
                .then()
                .body("noticeEndsOn", equalTo(noticeEndsOn))
                .body("fileUntil", equalTo(opens.toString()));
    }

    private static String caseId(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Names of the events of the company, in their order. */
    private List<String> events(Company company) {
        return new Sql(database)
                .query(
                        "select type from event_log where subject = ? order by sequence",
                        row -> row.getString(1).split("\\.")[2],
                        company.uscc());
    }

    private List<String> decisions(Company company) {
        return new Sql(database)
                .query(
                        "select outcome from decision where subject = ? order by id",
                        row -> row.getString(1),
                        company.uscc());
    }

    private String lastDecision(Company company) {
        return new Sql(database)
                .query(
                        "select body from decision where subject = ? order by id desc limit 1",
                        row -> row.getString(1),
                        company.uscc())
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
