package org.onewindow.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class SubmissionTest {

    @Inject DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"llc", "sole", "ind", "plim", "coop"})
    @Rule({"REG-090", "REG-096", "REG-110", "REG-112", "INV-09", "EVT-02", "EVT-04", "EVT-15"})
    void eachExampleFormIsConfirmedInItsOwnRequest(String example) {
        Filing filing = Filing.of(example).reserveName();
        String id = filing.draft();

        String uscc =
                filing.submit(id)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("AUTO_CONFIRMED"))
                        .body("reasons.size()", equalTo(0))
                        .extract()
                        .path("uscc");

        assertThat(eventTypes(id)).containsExactly("SetupSubmitted");
        assertThat(eventTypes(uscc)).startsWith("EntityRegistered", "CommitmentRecorded");
        assertThat(
                        texts(
                                "select outcome from decision where subject = ?"
                                        + " and kind = 'SETUP_CONFIRMATION'",
                                uscc))
                .containsExactly("AUTO_CONFIRMED");
        RestAssured.get("/registration/v1/entities/" + uscc)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("name", equalTo(filing.form.get("name").asText()));
    }

    @Test
    @Rule({"REG-101", "INV-28"})
    void creditThatHangsCostsTwoSecondsAndMakesAPersonLook() {
        Filing filing = Filing.of("sole").reserveName();
        FakeCredit.hangFor(filing.party("he").numberHash());
        String id = filing.draft();
        List<String> proofs = filing.proofs();
        List<String> signatures = filing.signatures();

        filing.submit(id, proofs, signatures)
                .then()
                .time(lessThan(10_000L))
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", hasItem("CREDIT_UNKNOWN"));
        FakeCredit.recover(filing.party("he").numberHash());
    }

    @Test
    @Rule({"INV-30", "GEN-009", "GEN-010"})
    void theDecisionKeepsItsRulesAndParametersButNoNumberOfAPerson() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();

        String body =
                texts(
                                "select body from decision where subject = ?"
                                        + " and kind = 'SETUP_CONFIRMATION'",
                                uscc)
                        .getFirst();

        assertThat(body)
                .contains("REG-010", "REG-030", "REG-101", "members.llc.max", "capital.term.years")
                .doesNotContain(filing.form.at("/parties/0/person/idNumber").asText());
        assertThat(
                        texts(
                                "select payload from event_log where subject = ?"
                                        + " or subject in (select id::text from application"
                                        + " where uscc = ?)",
                                uscc,
                                uscc))
                .isNotEmpty()
                .noneMatch(
                        payload ->
                                payload.contains(
                                        filing.form.at("/parties/0/person/idNumber").asText()));
    }

    private List<String> eventTypes(String subject) {
        return texts(
                "select split_part(type, '.', 3) from event_log where subject = ? order by sequence",
                subject);
    }

    private List<String> texts(String query, Object... arguments) {
        return new Sql(database).query(query, row -> row.getString(1), arguments);
    }
}
