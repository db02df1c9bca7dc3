package org.onewindow.registration.scope;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class ScopeTest {

    private static final String PREPACKAGED_FOOD = "522902";

    @Inject DataSource database;

    @Test
    @Rule("REG-063")
    void theFilingNumberOfPrepackagedFoodComesWithTheLicence() {
        Filing filing = Filing.of("llc");
        ObjectNode item = (ObjectNode) filing.form.at("/scopeItems/1");
        item.put("code", PREPACKAGED_FOOD).remove("text");
        item.putObject("filing");
        String uscc = filing.register();

        given().get("/registration/v1/entities/" + uscc + "/scope/filings")
                .then()
                .statusCode(200)
                .body("number", contains(startsWith("备〔")))
                .body("scopeItem", contains(PREPACKAGED_FOOD))
                .body("permitItem", contains("L03"));
        assertThat(eventTypes(uscc)).startsWith("EntityRegistered").contains("ItemFiled");
    }

    @Test
    @Rule("REG-063")
    void onlyAnItemThatNeedsAFilingIsFiled() {
        Filing filing = Filing.of("llc");
        ((ObjectNode) filing.form.at("/scopeItems/0")).putObject("filing");
        filing.reserveName();

        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("FILING_NOT_OFFERED"));
    }

    @Test
    @Rule("REG-064")
    void aPermitThatTheScopeLacksIsNotDeniedButTheItemIsOffered() {
        String uscc = Filing.of("llc").register();

        given().get("/registration/v1/entities/" + uscc + "/scope/offers/L41")
                .then()
                .statusCode(200)
                .body("hint", equalTo("ADD_SCOPE"))
                .body("mayBeDenied", equalTo(false))
                .body("offered.code", hasItem("727101"));
        Filing food = Filing.of("llc");
        ((ObjectNode) food.form.at("/scopeItems/1")).put("code", PREPACKAGED_FOOD).remove("text");
        given().get("/registration/v1/entities/" + food.register() + "/scope/offers/L03")
                .then()
                .body("hint", equalTo("NONE"))
                .body("mayBeDenied", equalTo(false))
                .body("offered.size()", equalTo(0));
    }

    private List<String> eventTypes(String subject) {
        return new Sql(database)
                .query(
                        "select split_part(type, '.', 3) from event_log where subject = ?"
                                + " order by sequence",
                        row -> row.getString(1),
                        subject);
    }
}
