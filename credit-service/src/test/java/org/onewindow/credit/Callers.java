package org.onewindow.credit;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.onewindow.testkit.TestTokens;

/** Those who call credit over HTTP. */
public final class Callers {

    public static final String CREDIT = "/credit/v1/";

    private Callers() {}

    public static RequestSpecification anonymous() {
        return RestAssured.given().contentType("application/json");
    }

    public static RequestSpecification service() {
        return as(TestTokens.of("service-account-registration").roles("service"));
    }

    public static RequestSpecification officer(String name) {
        return as(TestTokens.of(name).roles("credit-officer").jurisdictions("440105"));
    }

    public static RequestSpecification as(TestTokens caller) {
        return anonymous().auth().oauth2(caller.token());
    }

    /** The body of a draft; tests replace what they are about. */
    public static Map<String, Object> draft(String kind, String subject, LocalDate legalDate) {
        return new HashMap<>(
                Map.of(
                        "kind", kind,
                        "subject", subject,
                        "jurisdiction", "440105",
                        "source", "海珠区市场监督管理局",
                        "documentNumber", "海市监〔2026〕1号",
                        "statement", "查明的事实",
                        "legalBasis", "市场主体登记管理条例第四十条",
                        "reasons", "理由",
                        "legalDate", legalDate.toString()));
    }

    public static Response post(RequestSpecification officer, Map<String, Object> draft) {
        return officer.header("Idempotency-Key", UUID.randomUUID())
                .body(draft)
                .post(CREDIT + "fact-drafts");
    }

    /** A fact drafted by one officer and approved by another; returns its id. */
    public static String recorded(Map<String, Object> draft) {
        Response made = post(officer("credit-officer"), draft);
        made.then().statusCode(201);
        return officer("credit-officer-2")
                .header("If-Match", made.header("ETag"))
                .post(made.header("Location") + "/approval")
                .then()
                .statusCode(200)
                .extract()
                .path("factId");
    }
}
