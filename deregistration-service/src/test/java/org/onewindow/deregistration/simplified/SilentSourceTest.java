package org.onewindow.deregistration.simplified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.deregistration.Company;
import org.onewindow.deregistration.Days;
import org.onewindow.deregistration.FakeSources;
import org.onewindow.deregistration.TrustSeal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.testkit.OneWindowTestResource;

/** A source that does not answer: never a pass, never a refusal. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeSources.class)
class SilentSourceTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject BusinessClock clock;

    @Test
    @Rule("DER-002")
    void aSilentTaxOfficeKeepsTheRequestAsDraft() {
        Company company = Company.registered();
        company.sources().silence("tax");
        String location =
                company.open(1, 2)
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("DRAFT"))
                        .body("awaitsOfficer", equalTo("START"))
                        .body("checks.find { it.code == 'D11' }.status", equalTo("UNKNOWN"))
                        .extract()
                        .header("Location");

        company.sources().answer("tax");
        company.post(location + "/publication", company.read(location).header("ETag"), "")
                .then()
                .statusCode(200)
                .body("state", equalTo("NOTICE"))
                .body("awaitsOfficer", nullValue());
    }

    @Test
    @Rule("DER-002")
    void aSourceThatHangsIsGivenUpAfterTwoSeconds() {
        Company company = Company.registered();
        company.sources().hang("credit");

        company.preCheck()
                .then()
                .time(lessThan(15_000L))
                .body("path", equalTo("P1"))
                .body("certain", equalTo(false))
                .body("because", equalTo(List.of("D3", "D4", "D7", "D9")));
    }

    @Test
    @Rule({"DER-002", "INV-14"})
    void aSilentSourceAtTheEndOfTheNoticeParksTheCaseForTheOfficer() {
        Company company = Company.registered();
        String location = company.onNotice();
        company.sources().silence("licensing");
        Days.passTo(clock, clock.today().plusDays(21));
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                company.read(location)
                                        .then()
                                        .body("state", equalTo("NOTICE"))
                                        .body("awaitsOfficer", equalTo("NOTICE_END")));
        Company.officer()
                .get(Company.BASE + "cases?waiting=true&uscc=" + company.uscc())
                .then()
                .body("uscc", hasItem(company.uscc()));

        decide(company, location, Map.of("confirmations", List.of()))
                .then()
                .statusCode(409)
                .body("code", equalTo("CHECKS_UNKNOWN"));
        company.sources().answer("licensing");
        decide(company, location, Map.of("confirmations", List.of()))
                .then()
                .statusCode(200)
                .body("state", equalTo("FILING_WINDOW"));
    }

    @Test
    @Rule({"DER-018", "INV-14", "DER-002"})
    void aFilingThatCannotBeCheckedWaitsForTheOfficersEvidence() {
        Company company = Company.registered();
        String location = company.onNotice();
        Days.passTo(clock, clock.today().plusDays(21));
        company.sources().silence("social-insurance");
        company.file(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("awaitsOfficer", equalTo("DECISION"))
                .body("decidedOn", nullValue());

        decide(
                        company,
                        location,
                        Map.of(
                                "confirmations",
                                List.of(Map.of("code", "D12", "evidence", "社保清缴证明 12 号"))))
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("awaitsOfficer", nullValue())
                .body("decidedOn", equalTo(clock.today().toString()))
                .body("checks.find { it.code == 'D12' }.source", equalTo("OFFICER"));
        company.post(location + "/withdrawal", company.read(location).header("ETag"), "")
                .then()
                .statusCode(409)
                .body("code", equalTo("EXIT_DECIDED"));
    }

    @Test
    @Rule({"DER-015", "DER-016"})
    void aNewInvestorMustSignBeforeTheExitIsDecided() {
        Company company = Company.registered();
        String location = company.onNotice();
        Days.passTo(clock, clock.today().plusDays(21));
        company.sources().investors(3);
        company.file(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("reason.code", equalTo("COMMITMENTS_INCOMPLETE"));

        String third = TrustSeal.signature(3, company.digest());
        company.post(
                        location + "/filing",
                        company.read(location).header("ETag"),
                        "{\"signatures\":[\"" + third + "\"]}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("decidedOn", equalTo(clock.today().toString()));
    }

    @Test
    @Rule("DER-074")
    void anApplicantTakesHisCaseBackAndMayBeginAnew() {
        Company company = Company.registered();
        String location = company.onNotice();

        company.post(location + "/withdrawal", company.read(location).header("ETag"), "")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        assertThat(company.onNotice()).isNotEqualTo(location);
    }

    private static Response decide(Company company, String location, Map<String, Object> decision) {
        return Company.officer()
                .header("If-Match", company.read(location).header("ETag"))
                .body(decision)
                .post(location + "/decision");
    }
}
