package org.onewindow.registration.application;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.onewindow.registration.evidence.TestTrust;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.FormDigest;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.form.SetupForm;
import org.onewindow.testkit.TestTokens;

/**
 * An applicant who files an example form: with a name, an address and persons that nobody else in
 * the database has, so that tests stay out of each other's way.
 */
public final class Filing {

    public static final String BASE = "/registration/v1/";

    private static final String SYLLABLES = "安柏岑岱恩枫谷禾景珂岚茂宁沛沁瑞朔棠梧溪晏榆云泽芷竹舟筑";
    private static final AtomicLong COUNTER = new AtomicLong(System.nanoTime() % 20_000);

    public final String subject = "applicant-" + UUID.randomUUID();
    public final ObjectNode form;
    private String role = "applicant";
    private final TestTrust trust = TestTrust.ofTestKit();

    private Filing(ObjectNode form) {
        this.form = form;
    }

    public static Filing of(String example) {
        long number = COUNTER.incrementAndGet();
        ObjectNode form = ExampleForms.json(example);
        form.put("name", nameLike(form.path("name").asText(), number));
        ObjectNode domicile = (ObjectNode) form.get("domicile");
        String place = domicile.path("addressCode").asText().substring(0, 12);
        domicile.put("addressCode", place + "%06d".formatted(number % 1_000_000));
        if (form.has("parent")) {
            belongTo(of("llc"), form);
        }
        int party = 0;
        for (JsonNode each : form.withArray("parties")) {
            String own = "4401%09d%05d".formatted(number, party++);
            if (each.has("person")) {
                ((ObjectNode) each.get("person")).put("idNumber", own);
            } else {
                ((ObjectNode) each.get("organisation")).put("registrationNumber", own);
            }
        }
        return new Filing(form);
    }

    /** A branch belongs to a company that is registered, and bears its name. */
    private static void belongTo(Filing parent, ObjectNode branch) {
        String name = parent.form.path("name").asText();
        branch.put("name", name + "新港分公司");
        ((ObjectNode) branch.get("parent")).put("uscc", parent.register()).put("name", name);
    }

    private static String nameLike(String example, long number) {
        String own = "";
        long rest = number;
        for (int i = 0; i < 4; i++) {
            own += SYLLABLES.charAt((int) (rest % SYLLABLES.length()));
            rest /= SYLLABLES.length();
        }
        return example.replaceFirst("星河云图|海纳云杉|珠水启明|墨竹轩|荔湾记|云帆启程|明衡信达|远山同舟|小洲绿源|穗田丰禾", own);
    }

    public SetupForm record() {
        return ExampleForms.form(form);
    }

    public Party party(String id) {
        return record().party(id).orElseThrow();
    }

    /** Whoever files has this role alone. */
    public Filing by(String onlyRole) {
        role = onlyRole;
        return this;
    }

    public RequestSpecification request() {
        return request(subject, role);
    }

    public static RequestSpecification request(String subject, String... roles) {
        return given().auth()
                .oauth2(TestTokens.of(subject).roles(roles).token())
                .contentType("application/json");
    }

    public static RequestSpecification officer(String subject, String place, String... roles) {
        return given().auth()
                .oauth2(TestTokens.of(subject).roles(roles).jurisdictions(place).token())
                .contentType("application/json");
    }

    public Filing reserveName() {
        return reserve(Map.of());
    }

    /** Reserves the form's name, with something else said of it. */
    public Filing reserve(Map<String, Object> besides) {
        Map<String, Object> more =
                new HashMap<>(Map.of("parentName", form.path("parent").path("name").asText()));
        more.putAll(besides);
        wish(form, more).then().statusCode(201);
        return this;
    }

    /**
     * Asks for the name that a form holds, at its authority and for its type.
     *
     * @param besides what else is said of it
     */
    public Response wish(JsonNode form, Map<String, ?> besides) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("name", form.get("name").asText());
        wish.put("authorityCode", form.get("authorityCode").asText());
        wish.put("entityType", form.get("entityType").asText());
        wish.put("liabilityAccepted", true);
        wish.putAll(besides);
        return request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wish)
                .post(BASE + "name-reservations");
    }

    /** Another capital; the first member makes up the difference. */
    public Filing withCapital(String amount) {
        BigDecimal others = BigDecimal.ZERO;
        for (int i = 1; i < form.withArray("members").size(); i++) {
            others =
                    others.add(
                            new BigDecimal(
                                    form.at("/members/" + i + "/contribution/amount").asText()));
        }
        ((ObjectNode) form.get("capital")).put("amount", amount);
        ((ObjectNode) form.at("/members/0/contribution"))
                .put("amount", new BigDecimal(amount).subtract(others).toPlainString());
        return this;
    }

    /** The id of a new draft. */
    public String draft() {
        return create().then().statusCode(201).extract().path("applicationId");
    }

    public Response create() {
        return request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(form.toString())
                .post(BASE + "applications");
    }

    public List<String> proofs() {
        return new ArrayList<>(
                record().parties().stream().map(party -> trust.realName(party, "FACE")).toList());
    }

    public List<String> signatures() {
        String digest = FormDigest.of(record(), ExampleForms.CLEAR);
        return new ArrayList<>(
                record().parties().stream().map(party -> trust.signature(party, digest)).toList());
    }

    public Response submit(String id) {
        return submit(id, proofs(), signatures());
    }

    public Response submit(String id, List<String> proofs, List<String> signatures) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"" + version(id) + "\"")
                .body(Map.of("realNameProofs", proofs, "signatures", signatures))
                .post(BASE + "applications/" + id + "/submission");
    }

    public long version(String id) {
        return request()
                .get(BASE + "applications/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
    }

    /** The credit code of a company that goes all the way. */
    public String register() {
        reserveName();
        return submit(draft()).then().statusCode(200).extract().path("uscc");
    }
}
