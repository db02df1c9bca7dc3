package org.onewindow.deregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.onewindow.deregistration.entity.KnownEntities;
import org.onewindow.testkit.TestTokens;

/**
 * A company with two investors that may ask for its exit.
 *
 * @param owner subject of the person who represents it
 */
public record Company(String uscc, String owner) {

    public static final String BASE = "/deregistration/v1/";

    /** A company that the service knows of. */
    public static Company registered() {
        return registered("LLC");
    }

    public static Company registered(String entityType) {
        Company company = new Company(Registration.freshCode(), "owner-" + UUID.randomUUID());
        Registration.entityRegistered(company.uscc, entityType, company.owner);
        KnownEntities known = Arc.container().instance(KnownEntities.class).get();
        await().untilAsserted(() -> assertThat(known.find(company.uscc)).isPresent());
        return company;
    }

    public Sources sources() {
        return new Sources(uscc);
    }

    public static RequestSpecification as(TestTokens caller) {
        return RestAssured.given().contentType("application/json").auth().oauth2(caller.token());
    }

    /** Its representative. */
    public RequestSpecification applicant() {
        return as(TestTokens.of(owner).roles("applicant"));
    }

    public static RequestSpecification officer() {
        return as(TestTokens.of("exit-officer").roles("exit-officer").jurisdictions("440105"));
    }

    public static RequestSpecification creditor(String name) {
        return as(TestTokens.of(name).roles("interested-party"));
    }

    public static RequestSpecification department(String name) {
        return as(
                TestTokens.of("service-account-department-" + name)
                        .roles("dept-connector")
                        .department(name));
    }

    public Response preCheck() {
        return applicant().body(Map.of("uscc", uscc)).post(BASE + "pre-checks");
    }

    /** Asks for the exit with the signatures of these investors, by number. */
    public Response open(int... investors) {
        return open(UUID.randomUUID().toString(), openRequest(investors));
    }

    public Response open(String key, Map<String, Object> request) {
        return applicant().header("Idempotency-Key", key).body(request).post(BASE + "cases");
    }

    public Map<String, Object> openRequest(int... investors) {
        List<String> signatures =
                IntStream.of(investors)
                        .mapToObj(investor -> TrustSeal.signature(investor, digest()))
                        .toList();
        Map<String, Object> request = new HashMap<>();
        request.put("uscc", uscc);
        request.put("path", "SIMPLIFIED");
        request.put("commitment", Map.of("textVersion", "2026-1"));
        request.put("signatures", signatures);
        return request;
    }

    /** What investors sign, as the pre-check tells. */
    public String digest() {
        return preCheck().then().statusCode(200).extract().path("commitment.digest");
    }

    /** A case on notice; returns its path. */
    public String onNotice() {
        return open(1, 2).then().statusCode(201).extract().header("Location");
    }

    public Response read(String location) {
        return applicant().get(location);
    }

    public String state(String location) {
        return read(location).then().statusCode(200).extract().path("state");
    }

    /** Files, and reads again where a deadline changed the case between reading and filing. */
    public Response file(String location) {
        Response filed = post(location + "/filing", read(location).header("ETag"), "{}");
        return filed.statusCode() == 412
                ? post(location + "/filing", read(location).header("ETag"), "{}")
                : filed;
    }

    public Response post(String path, String ifMatch, String body) {
        return applicant()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", ifMatch)
                .body(body)
                .post(path);
    }
}
