package org.onewindow.registration.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class SearchTest {

    private static final String BASE = "/registration/v1/";

    @Inject EntityRegister register;

    @Test
    @Rule({"GEN-010", "REG-112a"})
    void anEntityIsFoundByWhateverIsKnownOfIt() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        String name = filing.form.get("name").asText();
        String tradeName = name.substring("广州市海珠区".length()).substring(0, 4);

        search(Map.of("name", tradeName)).body("uscc", contains(uscc));
        search(Map.of("name", tradeName.substring(1, 3), "division", "440000", "limit", 200))
                .body("uscc", hasItem(uscc));
        search(Map.of("uscc", uscc))
                .body("[0].name", equalTo(name))
                .body("[0].status", equalTo("ACTIVE"))
                .body("[0].responsiblePerson", equalTo("林**"));
        search(Map.of("person", "林晓云", "name", tradeName)).body("uscc", contains(uscc));
        search(Map.of("person", "林晓", "name", tradeName)).body("uscc", hasSize(0));
        search(Map.of("name", tradeName, "division", "440100", "status", "ACTIVE"))
                .body("uscc", contains(uscc));
        search(Map.of("name", tradeName, "division", "440800")).body("uscc", hasSize(0));
        search(Map.of("name", tradeName, "status", "DORMANT")).body("uscc", hasSize(0));
        search(Map.of("name", tradeName, "entityType", "LLC")).body("uscc", contains(uscc));
    }

    @Test
    @Rule("REG-112a")
    void looksDoNotCountInANameSoughtFor() {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();
        String name = filing.form.get("name").asText();

        search(Map.of("name", " 廣州市 海珠區" + name.substring("广州市海珠区".length())))
                .body("uscc", contains(uscc));
        search(Map.of("name", "100%_" + name)).body("uscc", hasSize(0));
    }

    @Test
    @Rule("REG-112a")
    void listsComeInPagesThatALinkConnects() {
        List<String> registered = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            registered.add(Filing.of("ind").register());
        }
        List<String> found = new ArrayList<>();
        String next = BASE + "entities?division=440105&entityType=IND&limit=1";
        while (next != null) {
            var page = given().urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
            found.addAll(page.jsonPath().getList("uscc", String.class));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(found).containsAll(registered).isSorted().doesNotHaveDuplicates();
    }

    @Test
    @Rule("REG-144")
    void theDirectoryOfSmallEnterprisesHasActiveOnesOnly() {
        String gone = Filing.of("ind").register();
        String stays = Filing.of("ind").register();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                register.change(
                                        gone,
                                        EntityStatus.DEREGISTERED,
                                        "case",
                                        Actor.system("registration")));

        given().queryParams(Map.of("division", "440105", "entityType", "IND", "limit", 200))
                .get(BASE + "small-enterprises")
                .then()
                .statusCode(200)
                .body("uscc", hasItem(stays))
                .body("uscc", not(hasItem(gone)))
                .body("status", everyItem(equalTo("ACTIVE")))
                .body("authorityCode", everyItem(startsWith("4401")));
        given().queryParams(Map.of("size", "SMALL", "entityType", "IND"))
                .get(BASE + "small-enterprises")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 10, CRITERION_REQUIRED",
        "name, 云, FRAGMENT_TOO_SHORT",
        "name, （）（）, FRAGMENT_TOO_SHORT",
        "uscc, 91440105MA5XK7T09F, USCC_CHECK",
        "uscc, 91440105ma5xk7t09e, USCC_CHECK",
        "division, 4401, UNKNOWN_CRITERION",
        "status, CLOSED, UNKNOWN_CRITERION",
        "entityType, GMBH, UNKNOWN_CRITERION",
    })
    @Rule({"REG-111", "REG-112a"})
    void whatCannotBeSoughtIsRefused(String parameter, String value, String code) {
        given().queryParam(parameter, value)
                .get(BASE + "entities")
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @Test
    @Rule("REG-112a")
    void tooLongOrStrangeQuestionsAreRefused() {
        given().queryParam("name", "云".repeat(201))
                .get(BASE + "entities")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_CRITERION"));
        given().queryParam("division", "440105")
                .queryParam("cursor", "nonsense")
                .get(BASE + "entities")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
        given().queryParam("size", "BIG")
                .get(BASE + "small-enterprises")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_CRITERION"));
    }

    @Test
    @Rule({"GEN-010", "GEN-011"})
    void everybodyMaySearchAndNobodyFindsPersonalNumbers() {
        Filing filing = Filing.of("sole");
        String uscc = filing.register();

        search(Map.of("uscc", uscc))
                .body(not(containsString(filing.form.at("/parties/0/person/idNumber").asText())))
                .body("[0].idNumber", nullValue());
    }

    private static ValidatableResponse search(Map<String, ?> query) {
        return given().queryParams(query).get(BASE + "entities").then().statusCode(200);
    }
}
