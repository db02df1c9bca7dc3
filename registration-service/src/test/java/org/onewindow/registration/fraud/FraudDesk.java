package org.onewindow.registration.fraud;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.onewindow.registration.evidence.TestTrust;
import org.onewindow.registration.form.Party;
import org.onewindow.testkit.TestTokens;

/** A victim of fraud and two officers, over HTTP. */
final class FraudDesk {

    static final String BASE = "/registration/v1/";
    static final TestTokens REGISTRAR =
            TestTokens.of("registrar").roles("registrar").jurisdictions("440105", "442000");
    static final TestTokens LEAD =
            TestTokens.of("lead")
                    .roles("registrar", "registrar-lead")
                    .jurisdictions("440105", "442000");

    final TestTokens victim =
            TestTokens.of("victim-" + UUID.randomUUID()).roles("interested-party");
    private final TestTrust trust = TestTrust.ofTestKit();

    static RequestSpecification as(TestTokens who) {
        return given().auth().oauth2(who.token()).contentType("application/json");
    }

    static String number(Party party) {
        return Objects.requireNonNull(party.person()).idNumber().clear();
    }

    /** A request of a person who proves who he is. */
    Map<String, Object> request(String uscc, String target, Party who) {
        Map<String, Object> request =
                new HashMap<>(Map.of("uscc", uscc, "target", target, "statement", "身份证被冒用,本人毫不知情"));
        request.put(
                "applicant",
                Map.of(
                        "name", who.name(),
                        "number", number(who),
                        "realNameProof", trust.realName(who, "FACE")));
        return request;
    }

    static ValidatableResponse file(TestTokens who, Map<String, Object> request) {
        return as(who).header("Idempotency-Key", UUID.randomUUID())
                .body(request)
                .post(BASE + "fraud-cases")
                .then();
    }

    /** Of the victim, taken up by the registrar. */
    String accepted(Map<String, Object> request) {
        String id = file(victim, request).statusCode(201).extract().path("caseId");
        act(REGISTRAR, id, "acceptance", Map.of()).statusCode(200);
        return id;
    }

    static ValidatableResponse act(
            TestTokens who, String id, String what, Map<String, Object> body) {
        String path = BASE + "fraud-inquiries/" + id;
        String tag = as(who).get(path).header("ETag");
        return as(who).header("If-Match", tag == null ? "\"0\"" : tag)
                .body(body)
                .post(path + "/" + what)
                .then();
    }

    static Map<String, Object> proposal(String step) {
        return new HashMap<>(
                Map.of(
                        "step", step,
                        "facts", "经笔迹鉴定,签名并非本人所签",
                        "legalBasis", "《市场主体登记管理条例》第四十条",
                        "reasons", "提交虚假材料取得登记,事实清楚",
                        "partiesHeard", true));
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    static ValidatableResponse propose(String id, Map<String, Object> proposal) {
        return act(REGISTRAR, id, "proposal", proposal);
    }

    static ValidatableResponse approve(TestTokens who, String id) {
        return act(who, id, "proposal-approval", Map.of());
    }

    /** Drafted by the registrar and approved by the lead. */
    static ValidatableResponse decide(String id, Map<String, Object> proposal) {
        propose(id, proposal).statusCode(200);
        return approve(LEAD, id);
    }
}
