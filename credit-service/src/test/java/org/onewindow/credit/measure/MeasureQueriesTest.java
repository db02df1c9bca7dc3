package org.onewindow.credit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.credit.Callers;
import org.onewindow.credit.Registration;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class MeasureQueriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject DataSource database;

    @Test
    @Rule({"CRE-100", "CRE-073"})
    void applicantsOfWhomNothingIsKnownAreNotBlocked() {
        ask(Callers.service(), Map.of("persons", List.of(Registration.freshPerson())))
                .statusCode(200)
                .body("riskClass", equalTo("B"))
                .body("blocks", empty());
    }

    @Test
    @Rule({"CRE-100", "REG-025"})
    void aBarredPersonIsABlock() {
        String barred = Registration.freshPerson();
        Callers.recorded(Callers.draft("APPLICANT_BARRED", barred, DAY));

        ask(Callers.service(), Map.of("persons", List.of(Registration.freshPerson(), barred)))
                .statusCode(200)
                .body("blocks", hasSize(1))
                .body("blocks[0].code", equalTo("APPLICANT_BARRED"))
                .body("blocks[0].subject", equalTo(barred));
    }

    @Test
    @Rule("GEN-010")
    void manyPersonsAreAskedAboutAtOnceAndWhatIsToldIsAudited() {
        List<String> persons = Stream.generate(Registration::freshPerson).limit(500).toList();
        Callers.recorded(Callers.draft("DISQUALIFIED_CRIME", persons.get(77), DAY));

        ask(Callers.service(), Map.of("persons", persons))
                .statusCode(200)
                .body("blocks.subject", equalTo(List.of(persons.get(77))));

        assertThat(
                        new Sql(database)
                                .query(
                                        "select actor from audit_log where action = 'MEASURES'"
                                                + " and resource = ?",
                                        row -> row.getString(1),
                                        persons.get(77)))
                .containsExactly("service-account-registration");
    }

    @Test
    @Rule({"CRE-004", "REG-024"})
    void aFactThatWasEndedBlocksNoLonger() {
        String debtor = Registration.freshPerson();
        Map<String, Object> draft = Callers.draft("DISQUALIFIED_COURT_DEBTOR", debtor, DAY);
        String fact = Callers.recorded(draft);
        draft.put("corrects", fact);
        draft.put("endedOn", "2026-06-01");
        Callers.recorded(draft);

        ask(Callers.service(), Map.of("persons", List.of(debtor))).body("blocks", empty());
    }

    @Test
    @Rule({"CRE-073", "INV-23"})
    void aListedEntityIsBlockedAndOfClassC() {
        String uscc = Registration.registeredEntity();
        Callers.recorded(Callers.draft("ABNORMAL_LISTED", uscc, DAY));

        ask(Callers.service(), Map.of("uscc", uscc, "persons", List.of()))
                .body("riskClass", equalTo("C"))
                .body("blocks.code", equalTo(List.of("ABNORMAL_LISTED")))
                .body("blocks[0].ground", nullValue());
    }

    @Test
    @Rule("REG-157")
    void theGroundOfAListingIsToldAsACode() {
        String uscc = Registration.registeredEntity();
        Map<String, Object> draft = Callers.draft("ABNORMAL_LISTED", uscc, DAY);
        draft.put("ground", "NOT_REACHABLE");
        Callers.recorded(draft);

        ask(Callers.service(), Map.of("uscc", uscc, "persons", List.of()))
                .body("blocks[0].ground", equalTo("NOT_REACHABLE"));

        draft.put("kind", "SERIOUS_LISTED");
        Callers.post(Callers.officer("credit-officer"), draft)
                .then()
                .statusCode(422)
                .body("code", equalTo("GROUND_UNFIT"));
    }

    @Test
    @Rule({"REG-100", "GEN-012"})
    void anHonouredShareholderIsToldByTheHashOfItsCodeUntilAListSpeaksAgainstIt() {
        String uscc = Registration.registeredEntity();
        String hash = Digest.sha256(uscc);
        Map<String, Object> asked = Map.of("persons", List.of(Registration.freshPerson(), hash));
        ask(Callers.service(), asked).statusCode(200).body("honours", empty());

        Map<String, Object> draft = Callers.draft("HONOURED", uscc, DAY);
        draft.put("endedOn", "2099-01-01");
        Callers.recorded(draft);
        ask(Callers.service(), asked).body("honours", equalTo(List.of(hash)));

        Callers.recorded(Callers.draft("ABNORMAL_LISTED", uscc, DAY));
        ask(Callers.service(), asked).body("honours", empty());
        assertThat(
                        new Sql(database)
                                .query(
                                        "select outcome from decision where subject = ?"
                                                + " and kind = 'CREDIT_FACT' order by id",
                                        row -> row.getString(1),
                                        uscc))
                .containsExactly("RECORDED", "RECORDED");
    }

    @Test
    @Rule({"INV-28", "REG-111"})
    void anUnknownEntityIsNeverAPass() {
        String unknown = Registration.freshCode();

        ask(Callers.service(), Map.of("uscc", unknown, "persons", List.of()))
                .statusCode(404)
                .body("code", equalTo("ENTITY_UNKNOWN"));
        ask(Callers.service(), Map.of("uscc", "91440105MA5XK7T09F", "persons", List.of()))
                .statusCode(400)
                .body("code", equalTo("USCC_CHECK"));
        Callers.service()
                .get(Callers.CREDIT + "entities/" + unknown + "/exit-facts")
                .then()
                .statusCode(200)
                .body("facts.result", everyItem(equalTo("UNKNOWN")));
    }

    @Test
    @Rule("DER-011")
    void aKnownEntityPassesUntilAFactSpeaksAgainstIt() {
        String uscc = Registration.registeredEntity();
        String path = Callers.CREDIT + "entities/" + uscc + "/exit-facts";
        Callers.service()
                .get(path)
                .then()
                .body("facts.code", equalTo(List.of("D3", "D4", "D7", "D9")))
                .body("facts.result", everyItem(equalTo("PASS")));

        Callers.recorded(Callers.draft("UNDER_INVESTIGATION", uscc, DAY));

        Callers.service()
                .get(path)
                .then()
                .body("facts.result", equalTo(List.of("PASS", "PASS", "FAIL", "PASS")));
    }

    @Test
    @Rule("GEN-011")
    void onlyServicesAskForMeasures() {
        Map<String, Object> query = Map.of("persons", List.of());

        ask(Callers.anonymous(), query).statusCode(401);
        ask(Callers.officer("credit-officer"), query).statusCode(403);
        Callers.as(TestTokens.of("applicant").roles("applicant"))
                .get(Callers.CREDIT + "entities/" + Registration.freshCode() + "/exit-facts")
                .then()
                .statusCode(403);
    }

    @Test
    void aPersonInClearIsRefused() {
        ask(Callers.service(), Map.of("persons", List.of("440105199001011234")))
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"));
    }

    private static ValidatableResponse ask(RequestSpecification who, Map<String, Object> query) {
        return who.body(query).post(Callers.CREDIT + "measure-queries").then();
    }
}
