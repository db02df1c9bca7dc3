package org.onewindow.deregistration.simplified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.deregistration.Company;
import org.onewindow.deregistration.FakeSources;
import org.onewindow.deregistration.TrustSeal;
import org.onewindow.platform.database.DatabaseException;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

/** What is refused, and that a refusal leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeSources.class)
class CaseBadInputTest {

    @Inject DataSource database;

    @Test
    @Rule("REG-111")
    void aCreditCodeWithAWrongCheckDigitIsNone() {
        Company.registered()
                .applicant()
                .body(Map.of("uscc", "91440105MA5XK7T09F"))
                .post(Company.BASE + "pre-checks")
                .then()
                .statusCode(400)
                .body("code", equalTo("USCC_CHECK"));
    }

    @Test
    @Rule("GEN-011")
    void nobodySeesAnotherCompanysCase() {
        Company company = Company.registered();
        String location = company.onNotice();
        Company other = Company.registered();

        other.read(location).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        other.post(location + "/withdrawal", "\"0\"", "{}").then().statusCode(404);
        other.applicant()
                .body(Map.of("uscc", company.uscc()))
                .post(Company.BASE + "pre-checks")
                .then()
                .statusCode(404)
                .body("code", equalTo("ENTITY_UNKNOWN"));
        other.applicant()
                .get(Company.BASE + "cases?uscc=" + company.uscc())
                .then()
                .statusCode(200)
                .body("$", empty());
    }

    @Test
    @Rule("GEN-011")
    void rolesAndJurisdictionsHold() {
        Company company = Company.registered();
        String location = company.onNotice();

        RestAssured.given().get(location).then().statusCode(401);
        Company.creditor("creditor").get(location).then().statusCode(403);
        company.applicant()
                .header("If-Match", "\"0\"")
                .body(Map.of("confirmations", List.of()))
                .post(location + "/decision")
                .then()
                .statusCode(403);
        Company.as(TestTokens.of("far").roles("exit-officer").jurisdictions("440800"))
                .get(location)
                .then()
                .statusCode(403)
                .body("code", equalTo("JURISDICTION_DENIED"));
        Company.officer().get(location).then().statusCode(200);
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        Company company = Company.registered();
        String location = company.onNotice();

        company.post(location + "/withdrawal", "\"99\"", "{}")
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        company.applicant()
                .post(location + "/withdrawal")
                .then()
                .statusCode(428)
                .body("code", equalTo("IF_MATCH_REQUIRED"));
        assertThat(company.state(location)).isEqualTo("NOTICE");
    }

    @Test
    @Rule({"DER-016", "DER-010"})
    void withoutTheSignatureOfEveryInvestorThereIsNoCase() {
        Company company = Company.registered();

        company.open(1).then().statusCode(422).body("code", equalTo("COMMITMENTS_INCOMPLETE"));

        assertThat(rows(company)).isZero();
    }

    @Test
    @Rule("DER-016")
    void aSignatureUnderAnotherDigestOrWithAnotherAlgorithmIsNone() {
        Company company = Company.registered();
        Map<String, Object> request = company.openRequest(1);
        String forAnother = Company.registered().digest();
        String unsigned = TrustSeal.jws("{\"alg\":\"none\"}", "{\"typ\":\"SIGNATURE\"}");

        for (String token : List.of(TrustSeal.signature(2, forAnother), unsigned, "a.b.c", "x")) {
            List<Object> signatures = new ArrayList<>((List<?>) request.get("signatures"));
            signatures.add(token);
            Map<String, Object> forged = new java.util.HashMap<>(request);
            forged.put("signatures", signatures);
            company.open(UUID.randomUUID().toString(), forged)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("SIGNATURE_INVALID"));
        }
        assertThat(rows(company)).isZero();
    }

    @Test
    @Rule("DER-016")
    void aSignatureWithAChangedByteIsNone() {
        Company company = Company.registered();
        Map<String, Object> request = company.openRequest(1, 2);
        List<String> signatures = new ArrayList<>(company.openRequest(1).size());
        for (Object one : (List<?>) request.get("signatures")) {
            String token = one.toString();
            int middle = token.indexOf('.') + 20;
            char other = token.charAt(middle) == 'A' ? 'B' : 'A';
            signatures.add(token.substring(0, middle) + other + token.substring(middle + 1));
        }
        request.put("signatures", signatures);

        company.open(UUID.randomUUID().toString(), request)
                .then()
                .statusCode(422)
                .body("code", equalTo("SIGNATURE_INVALID"));
    }

    @Test
    @Rule({"DER-001", "DER-004", "DER-011"})
    void aDisqualifiedCompanyIsOfferedTheOrdinaryExit() {
        Company company = Company.registered();
        company.sources().say("D1", "FAIL");

        company.preCheck()
                .then()
                .statusCode(200)
                .body("path", equalTo("P3"))
                .body("because", equalTo(List.of("D1")))
                .body("checks", hasSize(16))
                .body("checks.find { it.code == 'D1' }.source", equalTo("LICENSING"))
                .body("checks.find { it.code == 'D1' }.howToClear", not(empty()));
        company.open(1, 2)
                .then()
                .statusCode(422)
                .body("code", equalTo("PATH_NOT_ELIGIBLE"))
                .body("route.path", equalTo("P3"));
        assertThat(rows(company)).isZero();
        assertThat(events(company)).isZero();
    }

    @Test
    @Rule({"DER-001", "DER-010"})
    void anIndividualBusinessIsNotTakenOntoThePathWithNotice() {
        Company individual = Company.registered("IND");

        individual.preCheck().then().statusCode(200).body("path", equalTo("P2"));
        individual.open(1, 2).then().statusCode(422).body("route.path", equalTo("P2"));
    }

    @Test
    @Rule("INV-16")
    void twoRequestsAtOnceOpenOneCase() throws Exception {
        Company company = Company.registered();
        Map<String, Object> request = company.openRequest(1, 2);
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String key = UUID.randomUUID().toString();
                answers.add(threads.submit(() -> company.open(key, request)));
            }
            for (Future<Response> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
        }

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(rows(company)).isEqualTo(1);
    }

    @Test
    @Rule("INV-16")
    void theDatabaseItselfHoldsOneOpenCase() {
        Company company = Company.registered();
        company.onNotice();

        assertThatThrownBy(
                        () ->
                                new Sql(database)
                                        .update(
                                                """
                                                insert into exit_case (id, uscc, name, authority,
                                                    state, commitment_version, commitment_digest,
                                                    opened_on, returned_before, version)
                                                select gen_random_uuid(), uscc, name, authority,
                                                    'DRAFT', commitment_version, commitment_digest,
                                                    opened_on, false, 0
                                                from exit_case where uscc = ?
                                                """,
                                                company.uscc()))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void theSameKeyGivesTheSameCaseAndNotAnother() {
        Company company = Company.registered();
        Map<String, Object> request = company.openRequest(1, 2);
        String key = UUID.randomUUID().toString();
        String first = company.open(key, request).then().statusCode(201).extract().path("id");

        company.open(key, request).then().statusCode(201).body("id", equalTo(first));
        request.put("signatures", List.of());
        company.open(key, request)
                .then()
                .statusCode(409)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void malformedRequestsAreToldWhere() {
        Company company = Company.registered();

        company.applicant()
                .body("{\"uscc\":")
                .post(Company.BASE + "pre-checks")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"));
        Map<String, Object> request = company.openRequest(1, 2);
        request.remove("commitment");
        company.open(UUID.randomUUID().toString(), request)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/commitment"));
        request.put("commitment", Map.of("textVersion", "1999-1"));
        company.open(UUID.randomUUID().toString(), request)
                .then()
                .statusCode(422)
                .body("code", equalTo("COMMITMENT_TEXT_OUTDATED"));
    }

    private int rows(Company company) {
        return count("select count(*) from exit_case where uscc = ?", company);
    }

    private int events(Company company) {
        return count("select count(*) from event_log where subject = ?", company);
    }

    private int count(String query, Company company) {
        return new Sql(database).query(query, row -> row.getInt(1), company.uscc()).getFirst();
    }
}
