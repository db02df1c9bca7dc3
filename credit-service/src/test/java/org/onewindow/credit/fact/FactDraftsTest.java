package org.onewindow.credit.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.credit.Callers;
import org.onewindow.credit.Registration;
import org.onewindow.platform.database.DatabaseException;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class FactDraftsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject DataSource database;

    @Test
    @Rule({"GEN-012", "CRE-004"})
    void theDrafterCannotApproveAndAnotherOfficerCan() {
        Response made = aDraft();

        Callers.officer("credit-officer")
                .header("If-Match", made.header("ETag"))
                .post(made.header("Location") + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("TWO_PERSONS_REQUIRED"));
        approve(made, made.header("ETag")).then().statusCode(200);

        approve(made, made.header("ETag")).then().statusCode(412);
        approve(made, "\"1\"").then().statusCode(409).body("code", equalTo("STATE_CONFLICT"));
    }

    @Test
    @Rule("INV-10")
    void anApprovedFactIsADecisionWithItsGrounds() {
        String person = Registration.freshPerson();
        Callers.recorded(Callers.draft("APPLICANT_BARRED", person, DAY));

        assertThat(
                        new Sql(database)
                                .query(
                                        "select body from decision where subject = ?",
                                        row -> row.getString(1),
                                        person))
                .singleElement()
                .asString()
                .contains("海市监〔2026〕1号", "applicant.bar.years", "行政复议");
    }

    @Test
    @Rule({"CRE-004", "INV-18"})
    void aFactCanNeitherBeChangedNorDeleted() {
        Callers.recorded(Callers.draft("APPLICANT_BARRED", Registration.freshPerson(), DAY));
        Sql sql = new Sql(database);

        assertThatThrownBy(() -> sql.update("update fact set ended_on = now()"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> sql.update("delete from fact"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    @Rule("CRE-004")
    void aCorrectionKeepsKindAndSubject() {
        String person = Registration.freshPerson();
        String fact = Callers.recorded(Callers.draft("APPLICANT_BARRED", person, DAY));
        Map<String, Object> other =
                Callers.draft("APPLICANT_BARRED", Registration.freshPerson(), DAY);
        other.put("corrects", fact);

        Callers.post(Callers.officer("credit-officer"), other)
                .then()
                .statusCode(422)
                .body("code", equalTo("CORRECTED_FACT_DIFFERS"));
    }

    @Test
    @Rule({"CRE-002", "REG-111"})
    void aFactOfAnEntityWithoutAFileIsNotGuessedAt() {
        refused(Registration.freshCode(), 422, "ENTITY_UNKNOWN");
        refused("91440105MA5XK7T09F", 400, "USCC_CHECK");
    }

    private static void refused(String subject, int status, String code) {
        Callers.post(
                        Callers.officer("credit-officer"),
                        Callers.draft("ABNORMAL_LISTED", subject, DAY))
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void aFactCannotBeginTomorrow() {
        Callers.post(
                        Callers.officer("credit-officer"),
                        Callers.draft(
                                "APPLICANT_BARRED",
                                Registration.freshPerson(),
                                LocalDate.now().plusDays(2)))
                .then()
                .statusCode(422)
                .body("code", equalTo("DATE_UNFIT"));
    }

    @Test
    @Rule("GEN-011")
    void onlyACreditOfficerOfThePlaceRecordsFacts() {
        Map<String, Object> draft =
                Callers.draft("APPLICANT_BARRED", Registration.freshPerson(), DAY);

        Callers.post(Callers.anonymous(), draft).then().statusCode(401);
        Callers.post(Callers.as(TestTokens.of("applicant").roles("applicant")), draft)
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_DENIED"));
        Callers.post(
                        Callers.as(
                                TestTokens.of("zhanjiang")
                                        .roles("credit-officer")
                                        .jurisdictions("440800")),
                        draft)
                .then()
                .statusCode(403)
                .body("code", equalTo("JURISDICTION_DENIED"));
    }

    @Test
    void theSameKeyRecordsOneDraft() {
        Map<String, Object> draft =
                Callers.draft("APPLICANT_BARRED", Registration.freshPerson(), DAY);
        String key = UUID.randomUUID().toString();

        String first = withKey(key, draft).header("Location");
        String second = withKey(key, draft).header("Location");

        assertThat(second).isEqualTo(first);
    }

    private static Response withKey(String key, Map<String, Object> draft) {
        return Callers.officer("credit-officer")
                .header("Idempotency-Key", key)
                .body(draft)
                .post(Callers.CREDIT + "fact-drafts");
    }

    private static Response aDraft() {
        Response made =
                Callers.post(
                        Callers.officer("credit-officer"),
                        Callers.draft("APPLICANT_BARRED", Registration.freshPerson(), DAY));
        made.then().statusCode(201);
        return made;
    }

    private static Response approve(Response made, String tag) {
        return Callers.officer("credit-officer-2")
                .header("If-Match", tag)
                .post(made.header("Location") + "/approval");
    }
}
