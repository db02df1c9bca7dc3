package org.onewindow.registration.ownership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.form.ExampleForms;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

/** Who owns a company in the end is filed with it, and when it is another. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class OwnershipTest {

    @Inject BusinessClock clock;
    @Inject DataSource database;

    @Test
    @Rule("REG-003")
    void aSetUpSaysWhoOwnsItInTheEnd() {
        Filing silent = Filing.of("llc");
        silent.form.remove("beneficialOwnership");
        refused(silent.reserveName(), "BENEFICIAL_OWNER_REQUIRED");

        Filing great = Filing.of("llc").withCapital("20000000.00").reserveName();
        great.form.putObject("beneficialOwnership").put("exempt", true);
        refused(great, "BENEFICIAL_EXEMPTION");

        Filing wrong = Filing.of("llc").reserveName();
        ((ObjectNode) wrong.form.at("/beneficialOwnership/owners/0")).put("share", "0.1");
        ((ObjectNode) wrong.form.at("/beneficialOwnership/owners/1")).put("party", "ghost");
        refused(
                wrong,
                "BENEFICIAL_OWNER_SHARE",
                "BENEFICIAL_OWNER_PERSON",
                "BENEFICIAL_OWNER_MISSING");

        Filing partners = Filing.of("plim").reserveName();
        ((ObjectNode) partners.form.at("/members/2/contribution")).remove("dueOn");
        refused(partners, "CONTRIBUTION_INCOMPLETE");
    }

    private static void refused(Filing filing, String... codes) {
        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder(codes));
    }

    @Test
    @Rule({"REG-003", "GEN-010", "GEN-011"})
    void theFilingIsForTheEntityAndItsOfficersAlone() {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        String path = path(uscc);

        company.request()
                .get(path)
                .then()
                .statusCode(200)
                .body("exempt", equalTo(false))
                .body("owners.person.name", contains("林晓云", "陈星河"))
                .body("owners[0].person.idNumber", containsString("***"))
                .body("changedOn", equalTo(clock.today().toString()));
        Filing.officer("registrar", "440105", "registrar")
                .get(path)
                .then()
                .body("owners.share", contains("0.6", "0.4"));
        Filing.officer("elsewhere", "441400", "registrar").get(path).then().statusCode(403);
        Filing.request("somebody", "applicant").get(path).then().statusCode(404);
        given().get(path).then().statusCode(401);
        assertThat(given().get(Filing.BASE + "entities/" + uscc).asString())
                .doesNotContain("beneficial")
                .doesNotContain("owners");
    }

    @Test
    @Rule({"REG-003", "REG-150"})
    void aChangeOfThemIsFiledAndALateOneIsRemembered() {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        new Sql(database)
                .update(
                        "update entity set established_on = ? where uscc = ?",
                        clock.today().minusDays(400),
                        uscc);

        file(company, uscc, clock.today().plusDays(1), "CONTROL")
                .statusCode(422)
                .body("code", equalTo("OWNERSHIP_DATE"));
        file(company, uscc, clock.today(), "SHARES")
                .statusCode(422)
                .body("code", equalTo("OWNERSHIP_INCOMPLETE"))
                .body("errors.code", contains("BENEFICIAL_OWNER_SHARE"));
        file(company, uscc, clock.today(), "CONTROL")
                .statusCode(201)
                .body("owners.basis", contains("SHARES", "SHARES", "CONTROL"))
                .body("owners[2].person.name", equalTo("吴嘉敏"));
        assertThat(late(uscc)).isEmpty();

        file(company, uscc, clock.today().minusDays(100), "CONTROL").statusCode(201);
        assertThat(late(uscc)).hasSize(1);

        Filing stall = Filing.of("ind");
        file(stall, stall.register(), clock.today(), "CONTROL")
                .statusCode(409)
                .body("code", equalTo("OWNERSHIP_NOT_FILED"));
    }

    /** A million of two natural persons, who commit that nobody else is behind them. */
    @Test
    @Rule("REG-003")
    void aSmallCompanyOfPersonsCommitsInstead() {
        Filing company = Filing.of("llc");
        company.form.putObject("beneficialOwnership").put("exempt", true);
        company.request()
                .get(path(company.register()))
                .then()
                .statusCode(200)
                .body("exempt", equalTo(true))
                .body("owners", empty())
                .body("filedOn", not(empty()));
    }

    /** What the set-up said, and the liaison beside it. */
    private static ValidatableResponse file(
            Filing company, String uscc, LocalDate changedOn, String basis) {
        ObjectNode filing = ExampleForms.JSON.createObjectNode();
        filing.put("changedOn", changedOn.toString());
        filing.set("parties", company.form.get("parties").deepCopy());
        ArrayNode owners = filing.putObject("beneficialOwnership").putArray("owners");
        company.form.at("/beneficialOwnership/owners").forEach(owners::add);
        owners.addObject().put("party", "wu").put("basis", basis);
        return company.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(filing.toString())
                .post(path(uscc))
                .then();
    }

    private List<String> late(String uscc) {
        return new Sql(database)
                .query(
                        "select detail from follow_up where kind = 'LATE_CHANGE' and uscc = ?",
                        row -> row.getString(1),
                        uscc);
    }

    private static String path(String uscc) {
        return Filing.BASE + "entities/" + uscc + "/beneficial-ownership";
    }
}
