package org.onewindow.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
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

    private List<String> eventTypes(String subject) {
        return texts(
                "select split_part(type, '.', 3) from event_log where subject = ? order by sequence",
                subject);
    }

    private List<String> texts(String query, Object... arguments) {
        return new Sql(database).query(query, row -> row.getString(1), arguments);
    }
}
