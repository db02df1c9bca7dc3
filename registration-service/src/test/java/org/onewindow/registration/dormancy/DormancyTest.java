package org.onewindow.registration.dormancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class DormancyTest {

    private static final String BASE = "/registration/v1/";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final TestTokens REGISTRAR =
            TestTokens.of("registrar").roles("registrar").jurisdictions("440105");
    private static final TestTokens LEAD =
            TestTokens.of("lead").roles("registrar", "registrar-lead").jurisdictions("440105");
    private static final TestTokens TAX =
            TestTokens.of("tax").roles("dept-connector").department("tax");

    @Inject BusinessClock clock;
    @Inject Parameters parameters;
    @Inject DataSource database;

    @Test
    @Rule({"REG-170", "REG-171", "REG-172", "REG-173", "REG-174", "EVT-10", "GEN-020"})
    void aDormancyIsFiledBeginsIsExtendedAndEndsAtItsLimit() {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        LocalDate starts = clock.today().plusDays(8);
        String id = filed(company, uscc, starts, starts.plusYears(1).minusDays(1));
        isStatus(uscc, "ACTIVE");
        file(company, uscc, period(starts, starts.plusDays(30)))
                .statusCode(409)
                .body("code", equalTo("ALREADY_FILED"));

        elapse(id, 8);
        await().atMost(LIMIT).untilAsserted(() -> isStatus(uscc, "DORMANT"));
        given().get(BASE + "entities/" + uscc + "/dormancies")
                .then()
                .body("state", contains("DORMANT"))
                .body("[0].serviceAddress", equalTo("广州市海珠区新港中路397号"));
        post(company, id, "extension", Map.of("endsOn", clock.today().plusYears(2).toString()))
                .statusCode(422)
                .body("code", equalTo("EXTENSION_WINDOW"));

        LocalDate ends = LocalDate.parse(view(company, id).extract().path("endsOn"));
        elapse(id, (int) ChronoUnit.DAYS.between(clock.today(), ends) - 30);
        String latest =
                post(company, id, "extension", Map.of("endsOn", "2099-12-31"))
                        .statusCode(422)
                        .body("code", equalTo("DORMANCY_LIMIT"))
                        .extract()
                        .path("latestEndsOn");
        post(company, id, "extension", Map.of("endsOn", clock.today().toString()))
                .statusCode(422)
                .body("code", equalTo("DATE_NOT_POSSIBLE"));
        post(company, id, "extension", Map.of("endsOn", latest))
                .statusCode(200)
                .body("endsOn", equalTo(latest));

        elapse(id, (int) ChronoUnit.DAYS.between(clock.today(), LocalDate.parse(latest)) + 1);
        await().atMost(LIMIT).untilAsserted(() -> isStatus(uscc, "ACTIVE"));
        view(company, id)
                .body("state", equalTo("ENDED"))
                .body("endReason", equalTo("EXPIRED"))
                .body("publishedOn", equalTo(clock.today().toString()));
        LocalDate again = clock.today().plusDays(1);
        file(company, uscc, period(again, again.plusDays(60)))
                .statusCode(422)
                .body("code", equalTo("DORMANCY_LIMIT"))
                .body("monthsLeft", equalTo(0));
        assertThat(events(uscc))
                .containsSubsequence("DormancyFiled", "DormancyExtended", "DormancyEnded");
        assertThat(
                        texts(
                                "select to_status from entity_status_history where uscc = ?"
                                        + " order by id",
                                uscc))
                .containsExactly("ACTIVE", "DORMANT", "ACTIVE");
    }

    private String orderedToPublish(String uscc) {
        String orders = BASE + "corrective-orders/";
        String id =
                officer(REGISTRAR)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(
                                Map.of(
                                        "uscc",
                                        uscc,
                                        "ground",
                                        "DORMANCY_NOT_PUBLISHED",
                                        "correctBy",
                                        clock.today().plusDays(10).toString(),
                                        "text",
                                        Map.of(
                                                "facts", "恢复营业后逾期未公示",
                                                "legalBasis", "《市场主体登记管理条例实施细则》第四十二条",
                                                "reasons", "应当公示而未公示")))
                        .post(orders)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        officer(LEAD)
                .header("If-Match", officer(LEAD).get(orders + id).header("ETag"))
                .post(orders + id + "/approval")
                .then()
                .statusCode(200);
        return id;
    }

    @Test
    @Rule({"REG-173", "EVT-11", "EVT-10", "GEN-008", "GEN-012"})
    void tradeThatTheTaxFeedSeesIsFoundByTwoAndPublishedByTheEntity() {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        String id = dormant(company, uscc);
        String today = clock.today().toString();

        signal(TestTokens.of("c").roles("dept-connector").department("court"), uscc, today)
                .statusCode(403);
        signal(TAX, uscc, clock.today().plusDays(1).toString())
                .statusCode(422)
                .body("code", equalTo("DATE_NOT_POSSIBLE"));
        signal(TAX, uscc, "2020-01-01").statusCode(202).body("suspected", equalTo(false));
        signal(TAX, uscc, today).statusCode(202).body("suspected", equalTo(true));
        signal(TAX, uscc, today).statusCode(202).body("dormancyId", equalTo(id));
        assertThat(events(uscc)).containsOnlyOnce("ResumptionSuspected");
        isStatus(uscc, "DORMANT");
        officer(LEAD)
                .get(BASE + "dormancies-to-watch?limit=200")
                .then()
                .body("dormancyId", hasItem(id));

        officerPost(LEAD, id, "finding-approval", Map.of())
                .statusCode(409)
                .body("code", equalTo("NO_FINDING_DRAFT"));
        officerPost(LEAD, id, "finding", finding(today)).statusCode(200);
        officerPost(LEAD, id, "finding-approval", Map.of())
                .statusCode(409)
                .body("code", equalTo("TWO_PERSONS_REQUIRED"));
        officerPost(REGISTRAR, id, "finding", finding(today))
                .statusCode(200)
                .body("findingDrafted", equalTo(true));
        officerPost(LEAD, id, "finding-approval", Map.of())
                .statusCode(200)
                .body("endReason", equalTo("FOUND_TRADING"))
                .body("publishBy", notNullValue());
        isStatus(uscc, "ACTIVE");

        elapse(id, 60);
        await().atMost(LIMIT)
                .untilAsserted(() -> view(company, id).body("publishOverdue", equalTo(true)));
        String order = orderedToPublish(uscc);
        post(company, id, "publication", Map.of())
                .statusCode(200)
                .body("publishedOn", equalTo(today));
        company.request()
                .get(BASE + "corrective-orders/" + order)
                .then()
                .body("state", equalTo("OBEYED"));
        post(company, id, "publication", Map.of())
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        assertThat(
                        texts(
                                "select body::json #>> '{grounds,remedies}' from decision where"
                                        + " subject = ? and outcome = 'RESUMPTION_FOUND'",
                                uscc))
                .singleElement()
                .asString()
                .contains("60日");
    }

    @Test
    @Rule({"REG-170", "REG-173", "GEN-011"})
    void theEntityWithdrawsOrResumesByItselfAndNobodyElseDoes() {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        LocalDate starts = clock.today().plusDays(5);
        String first = filed(company, uscc, starts, starts.plusMonths(6));

        post(Filing.of("llc"), first, "withdrawal", Map.of()).statusCode(404);
        post(company, first, "resumption", Map.of("resumedOn", starts.toString()))
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        post(company, first, "withdrawal", Map.of())
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        String second = dormant(company, uscc);
        post(company, second, "resumption", Map.of("resumedOn", "2020-01-01"))
                .statusCode(422)
                .body("code", equalTo("DATE_NOT_POSSIBLE"));
        post(company, second, "resumption", Map.of("resumedOn", clock.today().toString()))
                .statusCode(200)
                .body("endReason", equalTo("RESUMED"))
                .body("publishedOn", equalTo(clock.today().toString()))
                .body("publishOverdue", equalTo(false));
        isStatus(uscc, "ACTIVE");
        assertThat(events(uscc))
                .containsSubsequence(
                        "DormancyFiled", "DormancyEnded", "DormancyFiled", "DormancyEnded");
    }

    @Test
    @Rule({"REG-170", "REG-175", "GEN-011", "CRE-024"})
    void whoMayNotGoDormantIsRefusedWithoutATrace() throws SQLException {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        LocalDate starts = clock.today().plusDays(5);
        Map<String, Object> asked = period(starts, starts.plusMonths(6));

        file(Filing.of("llc"), uscc, asked).statusCode(404);
        refused(company, uscc, period(clock.today(), starts), 422, "START_NOT_AHEAD");
        refused(company, uscc, period(starts, starts.minusDays(1)), 400, "INVALID_FIELDS");
        refused(company, uscc, with(asked, "reason", "HOLIDAY"), 400, "INVALID_FIELDS");
        refused(company, uscc, with(asked, "serviceAddress", " "), 400, "INVALID_FIELDS");

        FakeCredit.block(uscc, "ABNORMAL_LISTED");
        sql().update("update entity set listed = true where uscc = ?", uscc);
        sql().update(
                        "insert into entity_encumbrance (uscc, kind, since)"
                                + " values (?, 'FREEZE', current_date)",
                        uscc);
        file(company, uscc, asked)
                .statusCode(422)
                .body("code", equalTo("DORMANCY_NOT_OPEN"))
                .body("errors.code", hasItems("LISTED_COMPANY", "ON_A_LIST", "COURT_FROZEN"));
        FakeCredit.recover(uscc);
        sql().update("update entity set listed = false where uscc = ?", uscc);
        sql().update("update entity_encumbrance set released_on = since where uscc = ?", uscc);

        asOwner(
                "insert into parameter values ('dormancy.enabled', '440105', 'false',"
                        + " '2021-01-01', null, 'REG-170; a test')");
        parameters.reload();
        refused(company, uscc, asked, 422, "DORMANCY_NOT_OFFERED");
        asOwner("delete from parameter where basis = 'REG-170; a test'");
        parameters.reload();

        sql().update("update entity set status = 'LIQUIDATING' where uscc = ?", uscc);
        refused(company, uscc, asked, 409, "STATE_CONFLICT");
        given().get(BASE + "entities/91440105MA5XK7T09E/dormancies").then().statusCode(404);
    }

    @Test
    @Rule({"REG-175", "INV-28", "EVT-10", "GEN-008"})
    void whileCreditDoesNotAnswerADormancyNeitherBeginsNorFails() {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        FakeCredit.beDownFor(uscc);
        LocalDate starts = clock.today().plusDays(5);
        String id = filed(company, uscc, starts, starts.plusMonths(6));
        view(company, id).body("creditPending", equalTo(true));

        elapse(id, 5);
        await().atMost(LIMIT).until(() -> isPutOff(id));
        isStatus(uscc, "ACTIVE");
        view(company, id).body("state", equalTo("FILED"));
        officerPost(REGISTRAR, id, "credit-clearance", Map.of("reason", "电话核实,未列入名录"))
                .statusCode(200);
        officerPost(REGISTRAR, id, "credit-clearance", Map.of("reason", "再次"))
                .statusCode(409)
                .body("code", equalTo("STATE_CONFLICT"));
        elapse(id, 1);
        await().atMost(LIMIT).untilAsserted(() -> isStatus(uscc, "DORMANT"));
        FakeCredit.recover(uscc);

        Filing listed = Filing.of("llc");
        String other = listed.register();
        FakeCredit.beDownFor(other);
        String filed = filed(listed, other, starts, starts.plusMonths(6));
        FakeCredit.recover(other);
        FakeCredit.block(other, "SERIOUS_LISTED");
        elapse(filed, 5);
        await().atMost(LIMIT)
                .untilAsserted(() -> view(listed, filed).body("state", equalTo("LAPSED")));
        isStatus(other, "ACTIVE");
        assertThat(events(other)).containsSubsequence("DormancyFiled", "DormancyEnded");
        assertThat(
                        texts(
                                "select body::json #>> '{grounds,number}' from decision where"
                                        + " subject = ? and outcome = 'LAPSED'",
                                other))
                .hasSize(1);
        FakeCredit.recover(other);
    }

    private String dormant(Filing company, String uscc) {
        LocalDate starts = clock.today().plusDays(5);
        String id = filed(company, uscc, starts, starts.plusMonths(6));
        elapse(id, 10);
        await().atMost(LIMIT).untilAsserted(() -> isStatus(uscc, "DORMANT"));
        return id;
    }

    /** Lets days pass for one dormancy: its past moves, the clock of the others stays. */
    private void elapse(String id, int days) {
        sql().update(
                        "update dormancy set filed_on = filed_on - ?, starts_on = starts_on - ?,"
                                + " ends_on = ends_on - ?, ended_on = ended_on - ?,"
                                + " publish_by = publish_by - ? where id = ?::uuid",
                        days,
                        days,
                        days,
                        days,
                        days,
                        id);
        sql().update(
                        "update deadline set due_at = due_at - make_interval(days => ?)"
                                + " where subject = ? and done_at is null",
                        days,
                        id);
    }

    private boolean isPutOff(String id) {
        return texts(
                        "select subject from deadline where subject = ? and kind ="
                                + " 'DORMANCY_BEGINS' and done_at is null and due_at > ?",
                        id,
                        clock.instant())
                .contains(id);
    }

    private static Map<String, Object> period(LocalDate starts, LocalDate ends) {
        return new HashMap<>(
                Map.of(
                        "startsOn", starts.toString(),
                        "endsOn", ends.toString(),
                        "reason", "NATURAL_DISASTER",
                        "explanation", "台风损毁厂房",
                        "serviceAddress", "广州市海珠区新港中路397号",
                        "staffArrangement", "与全部职工协商一致,按月发放生活费"));
    }

    private static Map<String, Object> with(Map<String, Object> asked, String field, String value) {
        Map<String, Object> changed = new HashMap<>(asked);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> finding(String day) {
        return Map.of("resumedOn", day, "facts", "歇业期间开具发票三份", "reasons", "歇业期间开展经营活动,视为恢复营业");
    }

    private static ValidatableResponse file(Filing who, String uscc, Map<String, Object> asked) {
        return who.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(asked)
                .post(BASE + "entities/" + uscc + "/dormancies")
                .then();
    }

    private void refused(
            Filing who, String uscc, Map<String, Object> asked, int status, String code) {
        file(who, uscc, asked).statusCode(status).body("code", equalTo(code));
        given().get(BASE + "entities/" + uscc + "/dormancies").then().body("", hasSize(0));
        assertThat(events(uscc)).doesNotContain("DormancyFiled");
    }

    private static String filed(Filing who, String uscc, LocalDate starts, LocalDate ends) {
        return file(who, uscc, period(starts, ends))
                .statusCode(201)
                .body("state", equalTo("FILED"))
                .extract()
                .path("dormancyId");
    }

    private static ValidatableResponse view(Filing who, String id) {
        return who.request().get(BASE + "dormancies/" + id).then().statusCode(200);
    }

    private static ValidatableResponse post(
            Filing who, String id, String what, Map<String, Object> body) {
        String tag = who.request().get(BASE + "dormancies/" + id).header("ETag");
        return who.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", tag == null ? "\"0\"" : tag)
                .body(body)
                .post(BASE + "dormancies/" + id + "/" + what)
                .then();
    }

    private static io.restassured.specification.RequestSpecification officer(TestTokens who) {
        return given().auth().oauth2(who.token()).contentType("application/json");
    }

    private static ValidatableResponse officerPost(
            TestTokens who, String id, String what, Map<String, Object> body) {
        String path = BASE + "dormancies-to-watch/" + id;
        return officer(who)
                .header("If-Match", officer(who).get(path).header("ETag"))
                .body(body)
                .post(path + "/" + what)
                .then();
    }

    private static ValidatableResponse signal(TestTokens who, String uscc, String tradedOn) {
        return officer(who)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("signal", "INVOICE", "tradedOn", tradedOn, "reference", "24442000001"))
                .post(BASE + "entities/" + uscc + "/trade-signals")
                .then();
    }

    private static void isStatus(String uscc, String status) {
        given().get(BASE + "entities/" + uscc).then().body("status", equalTo(status));
    }

    /** Parameters are changed by migrations only, so the service's own user may not. */
    private static void asOwner(String statement) throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (Connection owner =
                DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class))) {
            Sql.update(owner, statement);
        }
    }

    private List<String> events(String uscc) {
        return texts(
                "select split_part(type, '.', 3) from event_log where subject = ? order by sequence",
                uscc);
    }

    private List<String> texts(String query, Object... arguments) {
        return sql().query(query, row -> row.getString(1), arguments);
    }

    private Sql sql() {
        return new Sql(database);
    }
}
