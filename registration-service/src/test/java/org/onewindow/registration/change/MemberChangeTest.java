package org.onewindow.registration.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

/** What holds of the members and of the responsible person at a set-up holds after a change. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class MemberChangeTest {

    @Inject DataSource database;
    @Inject BusinessClock clock;

    @Test
    @Rule({"REG-001", "REG-002"})
    void aSoleProprietorshipIsNotHandedToAForeignInvestorNorToAManager() {
        ChangeFiling change = ChangeFiling.of("sole", clock.today());
        ((ObjectNode) change.form.at("/parties/0/person")).put("nationality", "DEU");
        change.with("members", change.original("members")).with("term", "2050-12-31");
        change.submit().statusCode(422).body("errors.code", hasItem("FDI_TYPE_NOT_ALLOWED"));

        ChangeFiling manager = change.next(clock.today());
        ObjectNode other = manager.form.withArray("parties").get(0).deepCopy();
        other.put("id", "other");
        ((ObjectNode) other.get("person")).put("name", "何启明").put("idNumber", "44010519990909001X");
        ((ArrayNode) manager.form.get("parties")).add(other);
        manager.with("responsible", "other");
        manager.submit().statusCode(422).body("errors.code", contains("RESPONSIBLE_ROLE"));
    }

    @Test
    @Rule("REG-002")
    void anOrganisationThatBecomesExecutingPartnerNamesItsDelegate() {
        ChangeFiling change = ChangeFiling.of("plim", clock.today());
        ObjectNode firm = change.form.withArray("parties").addObject().put("id", "firm");
        firm.putObject("organisation")
                .put("name", "某某有限公司")
                .put("registrationNumber", "91440105MA5XK7T09E")
                .put("kind", "ENTERPRISE")
                .put("country", "CHN");
        ArrayNode members = (ArrayNode) change.original("members");
        ((ObjectNode) members.get(0)).put("party", "firm");
        change.with("members", members).with("responsible", "firm");
        change.submit().statusCode(422).body("errors.code", contains("DELEGATE_REQUIRED"));

        change.with("delegate", "zhao");
        change.submit().statusCode(200).body("state", equalTo("AUTO_CONFIRMED"));
    }

    @Test
    @Rule({"REG-081", "REG-082", "REG-083", "REG-033"})
    void aForeignShareholderWhoJoinsMakesItAForeignInvestmentAndItIsReported() {
        ChangeFiling change = ChangeFiling.of("llc", clock.today());
        ObjectNode joining = (ObjectNode) change.form.at("/parties/1");
        ((ObjectNode) joining.get("person")).put("idType", "PASSPORT").put("nationality", "DEU");
        joining.putObject("subjectDocument")
                .put("form", "APOSTILLE")
                .put("number", "2026-17")
                .put("issuedOn", "2026-01-15");
        ArrayNode members = (ArrayNode) change.original("members");
        change.with("members", members);
        change.submit()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "INVESTMENT_REPORT_REQUIRED", "SERVICE_RECIPIENT_REQUIRED"));

        change.with("serviceRecipient", "wu")
                .with(
                        "investmentReport",
                        Map.of(
                                "totalInvestment",
                                "900000.00",
                                "controllers",
                                List.of(Map.of("name", "Erika Muster", "country", "DEU"))));
        change.submit().statusCode(200).body("state", equalTo("AUTO_CONFIRMED"));

        given().get(ChangeFiling.BASE + "entities/" + change.uscc)
                .then()
                .body("fdi", equalTo(true));
        assertThat(
                        new Sql(database)
                                .query(
                                        "select payload from event_log where payload like ?"
                                                + " and type like '%.InvestmentReported.v1'",
                                        row -> row.getString(1), "%" + change.uscc + "%"))
                .singleElement()
                .asString()
                .contains("900000.00");
    }

    @Test
    @Rule({"REG-084", "REG-157"})
    void anOldJointVentureIsRestructuredBeforeAnythingElseAndThatIsPublished() {
        ChangeFiling change = ChangeFiling.of("llc-fdi", clock.today());
        new Sql(database)
                .update(
                        "update entity set legacy_foreign_form = true,"
                                + " established_on = date '2010-05-01' where uscc = ?",
                        change.uscc);
        legacyForeignForm(change, true);
        change.with("term", "2050-12-31");
        change.submit().statusCode(422).body("errors.code", contains("LEGACY_FIE_BLOCK"));

        ChangeFiling restructuring = change.next(clock.today()).with("term", "2050-12-31");
        restructuring.with("officers", restructuring.original("officers"));
        restructuring
                .form
                .withArray("documents")
                .addObject()
                .put("kind", "ARTICLES")
                .put("sha256", "cd".repeat(32));
        restructuring.submit().statusCode(200).body("state", equalTo("AUTO_CONFIRMED"));
        legacyForeignForm(change, false);
        change.next(clock.today()).with("term", "LONG").submit().statusCode(200);
    }

    private static void legacyForeignForm(ChangeFiling change, boolean stands) {
        given().get(ChangeFiling.BASE + "entities/" + change.uscc)
                .then()
                .body("legacyForeignForm", equalTo(stands));
    }
}
