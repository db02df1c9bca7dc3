package org.onewindow.registration.encumbrance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class EncumbranceTest {

    private static final String ENTITIES = "/registration/v1/entities/";

    private static final TestTokens REGISTRAR =
            TestTokens.of("registrar").roles("registrar").jurisdictions("440105");
    private static final TestTokens COURT =
            TestTokens.of("court").roles("dept-connector").department("court");

    @Inject Encumbrances encumbrances;
    @Inject DataSource database;

    @Test
    @Rule({"REG-160", "EVT-12", "DER-011", "GEN-010"})
    void aPledgeIsPublishedSeenByExitChecksAndReleased() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        Party chen = filing.party("chen");

        String id =
                record(REGISTRAR, uscc, pledge(chen, "100000.00"))
                        .statusCode(201)
                        .body("holder", equalTo(chen.name()))
                        .body("amount.amount", equalTo("100000.00"))
                        .extract()
                        .path("encumbranceId");
        exitFact(uscc, "D5", "FAIL");
        assertThat(encumbrances.isPledged(uscc, chen.numberHash())).isTrue();
        given().get(ENTITIES + uscc + "/encumbrances")
                .then()
                .statusCode(200)
                .body("kind", contains("PLEDGE"))
                .body("[0].inFavourOf", equalTo("海珠农商银行"))
                .body(not(containsString(number(chen))));

        release(REGISTRAR, uscc, id, "\"7\"")
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        release(REGISTRAR, uscc, id, "\"0\"").statusCode(200);
        release(REGISTRAR, uscc, id, "\"1\"")
                .statusCode(409)
                .body("code", equalTo("ALREADY_RELEASED"));
        exitFact(uscc, "D5", "PASS");
        assertThat(encumbrances.isPledged(uscc, chen.numberHash())).isFalse();
        assertThat(events(uscc)).containsSubsequence("SharePledged", "SharePledgeReleased");
    }

    @Test
    @Rule({"REG-159", "EVT-12", "GEN-011"})
    void aCourtFreezesAShareThatNobodyCanPledgeThen() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        Party chen = filing.party("chen");

        String id =
                record(COURT, uscc, freeze(chen, "100000.00"))
                        .statusCode(201)
                        .extract()
                        .path("encumbranceId");
        assertThat(encumbrances.isFrozen(uscc, chen.numberHash())).isTrue();
        assertThat(encumbrances.isFrozen(uscc, filing.party("lin").numberHash())).isFalse();
        assertThat(encumbrances.isFrozen(uscc)).isTrue();
        refused(REGISTRAR, uscc, pledge(chen, "1.00"), 422, "EQUITY_FROZEN");

        release(COURT, uscc, id, "\"0\"").statusCode(200);
        assertThat(encumbrances.isFrozen(uscc)).isFalse();
        assertThat(events(uscc)).containsSubsequence("EquityFrozen", "EquityFreezeReleased");
    }

    @Test
    @Rule({"REG-159", "REG-158", "EVT-07"})
    void aCourtHasAFrozenShareTransferred() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        Party chen = filing.party("chen");
        String pledged =
                record(REGISTRAR, uscc, pledge(filing.party("lin"), "1.00"))
                        .extract()
                        .path("encumbranceId");
        // More than the register knows of: a court's notice is executed as it stands.
        String id =
                record(COURT, uscc, freeze(chen, "500000.00"))
                        .statusCode(201)
                        .extract()
                        .path("encumbranceId");

        enforce(REGISTRAR, uscc, pledged).statusCode(422).body("code", equalTo("NOT_FROZEN"));
        enforce(TestTokens.of("tax").roles("dept-connector").department("tax"), uscc, id)
                .statusCode(403);
        enforce(COURT, uscc, id).statusCode(200);

        assertThat(encumbrances.isFrozen(uscc)).isFalse();
        given().get(ENTITIES + uscc + "/history")
                .then()
                .body("changes[0].deltas.field", contains("investors"))
                .body("changes[0].deltas[0].after", containsString("王买受 SHAREHOLDER 400000"))
                .body("changes[0].deltas[0].after", not(containsString(chen.name())));
        assertThat(events(uscc)).containsSubsequence("EquityFreezeReleased", "EntityChanged");
    }

    private static ValidatableResponse enforce(TestTokens who, String uscc, String id) {
        return given().auth()
                .oauth2(who.token())
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(
                        Map.of(
                                "document", "(2026)粤0105执123号之二",
                                "name", "王买受",
                                "number", "440105198003030019",
                                "natural", true))
                .post(ENTITIES + uscc + "/encumbrances/" + id + "/enforcement")
                .then();
    }

    @Test
    @Rule({"REG-175", "DER-011"})
    void theSecuritiesRegulatorReportsWhichCompaniesAreListed() {
        Filing company = Filing.of("jsc");
        String uscc = company.register();
        TestTokens securities =
                TestTokens.of("csrc").roles("dept-connector").department("securities");

        listing(COURT, uscc, true).statusCode(403);
        listing(securities, Filing.of("llc").register(), true)
                .statusCode(422)
                .body("code", equalTo("NOT_LISTABLE"));
        exitFact(uscc, "D16", "PASS");
        listing(securities, uscc, true).statusCode(200);
        exitFact(uscc, "D16", "FAIL");
        listing(securities, uscc, false).statusCode(200);
        exitFact(uscc, "D16", "PASS");
    }

    private static ValidatableResponse listing(TestTokens who, String uscc, boolean listed) {
        return given().auth()
                .oauth2(who.token())
                .contentType("application/json")
                .body(Map.of("listed", listed, "document", "证监许可〔2026〕12号"))
                .put(ENTITIES + uscc + "/listing")
                .then();
    }

    @Test
    @Rule({"REG-160", "EVT-12"})
    void movablesHaveNoHolderAndMayHaveNoAmount() {
        String uscc = Filing.of("llc").register();
        TestTokens movables =
                TestTokens.of("movables").roles("dept-connector").department("movables-register");

        String id =
                record(movables, uscc, report("CHATTEL_MORTGAGE", null, null))
                        .statusCode(201)
                        .extract()
                        .path("encumbranceId");
        exitFact(uscc, "D5", "FAIL");
        release(movables, uscc, id, "\"0\"").statusCode(200);
        given().get(ENTITIES + uscc + "/encumbrances?limit=1").then().body("", hasSize(1));
        assertThat(events(uscc)).containsSubsequence("ChattelMortgaged", "ChattelMortgageReleased");
    }

    @Test
    @Rule({"REG-159", "REG-160", "GEN-011"})
    void whatDoesNotFitIsRefusedWithoutATrace() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        Party chen = filing.party("chen");
        TestTokens tax = TestTokens.of("tax").roles("dept-connector").department("tax");
        TestTokens zhanjiang = TestTokens.of("far").roles("registrar").jurisdictions("440800");

        refused(REGISTRAR, uscc, pledge(chen, "9000000000.00"), 422, "AMOUNT_EXCEEDS_SHARE");
        refused(
                REGISTRAR,
                uscc,
                report("PLEDGE", "440105199001019999", "1"),
                422,
                "HOLDER_UNKNOWN");
        refused(REGISTRAR, uscc, report("PLEDGE", null, "1"), 400, "INVALID_FIELDS");
        refused(REGISTRAR, uscc, report("PLEDGE", number(chen), "-1"), 400, "INVALID_FIELDS");
        refused(REGISTRAR, uscc, report("GAGE", number(chen), "1"), 400, "INVALID_FIELDS");
        refused(tax, uscc, freeze(chen, "1"), 403, "ROLE_DENIED");
        refused(zhanjiang, uscc, pledge(chen, "1"), 403, "JURISDICTION_DENIED");
        record(REGISTRAR, "91440105MA5XK7T09E", pledge(chen, "1")).statusCode(404);
        given().get(ENTITIES + "91440105MA5XK7T09E/encumbrances").then().statusCode(404);
        given().get(ENTITIES + uscc + "/encumbrances?cursor=bm9wZQ")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    private void refused(
            TestTokens who, String uscc, Map<String, Object> report, int status, String code) {
        record(who, uscc, report).statusCode(status).body("code", equalTo(code));
        given().get(ENTITIES + uscc + "/encumbrances")
                .then()
                .body("findAll { it.kind == 'PLEDGE' }", hasSize(0));
        assertThat(events(uscc)).doesNotContain("SharePledged");
    }

    private static Map<String, Object> pledge(Party holder, String amount) {
        return report("PLEDGE", number(holder), amount);
    }

    private static Map<String, Object> freeze(Party holder, String amount) {
        return report("FREEZE", number(holder), amount);
    }

    private static String number(Party party) {
        PersonalNumber number = Objects.requireNonNull(party.person()).idNumber();
        return number.clear();
    }

    private static Map<String, Object> report(String kind, String number, String amount) {
        Map<String, Object> report =
                new HashMap<>(Map.of("kind", kind, "document", "(2026)粤0105执123号"));
        report.put("inFavourOf", kind.equals("FREEZE") ? "广州市海珠区人民法院" : "海珠农商银行");
        report.put("holderNumber", number);
        report.put("amount", amount);
        return report;
    }

    private static ValidatableResponse record(TestTokens who, String uscc, Object report) {
        Response response =
                given().auth()
                        .oauth2(who.token())
                        .contentType("application/json")
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(report)
                        .post(ENTITIES + uscc + "/encumbrances");
        return response.then();
    }

    private static ValidatableResponse release(TestTokens who, String uscc, String id, String tag) {
        return given().auth()
                .oauth2(who.token())
                .contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("document", "(2026)粤0105执解9号"))
                .post(ENTITIES + uscc + "/encumbrances/" + id + "/release")
                .then();
    }

    private static void exitFact(String uscc, String code, String result) {
        given().auth()
                .oauth2(TestTokens.of("deregistration").roles("service").token())
                .get(ENTITIES + uscc + "/exit-facts")
                .then()
                .body("facts.find { it.code == '" + code + "' }.result", equalTo(result));
    }

    private List<String> events(String uscc) {
        return new Sql(database)
                .query(
                        "select split_part(type, '.', 3) from event_log where subject = ?"
                                + " order by sequence",
                        row -> row.getString(1),
                        uscc);
    }
}
