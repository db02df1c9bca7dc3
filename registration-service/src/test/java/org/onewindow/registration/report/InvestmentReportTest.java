package org.onewindow.registration.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class InvestmentReportTest {

    @Inject DataSource database;
    @Inject ObjectMapper json;

    @Test
    @Rule({"REG-082", "GEN-010", "REG-134", "REG-135"})
    void theReportOfAForeignInvestmentGoesToCommerceWithTheApproval() throws IOException {
        Filing filing = foreign();
        filing.form
                .putObject("investmentReport")
                .put("totalInvestment", "900000.00")
                .putArray("controllers")
                .addObject()
                .put("name", "Erika Muster")
                .put("country", "DEU");
        filing.reserveName();

        String id = filing.draft();
        String uscc =
                filing.submit(id)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("AUTO_CONFIRMED"))
                        .extract()
                        .path("uscc");

        List<String> reports =
                new Sql(database)
                        .query(
                                "select payload from event_log where payload like ?"
                                        + " and type like '%.InvestmentReported.v1'",
                                row -> row.getString(1), "%" + uscc + "%");
        assertThat(reports).hasSize(1);
        JsonNode report = json.readTree(reports.getFirst());
        assertThat(report.path("totalInvestment").asText()).isEqualTo("900000.00");
        assertThat(report.path("capitalAmount").asText())
                .isEqualTo(filing.form.at("/capital/amount").asText());
        assertThat(report.at("/investors/0/country").asText()).isEqualTo("DEU");
        assertThat(report.at("/controllers/0/controller").asText()).isEqualTo("Erika Muster");
        assertThat(reports.getFirst())
                .doesNotContain(filing.form.at("/parties/0/person/idNumber").asText());
        commerceIsAsked(filing, id);
    }

    /** Task T7, with the states, tries and tickets of the others and outside their promise. */
    private static void commerceIsAsked(Filing filing, String id) {
        Response window = filing.request().get(Filing.BASE + "applications/" + id + "/window");
        window.then()
                .statusCode(200)
                .body("tasks.find { it.task == 'T7' }.department", equalTo("commerce"))
                .body("tasks.find { it.task == 'T7' }.state", equalTo("SENT"));
        String task = window.path("tasks.find { it.task == 'T7' }.taskId");
        given().auth()
                .oauth2(
                        TestTokens.of("service-account-department-commerce")
                                .roles("dept-connector")
                                .department("commerce")
                                .token())
                .get(Filing.BASE + "window-tasks/" + task + "/form")
                .then()
                .statusCode(200)
                .body("investmentReport.totalInvestment", equalTo("900000.00"))
                .body("bank", nullValue());
    }

    @Test
    @Rule("REG-082")
    void aForeignInvestmentWithoutItsReportIsNotTakenAndNoPermitIsWantedThatTheScopeLacks() {
        Filing filing = foreign();
        filing.form.putArray("jointPermits").add("L41");
        filing.reserveName();

        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        hasItems("INVESTMENT_REPORT_REQUIRED", "JOINT_PERMIT_UNKNOWN"));
    }

    @Test
    @Rule({"REG-130", "EVT-02"})
    void thePermitsWantedTogetherStartWithTheSubmission() {
        Filing filing = Filing.of("ind");
        filing.form.putArray("jointPermits").add("L02");
        filing.reserveName();
        String id = filing.draft();

        filing.submit(id).then().statusCode(200);

        assertThat(
                        new Sql(database)
                                .query(
                                        "select payload from event_log where subject = ?"
                                                + " and type like '%.SetupSubmitted.v1'",
                                        row -> row.getString(1), id))
                .singleElement()
                .asString()
                .containsPattern("\"jointPermits\"\\s*:\\s*\\[\\s*\"L02\"");
    }

    /** A company of the example whose first member came from Germany with his papers in order. */
    private static Filing foreign() {
        Filing filing = Filing.of("llc");
        filing.form.put("fdi", true);
        filing.form.put("serviceRecipient", filing.form.get("applicant").asText());
        String member = filing.form.at("/members/0/party").asText();
        filing.form
                .withArray("parties")
                .forEach(
                        party -> {
                            if (party.path("id").asText().equals(member)) {
                                ((ObjectNode) party.get("person"))
                                        .put("idType", "PASSPORT")
                                        .put("nationality", "DEU");
                                ((ObjectNode) party)
                                        .putObject("subjectDocument")
                                        .put("form", "APOSTILLE")
                                        .put("number", "2026-17")
                                        .put("issuedOn", "2026-01-15");
                            }
                        });
        return filing;
    }
}
