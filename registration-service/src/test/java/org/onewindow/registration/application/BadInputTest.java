package org.onewindow.registration.application;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class BadInputTest {

    private static final String APPLICATIONS = Filing.BASE + "applications";

    @Inject DataSource database;

    @Test
    @Rule("REG-031")
    void aMissingSignatureIsNamedAndNothingIsLeftBehind() {
        Filing filing = Filing.of("llc").reserveName();
        String id = filing.draft();
        List<String> signatures = filing.signatures();
        signatures.remove(1);

        refusedWithoutTrace(
                id,
                filing.submit(id, filing.proofs(), signatures),
                "SIGNATURE_MISSING",
                "/members/1");
    }

    @Test
    @Rule("REG-030")
    void aMissingRealNameCheckIsNamedAndNothingIsLeftBehind() {
        Filing filing = Filing.of("llc").reserveName();
        String id = filing.draft();
        List<String> proofs = filing.proofs();
        proofs.remove(2);

        refusedWithoutTrace(
                id,
                filing.submit(id, proofs, filing.signatures()),
                "REALNAME_INCOMPLETE",
                "/liaison");
    }

    @Test
    @Rule("REG-030")
    void aForgedProofCountsAsNone() {
        Filing filing = Filing.of("llc").reserveName();
        String id = filing.draft();
        List<String> proofs = new ArrayList<>(filing.proofs());
        String genuine = proofs.get(2);
        proofs.set(2, genuine.substring(0, genuine.length() - 4) + "AAAA");

        refusedWithoutTrace(
                id,
                filing.submit(id, proofs, filing.signatures()),
                "REALNAME_INCOMPLETE",
                "/liaison");
    }

    @Test
    @Rule("REG-010")
    void aCompanyWithoutShareholdersIsNotTaken() {
        Filing filing = Filing.of("llc").reserveName();
        filing.form.withArray("members").removeAll();
        String id = filing.draft();

        refusedWithoutTrace(id, filing.submit(id), "SHAREHOLDER_COUNT", "/members");
    }

    @Test
    @Rule("REG-060")
    void anUnknownScopeItemIsNotTaken() {
        Filing filing = Filing.of("llc").reserveName();
        ((ObjectNode) filing.form.at("/scopeItems/1")).put("code", "999999").remove("text");
        String id = filing.draft();

        refusedWithoutTrace(id, filing.submit(id), "SCOPE_NOT_STANDARD", "/scopeItems/1");
    }

    @Test
    @Rule("REG-005")
    void theWrongAuthorityTellsTheRightOne() {
        Filing filing = Filing.of("llc");
        filing.form.put("authorityCode", "440106");
        filing.form.put("name", filing.form.get("name").asText().replace("海珠区", "天河区"));
        filing.reserveName();
        String id = filing.draft();

        filing.submit(id)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("WRONG_AUTHORITY"))
                .body("errors.find { it.code == 'WRONG_AUTHORITY' }.en", containsString("440105"));
    }

    @Test
    @Rule("REG-096")
    void anUnreservedNameIsNotTaken() {
        Filing filing = Filing.of("llc");
        String id = filing.draft();

        refusedWithoutTrace(id, filing.submit(id), "NAME_NOT_RESERVED", "/name");
    }

    @Test
    @Rule("REG-092")
    void everythingThatIsWrongIsToldAtOnce() {
        Filing filing = Filing.of("llc");
        filing.form.remove("liaison");
        ((ObjectNode) filing.form.at("/integrityEducation")).put("acknowledged", false);
        String id = filing.draft();

        filing.submit(id, List.of(), List.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("SUBMISSION_INCOMPLETE"))
                .body("errors.code", hasItem("LIAISON_REQUIRED"))
                .body("errors.code", hasItem("INTEGRITY_NOT_ACKNOWLEDGED"))
                .body("errors.code", hasItem("REALNAME_INCOMPLETE"))
                .body("errors.code", hasItem("SIGNATURE_MISSING"))
                .body("errors.code", hasItem("NAME_NOT_RESERVED"));
    }

    private void refusedWithoutTrace(String id, Response response, String code, String pointer) {
        response.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("SUBMISSION_INCOMPLETE"))
                .body("errors.code", hasItem(code))
                .body("errors.pointer", hasItem(pointer))
                .body("traceId", not(equalTo("")));
        assertThat(count("select count(*) from event_log where subject = ?", id)).isZero();
        assertThat(count("select count(*) from decision where subject = ?", id)).isZero();
        assertThat(count("select count(*) from deadline where subject = ?", id)).isZero();
        assertThat(count("select count(*) from entity where application_id::text = ?", id))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from application where id::text = ?"
                                        + " and state = 'DRAFT' and submissions = 0",
                                id))
                .isOne();
        assertThat(
                        count(
                                "select count(*) from audit_log where resource like '%' || ? || '%'"
                                        + " and status = 422",
                                id))
                .isOne();
    }

    @Test
    @Rule("REG-110")
    void aRefusedSubmissionUsesUpNoCreditCode() {
        Filing filing = Filing.of("llc");
        String id = filing.draft();
        long before = count("select last_value from credit_code_number");

        filing.submit(id).then().statusCode(422);

        assertThat(count("select last_value from credit_code_number")).isEqualTo(before);
    }

    @Test
    @Rule("REG-130")
    void aMalformedFormIsRefusedWithThePlaceOfEachFault() {
        Filing filing = Filing.of("llc");
        filing.form.put("authorityCode", "44010");
        ((ObjectNode) filing.form.at("/capital")).put("amount", "-1.00");
        filing.form.withArray("scopeItems").removeAll();

        filing.create()
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"))
                .body("errors.pointer", hasItem("/authorityCode"))
                .body("errors.pointer", hasItem("/capital/amount"))
                .body("errors.pointer", hasItem("/scopeItems"));
        assertThat(ofOwner(filing)).isZero();
    }

    /** No such division can be; and text that no licence could be printed with. */
    @Test
    void whatCouldNeverBeDoneIsRefusedInTheDraft() {
        Filing filing = Filing.of("llc");
        filing.form.put("authorityCode", "999999");
        filing.form.put("intakeAuthority", "990000");
        filing.create()
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/authorityCode"))
                .body("errors.pointer", hasItem("/intakeAuthority"));

        Filing unprintable = Filing.of("llc");
        ((ObjectNode) unprintable.form.at("/domicile")).put("text", "广州市\u0000海珠区");
        unprintable
                .create()
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/domicile/text"));
        assertThat(ofOwner(filing)).isZero();
        assertThat(ofOwner(unprintable)).isZero();
    }

    @Test
    void whatIsNoJsonIsRefused() {
        Filing filing = Filing.of("llc");

        post(filing, "{\"entityType\": ").then().statusCode(400);
        post(filing, "{\"entityType\": \"CLUB\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/entityType"));
        assertThat(ofOwner(filing)).isZero();
    }

    @Test
    void aBodyOfMoreThanOneMebibyteIsRefused() {
        Filing filing = Filing.of("llc");
        filing.form.put("name", "长".repeat(400_000));

        filing.create().then().statusCode(413);
        assertThat(ofOwner(filing)).isZero();
    }

    @Test
    void anotherContentTypeIsRefused() {
        Filing filing = Filing.of("llc");

        given().auth()
                .oauth2(TestTokens.of(filing.subject).roles("applicant").token())
                .contentType("text/plain")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(filing.form.toString())
                .post(APPLICATIONS)
                .then()
                .statusCode(415);
    }

    @Test
    @Rule("GEN-011")
    void withoutTokenOrWithAnotherRoleNothingIsCreated() {
        Filing filing = Filing.of("llc");

        given().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(filing.form.toString())
                .post(APPLICATIONS)
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_REQUIRED"));
        Filing.request(filing.subject, "creditor")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(filing.form.toString())
                .post(APPLICATIONS)
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_DENIED"));
        assertThat(ofOwner(filing)).isZero();
    }

    @Test
    @Rule("GEN-011")
    void anApplicantCannotApprove() {
        Filing filing = Filing.of("llc");
        String id = filing.draft();

        filing.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"")
                .body(Map.of("outcome", "APPROVED"))
                .post(APPLICATIONS + "/" + id + "/decision")
                .then()
                .statusCode(403);
    }

    @Test
    @Rule("GEN-011")
    void anothersCaseIsAsUnknownAsOneThatNeverWas() {
        String id = Filing.of("llc").draft();
        Filing stranger = Filing.of("llc");

        stranger.request().get(APPLICATIONS + "/" + id).then().statusCode(404);
        stranger.request()
                .header("If-Match", "\"0\"")
                .body(stranger.form.toString())
                .put(APPLICATIONS + "/" + id)
                .then()
                .statusCode(404);
        stranger.request()
                .header("If-Match", "\"0\"")
                .post(APPLICATIONS + "/" + id + "/withdrawal")
                .then()
                .statusCode(404);
        stranger.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"")
                .body(Map.of("realNameProofs", List.of(), "signatures", List.of()))
                .post(APPLICATIONS + "/" + id + "/submission")
                .then()
                .statusCode(404);
    }

    @Test
    @Rule("REG-111")
    void aCreditCodeWithAWrongCheckDigitIsRefusedEverywhere() {
        for (String path :
                List.of(
                        "entities/%s",
                        "licences/%s", "licences/%s/credential", "licences/%s/token")) {
            given().get(Filing.BASE + path.formatted("91440105MA5XK7T09F"))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("USCC_CHECK"));
            given().get(Filing.BASE + path.formatted("91440105MA5XK7T09E")).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish",
                "1 2026-11-22T00:00:00Z",
                "first 2026-11-22T00:00:00Z 00000000-0000-0000-0000-000000000000",
                "1 +1000000000-12-31T23:59:59Z 00000000-0000-0000-0000-000000000000",
                "1 -1000000000-01-01T00:00:00Z 00000000-0000-0000-0000-000000000000",
                "1 2026-11-22T00:00:00Z seven"
            })
    void aForgedPlaceInTheQueueIsRefused(String place) {
        Filing.officer("ann", "440105", "registrar")
                .queryParam("cursor", cursor(place))
                .get(Filing.BASE + "review-queue")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"window-tickets", "name-corrections", "barriers", "ratings"})
    void aForgedIdAsPlaceIsRefusedInEveryList(String list) {
        Filing.officer("ann", "440105", "registrar", "registrar-lead", "barrier-officer")
                .queryParam("cursor", cursor("seven"))
                .get(Filing.BASE + list)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "10000-01-01"})
    void aDayBeyondTheCalendarIsRefused(String day) {
        given().get(Filing.BASE + "entities/91440105MA5XK7T09F/history/" + day)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_PARAMETERS"))
                .body("errors.pointer", contains("day"));

        Filing filing = Filing.of("llc");
        ((ObjectNode) filing.form.at("/members/0/contribution")).put("dueOn", day);
        filing.create()
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"))
                .body("errors.pointer", contains("/members/0/contribution/dueOn"));
    }

    @Test
    void aNumberThatIsNoneIsRefusedAndNotAMissingPage() {
        given().queryParam("limit", "many")
                .queryParam("name", "星河")
                .get(Filing.BASE + "entities")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETERS"))
                .body("errors.pointer", contains("limit"));
        Filing.officer("ann", "440105", "registrar", "registrar-lead")
                .queryParam("limit", "99999999999")
                .queryParam("state", "LOST")
                .get(Filing.BASE + "name-corrections")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("limit", "state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e15", "1e999999999", "1e-999999999", "0.001"})
    void anAmountOfTooManyDigitsIsRefused(String amount) {
        Filing filing = Filing.of("llc");
        String form =
                filing.form
                        .toString()
                        .replaceFirst("\"amount\":\"?[0-9.]+\"?", "\"amount\":" + amount);

        filing.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(form)
                .post(APPLICATIONS)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"));
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
    }

    @Test
    void aStaleEntityTagIsRefused() {
        Filing filing = Filing.of("llc");
        String id = filing.draft();
        filing.form.put("channel", "APP");
        put(filing, id, "\"0\"").then().statusCode(200).header("ETag", "\"1\"");

        put(filing, id, "\"0\"").then().statusCode(412).body("code", equalTo("STALE_VERSION"));
        put(filing, id, null).then().statusCode(428);
    }

    private static Response put(
            Filing filing, String id, @org.jspecify.annotations.Nullable String ifMatch) {
        var request = filing.request().body(filing.form.toString());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(APPLICATIONS + "/" + id);
    }

    @Test
    void aReusedIdempotencyKeyIsAnsweredOnceAndRefusedForAnotherBody() {
        Filing filing = Filing.of("llc");
        String key = UUID.randomUUID().toString();
        String first = withKey(filing, key).then().statusCode(201).extract().path("applicationId");

        withKey(filing, key)
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .body("applicationId", equalTo(first));
        filing.form.put("channel", "KIOSK_24H");
        withKey(filing, key).then().statusCode(409).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(ofOwner(filing)).isOne();
    }

    private static Response withKey(Filing filing, String key) {
        return filing.request()
                .header("Idempotency-Key", key)
                .body(filing.form.toString())
                .post(APPLICATIONS);
    }

    @Test
    @Rule({"REG-110", "INV-02"})
    void theSameFormSubmittedManyTimesAtOnceBecomesOneCompany() {
        Filing filing = Filing.of("llc").reserveName();
        List<String> drafts = IntStream.range(0, 4).mapToObj(i -> filing.draft()).toList();

        List<CompletableFuture<Integer>> answers =
                drafts.stream()
                        .map(
                                id ->
                                        CompletableFuture.supplyAsync(
                                                () -> filing.submit(id).statusCode()))
                        .toList();
        List<Integer> codes = answers.stream().map(CompletableFuture::join).toList();

        assertThat(codes).containsOnlyOnce(200);
        assertThat(codes)
                .filteredOn(code -> code != 200)
                .allMatch(code -> code == 409 || code == 422 || code == 412);
        assertThat(
                        count(
                                "select count(*) from entity where name = ?",
                                filing.form.get("name").asText()))
                .isOne();
    }

    /** Here no name is reserved that could stop the second one: the form itself has to. */
    @Test
    @Rule("INV-02")
    void aBusinessWithoutANameIsRegisteredOnceToo() {
        Filing filing = Filing.of("ind");
        filing.form.remove("name");
        List<String> drafts = IntStream.range(0, 4).mapToObj(i -> filing.draft()).toList();

        List<Integer> codes =
                drafts.stream()
                        .map(
                                id ->
                                        CompletableFuture.supplyAsync(
                                                () -> filing.submit(id).statusCode()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(codes).containsExactlyInAnyOrder(200, 409, 409, 409);
        filing.submit(filing.draft())
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_SUBMITTED"));
        assertThat(
                        count(
                                "select count(*) from application where owner = ?"
                                        + " and uscc is not null",
                                filing.subject))
                .isOne();
    }

    @Test
    @Rule("GEN-010")
    void numbersOfPersonsAreMaskedInEveryAnswer() {
        Filing filing = Filing.of("llc");
        String number = filing.form.at("/parties/0/person/idNumber").asText();

        filing.create()
                .then()
                .statusCode(201)
                .body(not(containsString(number)))
                .body(
                        "form.parties[0].person.idNumber",
                        equalTo(number.substring(0, 6) + "********" + number.substring(14)));
    }

    private static Response post(Filing filing, String body) {
        return filing.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(APPLICATIONS);
    }

    private long ofOwner(Filing filing) {
        return count("select count(*) from application where owner = ?", filing.subject);
    }

    private long count(String query, Object... arguments) {
        return new Sql(database).query(query, row -> row.getLong(1), arguments).getFirst();
    }
}
