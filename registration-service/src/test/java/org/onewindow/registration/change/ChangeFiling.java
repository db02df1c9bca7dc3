package org.onewindow.registration.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.evidence.TestTrust;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.FormDigest;
import org.onewindow.registration.form.Party;

/** A representative of a registered entity who files changes for it. */
public final class ChangeFiling {

    static final String BASE = "/registration/v1/";
    private static final String HASH = "ab".repeat(32);

    public final Filing company;
    public final String uscc;
    final ObjectNode form;
    private final TestTrust trust = TestTrust.ofTestKit();

    private ChangeFiling(Filing company, String uscc, LocalDate today) {
        this.company = company;
        this.uscc = uscc;
        form = ExampleForms.JSON.createObjectNode();
        form.put("uscc", uscc)
                .put("authorityCode", company.form.path("authorityCode").asText())
                .put("channel", "WEB")
                .put("applicant", company.form.path("applicant").asText())
                .put("resolvedOn", today.toString());
        form.set("parties", company.form.get("parties").deepCopy());
        ArrayNode documents = form.putArray("documents");
        documents.addObject().put("kind", "MINUTES").put("sha256", HASH);
        documents.addObject().put("kind", "APPOINTMENTS").put("sha256", HASH);
    }

    /** Of a new entity set up by the example. */
    public static ChangeFiling of(String example, LocalDate today) {
        return of(Filing.of(example), today);
    }

    /** Of a new entity set up by this form. */
    public static ChangeFiling of(Filing company, LocalDate today) {
        return new ChangeFiling(company, company.register(), today);
    }

    /** Another change of the same entity. */
    public ChangeFiling next(LocalDate today) {
        return new ChangeFiling(company, uscc, today);
    }

    public ChangeFiling with(String field, Object value) {
        form.set(field, ExampleForms.JSON.valueToTree(value));
        return this;
    }

    /** What the set-up said of it, to change a part of it. */
    JsonNode original(String field) {
        return company.form.get(field).deepCopy();
    }

    /** A new name that the representative has reserved. */
    public ChangeFiling renamed(String example) {
        String name = Filing.of(example).form.path("name").asText();
        company.form.put("name", name);
        company.reserveName();
        return with("name", name);
    }

    public ChangeFiling moved(String addressCode, String text) {
        with(
                "domicile",
                Map.of(
                        "addressCode",
                        addressCode,
                        "text",
                        text,
                        "usage",
                        "OFFICE",
                        "right",
                        "LEASED",
                        "byCommitment",
                        true));
        return with(
                "commitments",
                List.of(Map.of("kind", "DOMICILE", "textVersion", "2026-01", "accepted", true)));
    }

    Response create(String subject) {
        return Filing.request(subject, "applicant")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(form.toString())
                .post(BASE + "changes");
    }

    String draft() {
        return create(company.subject).then().statusCode(201).extract().path("applicationId");
    }

    public ValidatableResponse submit() {
        return submit(draft());
    }

    ValidatableResponse submit(String id) {
        return submit(id, record().parties());
    }

    ValidatableResponse submit(String id, List<Party> signers) {
        String digest = FormDigest.of(record(), ExampleForms.CLEAR);
        return company.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", tag(id))
                .body(
                        Map.of(
                                "realNameProofs",
                                record().parties().stream()
                                        .map(party -> trust.realName(party, "FACE"))
                                        .toList(),
                                "signatures",
                                signers.stream()
                                        .map(party -> trust.signature(party, digest))
                                        .toList()))
                .post(BASE + "applications/" + id + "/submission")
                .then();
    }

    String tag(String id) {
        return company.request().get(BASE + "applications/" + id).then().extract().header("ETag");
    }

    ChangeForm record() {
        return ExampleForms.CLEAR.read(form.toString(), ChangeForm.class);
    }

    /** A login that asks to act for the entity, with somebody's signature. */
    ValidatableResponse claim(String login, Party signer, boolean alone) {
        String path = BASE + "entities/" + uscc + "/representatives";
        String digest =
                Filing.request(login, "applicant")
                        .queryParam("alone", alone)
                        .get(path + "/authorisation")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("digest");
        return Filing.request(login, "applicant")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("signature", trust.signature(signer, digest), "alone", alone))
                .post(path)
                .then();
    }
}
