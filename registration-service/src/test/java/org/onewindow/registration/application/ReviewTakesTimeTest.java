package org.onewindow.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

/** The days that the authority takes to decide cost the applicant nothing. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class ReviewTakesTimeTest {

    @Inject DataSource database;
    @Inject BusinessClock clock;

    @Test
    @Rule({"REG-050", "REG-091"})
    void aNameIsKeptUntilTheCaseIsDecided() {
        Filing filing = Filing.of("llc").withCapital("5000000000.00").reserveName();
        String id = parked(filing);
        reservationRunsOut(filing);
        Filing other = Filing.of("llc");
        other.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(
                        Map.of(
                                "name",
                                filing.form.get("name").asText(),
                                "authorityCode",
                                "440105",
                                "entityType",
                                "LLC",
                                "liabilityAccepted",
                                true))
                .post(Filing.BASE + "name-reservations")
                .then()
                .statusCode(422)
                .body("code", equalTo("NAME_CONFLICT"));

        decide(filing, id, Map.of("outcome", "APPROVED"))
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        assertThat(statusOf(filing)).containsExactly("REGISTERED");
    }

    @Test
    @Rule({"REG-050", "REG-092"})
    void aNameThatRanOutMeanwhileIsFreeWhenTheCaseComesBack() {
        Filing filing = Filing.of("llc").withCapital("5000000000.00").reserveName();
        String id = parked(filing);
        reservationRunsOut(filing);

        decide(filing, id, Map.of("outcome", "RETURNED", "corrections", List.of("注册资本与行业不相称")))
                .statusCode(200);

        assertThat(statusOf(filing)).containsExactly("EXPIRED");
        filing.submit(id).then().statusCode(422).body("errors.code", contains("NAME_NOT_RESERVED"));
    }

    /** The day of filing decides how old an approval is, whatever day it is today. */
    @Test
    @Rule({"GEN-009", "REG-061"})
    void anApprovalIsMeasuredOnTheDayOfFiling() {
        Filing filing = Filing.of("llc").reserveName();
        ObjectNode item = (ObjectNode) filing.form.at("/scopeItems/1");
        item.put("code", "727101").remove("text");
        LocalDate issued = clock.today().minusDays(85);
        item.putObject("approval").put("number", "粤公保服001").put("issuedOn", issued.toString());
        String id = parked(filing);

        filedLaterBy(10, id);
        decide(filing, id, Map.of("outcome", "APPROVED"))
                .statusCode(422)
                .body("errors.code", contains("APPROVAL_STALE"));
        filedLaterBy(-10, id);
        decide(filing, id, Map.of("outcome", "APPROVED"))
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
    }

    private static String parked(Filing filing) {
        String id = filing.draft();
        filing.submit(id).then().statusCode(200).body("state", equalTo("UNDER_REVIEW"));
        return id;
    }

    private static ValidatableResponse decide(Filing filing, String id, Object verdict) {
        return Filing.officer("registrar", "440105", "registrar")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"" + filing.version(id) + "\"")
                .body(verdict)
                .post(Filing.BASE + "applications/" + id + "/decision")
                .then();
    }

    private void reservationRunsOut(Filing filing) {
        new Sql(database)
                .update(
                        "update name_hold set reserved_until = ? where name = ?",
                        clock.today().minusDays(1),
                        filing.form.get("name").asText());
    }

    private void filedLaterBy(int days, String id) {
        new Sql(database)
                .update(
                        "update application set submitted_at = submitted_at + ? * interval '1 day'"
                                + " where id = ?::uuid",
                        days,
                        id);
    }

    private List<String> statusOf(Filing filing) {
        return new Sql(database)
                .query(
                        "select status from name_hold where name = ?",
                        row -> row.getString(1),
                        filing.form.get("name").asText());
    }
}
