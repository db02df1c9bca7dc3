package org.onewindow.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class RevocationTest {

    @Inject BusinessClock clock;
    @Inject DataSource database;

    @Test
    @Rule({"EVT-13", "EVT-14", "REG-194", "REG-195", "REG-025", "INV-18"})
    void whoIsResponsibleForAFalseRegistrationIsBarredUntilItIsUndone() {
        String uscc = Registration.registeredEntity();
        String person = Registration.freshPerson();
        LocalDate today = clock.today();

        Registration.send(
                List.of(
                        Registration.event(
                                uscc,
                                2,
                                "RegistrationCancelled",
                                """
                                {"uscc":"%1$s","caseId":"F-%1$s","scope":"SETUP","status":"CANCELLED",
                                 "previousStatus":"ACTIVE","cancelledOn":"%2$s",
                                 "documentNumber":"撤登字1号","items":[],"persons":["%3$s"]}
                                """
                                        .formatted(uscc, today, person))));
        await().untilAsserted(
                        () ->
                                measures(person)
                                        .body("blocks", hasSize(1))
                                        .body("blocks[0].code", equalTo("APPLICANT_BARRED")));

        assertThat(falseRegistrations(uscc)).containsExactly("撤登字1号 true");

        Registration.send(List.of(restored(uscc, 3, "SETUP", "ACTIVE", false)));
        await().untilAsserted(() -> measures(person).body("blocks", hasSize(0)));
        assertThat(texts("select number::text from fact where subject = ? order by number", person))
                .containsExactly("1", "2");
        assertThat(falseRegistrations(uscc)).containsExactly("撤登字1号 true", "撤登字1号 false");
    }

    /** With the document that revoked it, and whether it stands. */
    private List<String> falseRegistrations(String uscc) {
        return texts(
                "select document_number || ' ' || (ended_on is null) from fact where subject = ?"
                        + " and kind = 'FALSE_REGISTRATION' order by number",
                uscc);
    }

    @Test
    @Rule({"EVT-14", "CRE-014"})
    void aFileGoesOnWhenAnExitIsUndoneAndEndsWhenItStandsAfterAll() {
        String uscc = Registration.registeredEntity();

        Registration.send(
                List.of(
                        Registration.entityDeregistered(uscc, 2, "2026-09-01"),
                        restored(uscc, 3, "EXIT", "ACTIVE", true)));
        await().untilAsserted(() -> assertThat(position(uscc)).isEqualTo("3"));
        assertThat(calendar(uscc)).isEqualTo("OPEN");

        Registration.send(List.of(restored(uscc, 4, "EXIT", "DEREGISTERED", false)));
        await().untilAsserted(() -> assertThat(calendar(uscc)).isEqualTo("CLOSED"));
    }

    private org.apache.kafka.clients.producer.ProducerRecord<String, String> restored(
            String uscc, int sequence, String scope, String status, boolean exitUndone) {
        return Registration.event(
                uscc,
                sequence,
                "RegistrationRestored",
                """
                {"uscc":"%1$s","caseId":"F-%1$s","scope":"%2$s","status":"%3$s",
                 "previousStatus":"CANCELLED","restoredOn":"%4$s","licenceVersion":2,
                 "exitUndone":%5$s}
                """
                        .formatted(uscc, scope, status, clock.today(), exitUndone));
    }

    private static ValidatableResponse measures(String person) {
        return Callers.service()
                .body(Map.of("persons", List.of(person)))
                .post(Callers.CREDIT + "measure-queries")
                .then()
                .statusCode(200);
    }

    private String calendar(String uscc) {
        return texts("select report_calendar from credit_file where uscc = ?", uscc).getFirst();
    }

    private String position(String uscc) {
        return texts("select max(sequence)::text from inbox_position where subject = ?", uscc)
                .getFirst();
    }

    private List<String> texts(String query, String subject) {
        return new Sql(database).query(query, row -> row.getString(1), subject);
    }
}
