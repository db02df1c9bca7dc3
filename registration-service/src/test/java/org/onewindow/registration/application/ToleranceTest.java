package org.onewindow.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.registration.Holidays;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class ToleranceTest {

    private static final String APPLICATIONS = Filing.BASE + "applications/";
    private static final String HASH = "ab".repeat(32);

    @Inject DataSource database;
    @Inject BusinessClock clock;
    @Inject Tolerances tolerances;

    @Test
    @Rule({"REG-097", "REG-098", "EVT-16"})
    void aMissingDocumentFollowsInTime() {
        Filing filing = withoutAppointments();
        String id = taken(filing);
        String uscc = approved(id);

        supply(filing, id, "ARTICLES").statusCode(422).body("code", equalTo("DOCUMENT_NOT_WANTED"));
        supply(filing, id, "APPOINTMENTS")
                .statusCode(200)
                .body("tolerance.outcome", equalTo("KEPT"));
        supply(filing, id, "APPOINTMENTS").statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        assertThat(outcomes(uscc)).containsExactly("KEPT");
        assertThat(openDeadlines(id)).doesNotContain("APPLICATION_TOLERANCE");
    }

    @Test
    @Rule({"REG-145", "REG-097", "EVT-16"})
    void thePapersOfAMemberFromHongKongFollowUnderACommitment() {
        Filing filing = Filing.of("llc-fdi").reserveName();
        filing.form
                .withArray("parties")
                .forEach(
                        party -> {
                            if (party.path("id").asText().equals("nova")) {
                                ((ObjectNode) party).remove("subjectDocument");
                                ((ObjectNode) party.get("organisation")).put("country", "HKG");
                            }
                        });
        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", contains("COMMITMENT_REQUIRED"))
                .body("errors.pointer", contains("/tolerance/missing"));

        ObjectNode tolerance = filing.form.putObject("tolerance");
        tolerance.put("textVersion", "2026-1").put("accepted", true);
        tolerance.putArray("missing").add("SUBJECT_DOCUMENT");
        String id = filing.draft();
        filing.submit(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("tolerance.outstanding", contains("SUBJECT_DOCUMENT"));
        String uscc = approved(id);
        supply(filing, id, "SUBJECT_DOCUMENT")
                .statusCode(200)
                .body("tolerance.outcome", equalTo("KEPT"));
        assertThat(outcomes(uscc)).containsExactly("KEPT");
    }

    @Test
    @Rule({"REG-097", "REG-100"})
    void aBetterClassHasMoreTimeAndTheWorstHasNone() {
        Filing good = withoutAppointments();
        FakeCredit.honour(good.party("lin").numberHash());
        Filing ordinary = withoutAppointments();

        LocalDate late = dueOn(taken(good));
        LocalDate soon = dueOn(taken(ordinary));

        assertThat(late).isAfter(soon.plusDays(10));
        Filing bad = withoutAppointments();
        FakeCredit.classify(bad.party("lin").numberHash(), "D");
        bad.submit(bad.draft())
                .then()
                .statusCode(422)
                .body("errors.code", contains("TOLERANCE_DENIED"));
    }

    @Test
    @Rule({"REG-097", "EVT-03", "GEN-008"})
    void anApplicationLapsesWhenTheDocumentDoesNotFollowAndTheApplicantIsNotTrustedAgain() {
        Filing filing = withoutAppointments();
        String id = taken(filing);
        letItRunOut(id);

        await().atMost(Duration.ofSeconds(20)).until(() -> state(filing, id).equals("LAPSED"));
        assertThat(texts("select type from event_log where subject = ? order by sequence", id))
                .last()
                .asString()
                .contains("SetupLapsed");
        assertThat(
                        texts(
                                "select body::json #>> '{grounds,number}' from decision"
                                        + " where subject = ? and outcome = 'LAPSED'",
                                id))
                .singleElement()
                .asString()
                .startsWith("登失字");
        Filing elsewhere = withoutAppointments();
        elsewhere.form.set("parties", filing.form.get("parties"));
        elsewhere
                .submit(elsewhere.draft())
                .then()
                .statusCode(422)
                .body("errors.code", contains("TOLERANCE_DENIED"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, true, 2027-03-01, true",
        "2026-03-02, true, 2027-03-02, false",
        "2026-03-02, false, 2027-03-01, true",
        "2026-03-02, false, 2029-03-02, true"
    })
    @Rule({"REG-097", "GEN-005"})
    void whoBrokeAPromiseIsTrustedAgainWhenItIsSetRightAndAYearIsOver(
            LocalDate ended, boolean setRight, LocalDate day, boolean denied) {
        assertThat(new Breaches.Breach(ended, setRight).standsOn(day, 1)).isEqualTo(denied);
    }

    @Test
    @Rule({"REG-097", "EVT-16"})
    void aBrokenCommitmentOfARegisteredCompanyGoesToCreditAndIsSetRight() {
        String id = taken(withoutAppointments());
        String uscc = approved(id);
        letItRunOut(id);

        await().atMost(Duration.ofSeconds(20)).until(() -> outcomes(uscc).contains("BROKEN"));
        assertThat(texts("select kind from follow_up where uscc = ?", uscc)).contains("SET_RIGHT");
    }

    @Test
    @Rule({"GEN-004", "REG-097"})
    void theTimeForADocumentIsCountedAgainWithACalendarThatKnowsMore() {
        String id = taken(withoutAppointments());
        LocalDate opens = clock.today().plusDays(30);

        TimeLimit limit =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        tolerances
                                                .countAgain(id, Holidays.before(opens))
                                                .orElseThrow());

        assertThat(limit.lastDay()).isAfter(opens);
        assertThat(dueOn(id)).isEqualTo(limit.lastDay());
    }

    private static Filing withoutAppointments() {
        Filing filing = Filing.of("llc").reserveName();
        ((ArrayNode) filing.form.get("documents")).remove(1);
        ObjectNode tolerance = filing.form.putObject("tolerance");
        tolerance.put("textVersion", "2026-01").put("accepted", true);
        tolerance.putArray("missing").add("APPOINTMENTS");
        return filing;
    }

    private static String taken(Filing filing) {
        String id = filing.draft();
        filing.submit(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", contains("TOLERATED"))
                .body("tolerance.outstanding", contains("APPOINTMENTS"))
                .body("tolerance.outcome", equalTo("OPEN"));
        return id;
    }

    private static String approved(String id) {
        return ReviewDeskTest.decide("ann", id, Map.of("outcome", "APPROVED"))
                .statusCode(200)
                .extract()
                .path("uscc");
    }

    private static ValidatableResponse supply(Filing filing, String id, String kind) {
        return filing.request()
                .header("If-Match", "\"" + filing.version(id) + "\"")
                .body(Map.of("documents", List.of(Map.of("kind", kind, "sha256", HASH))))
                .post(APPLICATIONS + id + "/missing-documents")
                .then();
    }

    private static LocalDate dueOn(String id) {
        return LocalDate.parse(
                ReviewDeskTest.officer("ann").get(APPLICATIONS + id).path("tolerance.dueOn"));
    }

    private static String state(Filing filing, String id) {
        return filing.request().get(APPLICATIONS + id).path("state");
    }

    /** As if the days had gone by: the last one was years ago, and the deadline is due. */
    private void letItRunOut(String id) {
        new Sql(database)
                .update(
                        "update application set version = version + 1, tolerance ="
                                + " (tolerance::jsonb || '{\"dueOn\":\"2026-01-01\"}')::text"
                                + " where id = ?::uuid",
                        id);
        new Sql(database)
                .update(
                        "update deadline set due_at = '2026-01-02T00:00:00Z'"
                                + " where subject = ? and kind = 'APPLICATION_TOLERANCE'",
                        id);
    }

    private List<String> outcomes(String uscc) {
        return texts(
                "select payload::json ->> 'outcome' from event_log where subject = ?"
                        + " and type like '%CommitmentOutcome%'",
                uscc);
    }

    private List<String> openDeadlines(String id) {
        return texts("select kind from deadline where subject = ? and done_at is null", id);
    }

    private List<String> texts(String query, Object... arguments) {
        return new Sql(database).query(query, row -> row.getString(1), arguments);
    }
}
