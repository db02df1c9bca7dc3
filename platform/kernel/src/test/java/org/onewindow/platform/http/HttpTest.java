package org.onewindow.platform.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.sample.Shops;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class HttpTest {

    private static final String SHOPS = "/registration/v1/shops";
    private static final String KEEPER = "440105199001011234";

    @Inject DataSource database;

    @Test
    void theSameKeyAndRequestGetTheStoredAnswerAndDoTheWorkOnce() {
        String name = unique();
        String key = unique();

        Response first = open(name, key);
        Response second = open(name, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(count("shop where name = ?", name)).isOne();
        assertThat(count("event_log where subject = ?", name)).isOne();
    }

    @Test
    void aKeyUsedForAnotherRequestIsRefused() {
        String key = unique();
        open(unique(), key);

        open(unique(), key)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void requestsThatDifferOnlyInAMaskedNumberAreDifferent() {
        String name = unique();
        String key = unique();
        open(name, key);

        as("applicant", "applicant")
                .header("Idempotency-Key", key)
                .body(Map.of("name", name, "keeper", "440105199909091234", "place", "440105"))
                .post(SHOPS)
                .then()
                .statusCode(409)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aKeyBelongsToItsCaller() {
        String key = unique();
        open(unique(), key);

        as("somebody-else", "applicant")
                .header("Idempotency-Key", key)
                .body(Map.of("name", unique(), "keeper", KEEPER, "place", "440105"))
                .post(SHOPS)
                .then()
                .statusCode(201);
    }

    @Test
    void whileTheFirstIsAtWorkTheSameKeyIsToldSo() throws Exception {
        Shops.gate = new CountDownLatch(1);
        Shops.entered = new CountDownLatch(1);
        String key = unique();
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> open("slow", key));
        Shops.entered.await();

        open("slow", key).then().statusCode(409).body("code", equalTo("REQUEST_IN_FLIGHT"));

        Shops.gate.countDown();
        assertThat(first.get().statusCode()).isEqualTo(201);
        assertThat(open("slow", key).header("Idempotent-Replay")).isEqualTo("true");
    }

    @Test
    void aRefusalLeavesOnlyItsAnswerAndTheAuditLine() {
        String key = unique();
        long decisions = count("decision where subject = ?", "refused");

        Response refusal = open("refused", key);

        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(count("shop where name = ?", "refused")).isZero();
        assertThat(count("event_log where subject = ?", "refused")).isZero();
        assertThat(count("event_subject where subject = ?", "refused")).isZero();
        assertThat(count("decision where subject = ?", "refused")).isEqualTo(decisions);
        assertThat(count("audit_log where trace_id = ?", refusal.header("X-Trace-Id"))).isOne();
        assertThat(open("refused", key).header("Idempotent-Replay")).isEqualTo("true");
    }

    @Test
    void aFailureIsNotStoredAndShowsNoInternals() {
        String key = unique();

        Response failure = open("broken", key);

        failure.then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("code", equalTo("INTERNAL_ERROR"))
                .body("traceId", equalTo(failure.header("X-Trace-Id")));
        assertThat(failure.asString()).doesNotContain("jdbc", "Exception", "secret");
        assertThat(open("broken", key).header("Idempotent-Replay")).isNull();
    }

    @Test
    void aLostRaceIsAStaleVersion() {
        open("stale", unique()).then().statusCode(412).body("code", equalTo("STALE_VERSION"));
    }

    @Test
    void aMissingKeyIsNamed() {
        as("applicant", "applicant")
                .body(Map.of("name", unique(), "keeper", KEEPER, "place", "440105"))
                .post(SHOPS)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    @Rule("GEN-010")
    void personalNumbersAreMaskedInAnswersAndEvents() {
        String name = unique();

        open(name, unique()).then().body("keeper", equalTo("440105********1234"));

        assertThat(text("select payload from event_log where subject = ?", name))
                .contains("440105********1234")
                .doesNotContain(KEEPER);
    }

    @Test
    void fieldsAreNamedByPointer() {
        as("applicant", "applicant")
                .header("Idempotency-Key", unique())
                .body(Map.of("name", "", "keeper", KEEPER))
                .post(SHOPS)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"))
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/place"))
                .body("errors[0].zh", equalTo("此项必填"))
                .body("errors[0].en", equalTo("This must be given"));
    }

    @Test
    void aFieldThatDoesNotReadIsNamedByPointer() {
        as("applicant", "applicant")
                .header("Idempotency-Key", unique())
                .body(Map.of("name", unique(), "keeper", "!", "place", "440105"))
                .post(SHOPS)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"))
                .body("errors[0].pointer", equalTo("/keeper"));
    }

    @Test
    void malformedJsonWrongTypeAndTooLargeBodiesAreRefusedInWords() {
        var malformed =
                as("applicant", "applicant")
                        .header("Idempotency-Key", unique())
                        .body("{\"name\": ")
                        .post(SHOPS);
        malformed.then().statusCode(400).body("code", equalTo("MALFORMED_REQUEST"));
        assertThat(malformed.asString()).doesNotContain("Jackson", "JsonEOF", "line:");

        as("applicant", "applicant")
                .contentType("text/plain")
                .body("hello")
                .post(SHOPS)
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));

        as("applicant", "applicant")
                .body("{\"name\": \"" + "x".repeat(1024 * 1024) + "\"}")
                .post(SHOPS)
                .then()
                .statusCode(413);
    }

    @Test
    @Rule("GEN-011")
    void withoutTokenWithAForgedOneOrTheWrongRoleNothingIsDone() {
        given().contentType("application/json")
                .body(Map.of())
                .post(SHOPS)
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_REQUIRED"));
        given().auth()
                .oauth2(forged(TestTokens.of("a").roles("applicant").token()))
                .contentType("application/json")
                .body(Map.of())
                .post(SHOPS)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(
                        TestTokens.of("a")
                                .roles("applicant")
                                .expiringIn(java.time.Duration.ofMinutes(-5)))
                .contentType("application/json")
                .body(Map.of())
                .post(SHOPS)
                .then()
                .statusCode(401);
        as("registrar", "registrar")
                .header("Idempotency-Key", unique())
                .body(Map.of("name", unique(), "keeper", KEEPER, "place", "440105"))
                .post(SHOPS)
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_DENIED"));
    }

    @Test
    @Rule("GEN-011")
    void anOfficerActsInHisOwnDivisionsOnly() {
        change("440105").then().statusCode(200);
        change("440100").then().statusCode(200);
        change("440800").then().statusCode(403).body("code", equalTo("JURISDICTION_DENIED"));
    }

    @Test
    void aChangeNeedsTheCurrentEntityTag() {
        officer("440105").put(SHOPS + "/numbered").then().statusCode(428);
        officer("440105")
                .header("If-Match", "\"2\"")
                .put(SHOPS + "/numbered")
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        change("440105").then().header("ETag", equalTo("\"4\""));
    }

    @Test
    void refusedAndDoneChangesAreAudited() {
        Response refused = officer("440105").put(SHOPS + "/numbered");
        Response done = change("440105");

        await().untilAsserted(
                        () -> {
                            assertThat(
                                            count(
                                                    "audit_log where trace_id = ?",
                                                    refused.header("X-Trace-Id")))
                                    .isOne();
                            assertThat(
                                            count(
                                                    "audit_log where trace_id = ?",
                                                    done.header("X-Trace-Id")))
                                    .isOne();
                        });
    }

    @Test
    void pagesFollowTheirLinksToTheEndWithoutGapOrRepeat() {
        List<String> seen = new ArrayList<>();
        String next = SHOPS + "?limit=1000";
        int pages = 0;
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            List<String> rows = page.jsonPath().getList("$");
            assertThat(rows).hasSizeLessThanOrEqualTo(200);
            seen.addAll(rows);
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(450).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aForeignCursorIsRefused() {
        given().get(SHOPS + "?cursor=!!!")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
        given().get(SHOPS + "?limit=2").then().body("$", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, abc",
        "limit, 99999999999999999999",
        "limit, ''",
        "atLeast, 1e9",
        "openedSince, +999999999-01-01",
        "openedSince, 2026-02-30",
        "openedSince, -0001-01-01",
        "kind, corner",
        "leased, perhaps"
    })
    void aParameterThatDoesNotReadIsNamed(String name, String value) {
        given().queryParam("atLeast", 1)
                .queryParam("leased", true)
                .queryParam(name, value)
                .get(SHOPS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_PARAMETERS"))
                .body("errors.pointer", equalTo(List.of(name)));
    }

    @Test
    void parametersThatReadAreTaken() {
        given().get(SHOPS + "?limit=3&openedSince=2026-11-22&kind=MARKET&leased=true&atLeast=-1")
                .then()
                .statusCode(200)
                .body("$", hasSize(3));
    }

    @Test
    void inThePathAnIdThatIsNoneNamesNothingAndADayHasFourDigitsOfYear() {
        String known = SHOPS + "/numbered/" + UUID.randomUUID() + "/open-on/";
        given().get(known + "2026-11-22").then().statusCode(200);
        given().get(known + "+999999999-01-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETERS"))
                .body("errors.pointer", equalTo(List.of("day")));
        given().get(SHOPS + "/numbered/seven/open-on/2026-11-22")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void aCursorOfAnIdIsRefusedUnlessItHoldsOne() {
        String list = SHOPS + "/numbered/" + UUID.randomUUID() + "/open-on/2026-11-22?cursor=";
        UUID id = UUID.randomUUID();
        given().get(list + cursor(id.toString())).then().body("[2]", equalTo(id.toString()));
        given().get(list).then().body("[2]", equalTo("00000000-0000-0000-0000-000000000000"));
        given().get(list + cursor("seven"))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @ParameterizedTest
    @CsvSource({
        "rent, 1e31",
        "rent, 1e999999999",
        "rent, 1e-999999999",
        "leasedOn, '\"+999999999-12-31\"'",
        "leasedOn, '\"-0001-01-01\"'",
        "inspectedAt, '\"+1000000000-12-31T23:59:59Z\"'",
        "inspectedAt, 1e18",
        "floor, 99999999999"
    })
    void datesAndNumbersOutOfReachDoNotRead(String field, String json) {
        shop("\"" + field + "\": " + json)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"))
                .body("errors.pointer", equalTo(List.of("/" + field)));
    }

    @Test
    void whatTheColumnCannotHoldIsTheCallersMistakeToo() {
        shop("\"floor\": 99999").then().statusCode(400).body("code", equalTo("MALFORMED_REQUEST"));
        shop("\"floor\": 9, \"rent\": 1e8, \"leasedOn\": \"9999-12-31\"").then().statusCode(201);
    }

    private static Response shop(String member) {
        return as("applicant", "applicant")
                .header("Idempotency-Key", unique())
                .body(
                        "{\"name\": \"%s\", \"keeper\": \"%s\", \"place\": \"440105\", %s}"
                                .formatted(unique(), KEEPER, member))
                .post(SHOPS);
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
    }

    /** PostgreSQL's text has no U+0000; a request that holds one is the caller's mistake. */
    @Test
    void aCharacterThatIsNotTextIsRefused() {
        for (String noText : List.of("null\u0000shop", "half \ud842 shop", "bell\u0007shop")) {
            open(noText, unique())
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_FIELDS"))
                    .body("errors[0].pointer", equalTo("/name"));
        }
        as("licensing", "service")
                .urlEncodingEnabled(false)
                .get("/registration/v1/events?subject=null%00subject")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"));
    }

    @Test
    void anAcceptHeaderThatIsNoneIsRefused() {
        given().header("Accept", "garbage")
                .get(SHOPS)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @Test
    void anAddressThatLeadsNowhereIsAProblemToo() {
        for (String nowhere : List.of("/", "/registration", "/registration/q/health")) {
            given().get(nowhere)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("NOT_FOUND"));
        }
    }

    @Test
    void anUnknownPathAndMethodAreProblemsToo() {
        given().get("/registration/v1/nowhere")
                .then()
                .statusCode(404)
                .body(not(emptyOrNullString()))
                .body("code", equalTo("NOT_FOUND"));
        given().delete(SHOPS).then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    private Response open(String name, String key) {
        return as("applicant", "applicant")
                .header("Idempotency-Key", key)
                .body(Map.of("name", name, "keeper", KEEPER, "place", "440105"))
                .post(SHOPS);
    }

    private Response change(String division) {
        return officer(division).header("If-Match", "\"3\"").put(SHOPS + "/numbered");
    }

    private static RequestSpecification officer(String division) {
        return given().auth()
                .oauth2(
                        TestTokens.of("officer")
                                .roles("registrar")
                                .jurisdictions(division)
                                .token());
    }

    private static RequestSpecification as(String subject, String role) {
        return given().auth()
                .oauth2(TestTokens.of(subject).roles(role).token())
                .contentType("application/json");
    }

    private long count(String fromWhere, Object argument) {
        return new Sql(database)
                .query("select count(*) from " + fromWhere, row -> row.getLong(1), argument)
                .getFirst();
    }

    private String text(String query, Object argument) {
        return new Sql(database).query(query, row -> row.getString(1), argument).getFirst();
    }

    /** The same claims with one character of the signature changed. */
    private static String forged(String token) {
        int place = token.lastIndexOf('.') + 5;
        char other = token.charAt(place) == 'A' ? 'B' : 'A';
        return token.substring(0, place) + other + token.substring(place + 1);
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
