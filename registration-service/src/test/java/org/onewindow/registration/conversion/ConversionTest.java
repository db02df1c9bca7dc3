package org.onewindow.registration.conversion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.evidence.TestTrust;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.form.FormDigest;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class ConversionTest {

    private static final TestTrust TRUST = TestTrust.ofTestKit();

    @Inject DataSource database;

    @Test
    @Rule({"REG-063", "REG-155", "REG-110", "INV-06", "EVT-09"})
    void inPlaceTheBusinessKeepsItsCodeAndItsAge() {
        Filing business = Filing.of("ind");
        String uscc = business.register();
        String established = given().get(entity(uscc)).path("establishedOn");
        ObjectNode form = conversion(business, uscc);
        ObjectNode item = (ObjectNode) form.at("/target/scopeItems/1");
        item.put("code", "522902").remove("text");
        item.putObject("filing");

        submit(business, form)
                .statusCode(200)
                .body("kind", equalTo("CONVERSION"))
                .body("state", equalTo("AUTO_CONFIRMED"))
                .body("uscc", equalTo(uscc));

        given().get(entity(uscc))
                .then()
                .body("uscc", startsWith("92"))
                .body("entityType", equalTo("LLC"))
                .body("status", equalTo("ACTIVE"))
                .body("establishedOn", equalTo(established))
                .body("licenceVersion", equalTo(2))
                .body("predecessorUscc", nullValue());
        given().get(entity(uscc) + "/history").then().body("changes", hasSize(1));
        given().get(entity(uscc) + "/scope/filings").then().body("scopeItem", hasItem("522902"));
        assertThat(events(uscc))
                .containsOnlyOnce("EntityConverted")
                .doesNotContain("EntityChanged");
    }

    @Test
    @Rule({"REG-155", "EVT-09", "INV-02"})
    void underANewCodeTheBusinessEndsAndTheEnterpriseBeginsInOneCase() {
        Filing business = Filing.of("ind");
        String uscc = business.register();
        ObjectNode form = conversion(business, uscc).put("way", "CANCEL_AND_SETUP");

        submit(business, form).statusCode(422).body("errors.code", hasItem("SETTLEMENT_REQUIRED"));
        form.put("taxesSettled", true).put("debtsArranged", true);
        String successor =
                submit(business, form)
                        .statusCode(200)
                        .body("state", equalTo("AUTO_CONFIRMED"))
                        .body("uscc", startsWith("91"))
                        .extract()
                        .path("uscc");

        given().get(entity(uscc)).then().body("status", equalTo("DEREGISTERED"));
        given().get(entity(successor))
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("entityType", equalTo("LLC"))
                .body("predecessorUscc", equalTo(uscc));
        assertThat(events(uscc)).endsWith("LicenceVoided", "EntityConvertedNewCode");
        assertThat(events(successor)).startsWith("EntityRegistered");
        assertThat(
                        texts(
                                "select distinct headers::json ->> 'ce_correlationid' from"
                                        + " event_log where (subject = ? and type like"
                                        + " '%ConvertedNewCode%') or (subject = ? and type like"
                                        + " '%EntityRegistered%')",
                                uscc, successor))
                .hasSize(1);
    }

    @Test
    @Rule({"REG-155", "GEN-011"})
    void onlyAnIndividualBusinessBecomesAnEnterpriseWithItsOperator() {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        ObjectNode form = conversion(company, uscc);
        ((ObjectNode) form.get("target")).put("entityType", "BR");

        submit(company, form)
                .statusCode(422)
                .body("errors.code", hasItems("NOT_INDIVIDUAL", "TARGET_NOT_ENTERPRISE"));

        Filing business = Filing.of("ind");
        String other = business.register();
        ObjectNode strangers = conversion(business, other);
        ((ObjectNode) strangers.at("/target/parties/0/person"))
                .put("idNumber", "440105197208159999");
        submit(business, strangers)
                .statusCode(422)
                .body("errors.code", hasItem("OPERATOR_NOT_MEMBER"));
        Filing.request("stranger", "applicant")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(strangers.toString())
                .post(Filing.BASE + "conversions")
                .then()
                .statusCode(404);
        new Sql(database).update("update entity set status = 'DORMANT' where uscc = ?", other);
        submit(business, conversion(business, other))
                .statusCode(422)
                .body("errors.code", hasItem("NOT_ACTIVE"));
    }

    @Test
    @Rule({"REG-155", "REG-048"})
    void theBusinessKeepsItsTradeName() {
        for (String way : List.of("CHANGE_IN_PLACE", "CANCEL_AND_SETUP")) {
            Filing business = Filing.of("ind");
            String uscc = business.register();
            ObjectNode form = conversion(business, uscc);
            form.put("way", way).put("taxesSettled", true).put("debtsArranged", true);
            ObjectNode target = (ObjectNode) form.get("target");
            target.put("name", business.form.path("name").asText().replaceFirst("店$", "有限公司"));
            business.wish(target, Map.of())
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("NAME_CONFLICT"));
            business.wish(target, Map.of("ownUscc", uscc)).then().statusCode(201);

            String enterprise = submit(business, form).statusCode(200).extract().path("uscc");

            given().get(entity(enterprise))
                    .then()
                    .body("name", equalTo(target.path("name").asText()))
                    .body("entityType", equalTo("LLC"));
        }
    }

    /** A limited company of the operator and one more, with a name reserved by the operator. */
    private static ObjectNode conversion(Filing business, String uscc) {
        ObjectNode target = Filing.of("llc").form;
        ObjectNode operator = (ObjectNode) business.form.at("/parties/0/person");
        ((ObjectNode) target.at("/parties/0")).set("person", operator.deepCopy());
        reserve(business, target.path("name").asText());
        ObjectNode form = ExampleForms.JSON.createObjectNode();
        form.put("uscc", uscc).set("target", target);
        return form;
    }

    private static void reserve(Filing business, String name) {
        business.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(
                        Map.of(
                                "name",
                                name,
                                "authorityCode",
                                "440105",
                                "entityType",
                                "LLC",
                                "liabilityAccepted",
                                true))
                .post(Filing.BASE + "name-reservations")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse submit(Filing business, ObjectNode form) {
        String id =
                business.request()
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(form.toString())
                        .post(Filing.BASE + "conversions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("applicationId");
        ConversionForm record = ExampleForms.CLEAR.read(form.toString(), ConversionForm.class);
        String digest = FormDigest.of(record, ExampleForms.CLEAR);
        List<Party> parties = record.target().parties();
        return business.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"" + business.version(id) + "\"")
                .body(
                        Map.of(
                                "realNameProofs",
                                parties.stream()
                                        .map(party -> TRUST.realName(party, "FACE"))
                                        .toList(),
                                "signatures",
                                parties.stream()
                                        .map(party -> TRUST.signature(party, digest))
                                        .toList()))
                .post(Filing.BASE + "applications/" + id + "/submission")
                .then();
    }

    private static String entity(String uscc) {
        return Filing.BASE + "entities/" + uscc;
    }

    private List<String> events(String uscc) {
        return texts(
                "select split_part(type, '.', 3) from event_log where subject = ?"
                        + " order by sequence",
                uscc);
    }

    private List<String> texts(String query, Object... arguments) {
        return new Sql(database).query(query, row -> row.getString(1), arguments);
    }
}
