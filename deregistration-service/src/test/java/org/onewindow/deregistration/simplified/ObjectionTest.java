package org.onewindow.deregistration.simplified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.deregistration.Company;
import org.onewindow.deregistration.Days;
import org.onewindow.deregistration.FakeSources;
import org.onewindow.deregistration.Objectors;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeSources.class)
class ObjectionTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject BusinessClock clock;

    @Test
    @Rule("DER-014")
    void aDepartmentsObjectionOnDayEighteenEndsTheCase() {
        Company company = Company.registered();
        String location = company.onNotice();
        Days.passTo(clock, clock.today().plusDays(18));

        Objectors.object(
                        Company.department("tax"),
                        location,
                        Map.of(
                                "reason", "TAX",
                                "statement", "存在未结清税款",
                                "contact", "税务所",
                                "phone", "020-12345678"))
                .then()
                .statusCode(201)
                .body("department", equalTo("tax"));

        company.read(location)
                .then()
                .body("state", equalTo("TERMINATED"))
                .body("reason.text", equalTo("公示期内有异议(TAX):存在未结清税款"));
    }

    @Test
    @Rule("DER-014")
    void anObjectionTakenBackBeforeTheEndLetsTheCaseGoOn() {
        Company company = Company.registered();
        String location = company.onNotice();
        Response filed = Objectors.object(Company.creditor("one"), location, Objectors.wages());
        filed.then().statusCode(201).body("state", equalTo("FILED"));
        assertThat(company.state(location)).isEqualTo("NOTICE");

        Company.creditor("one")
                .header("If-Match", filed.header("ETag"))
                .post(filed.header("Location") + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        Days.passTo(clock, clock.today().plusDays(21));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(company.state(location)).isEqualTo("FILING_WINDOW"));
    }

    @Test
    @Rule("DER-014")
    void anObjectionThatStillStandsAtTheEndTerminatesTheCase() {
        Company company = Company.registered();
        String location = company.onNotice();
        Response filed = Objectors.object(Company.creditor("one"), location, Objectors.wages());

        Days.passTo(clock, clock.today().plusDays(21));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(company.state(location)).isEqualTo("TERMINATED"));
        Company.creditor("one")
                .header("If-Match", filed.header("ETag"))
                .post(filed.header("Location") + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("OBJECTION_CLOSED"));
    }

    @Test
    @Rule("DER-014")
    void anOfficerUpholdsAnObjectionAndTheCaseEnds() {
        Company company = Company.registered();
        String location = company.onNotice();
        Response filed = Objectors.object(Company.creditor("one"), location, Objectors.wages());

        Company.officer()
                .header("If-Match", filed.header("ETag"))
                .body(Map.of("outcome", "UPHELD"))
                .post(filed.header("Location") + "/decision")
                .then()
                .statusCode(200)
                .body("state", equalTo("UPHELD"));

        assertThat(company.state(location)).isEqualTo("TERMINATED");
    }

    @Test
    @Rule("DER-014")
    void afterTheEndOnlineObjectionsAreClosed() {
        Company company = Company.registered();
        String location = company.onNotice();
        Days.passTo(clock, clock.today().plusDays(21));

        Objectors.object(Company.creditor("late"), location, Objectors.wagesWithEvidence())
                .then()
                .statusCode(409)
                .body("code", equalTo("OBJECTION_CLOSED"));
    }

    @Test
    @Rule({"GEN-010", "GEN-011"})
    void anObjectionIsReadByItsObjectorAndTheOfficerAlone() {
        Company company = Company.registered();
        String location = company.onNotice();
        String objection =
                Objectors.object(Company.creditor("one"), location, Objectors.wages())
                        .header("Location");

        Company.creditor("one")
                .get(objection)
                .then()
                .statusCode(200)
                .body("content.phone", equalTo("138******00"));
        Company.creditor("two").get(objection).then().statusCode(404);
        company.applicant().get(objection).then().statusCode(403);
        Company.officer().get(location + "/objections").then().body("$", hasSize(1));
        Company.creditor("two").get(location + "/objections").then().body("$", hasSize(0));
    }

    @Test
    @Rule("DER-014")
    void anObjectionNeedsReasonAndContact() {
        String location = Company.registered().onNotice();
        Map<String, Object> content = Objectors.wages();
        content.remove("contact");

        Objectors.object(Company.creditor("one"), location, content)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/contact"));
    }

    @Test
    @Rule("DER-012")
    void everybodyReadsTheNotice() {
        Company company = Company.registered();
        String location = company.onNotice();

        RestAssured.given()
                .get(Company.BASE + "notices?uscc=" + company.uscc())
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].endsOn", equalTo(clock.today().plusDays(20).toString()))
                .body("[0].caseId", equalTo(location.substring(location.lastIndexOf('/') + 1)));
    }
}
