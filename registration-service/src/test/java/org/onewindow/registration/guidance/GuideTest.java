package org.onewindow.registration.guidance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.check.SetupDocuments;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class GuideTest {

    private static final String GUIDES = "/registration/v1/guides/";

    @Test
    @Rule({"REG-142", "REG-136"})
    void theGuideOfACompanyAtZhanjiangIsComplete() {
        given().queryParam("jurisdiction", "440800")
                .get(GUIDES + "SETUP/LLC")
                .then()
                .statusCode(200)
                .body(
                        "documents.code",
                        contains(
                                "APPLICATION",
                                "IDENTITY",
                                "DOMICILE_COMMITMENT",
                                "ARTICLES",
                                "APPOINTMENTS"))
                .body("steps.size()", equalTo(5))
                .body("steps[2].limit.value", equalTo("3"))
                .body("steps[2].limit.unit", equalTo("workingDays"))
                .body("steps[3].limit.value", equalTo("0.5"))
                .body("total", equalTo(0));
        given().queryParam("jurisdiction", "442000")
                .queryParam("domicileByCommitment", false)
                .queryParam("agent", true)
                .queryParam("priorApproval", true)
                .get(GUIDES + "SETUP/SOLE")
                .then()
                .statusCode(200)
                .body("documents.code", hasItems("DOMICILE", "AUTHORISATION", "PRIOR_APPROVAL"))
                .body("steps[3].limit.value", equalTo("1"));
        given().get(GUIDES + "SOMETHING/LLC").then().statusCode(404);
        given().queryParam("jurisdiction", "1").get(GUIDES + "SETUP/LLC").then().statusCode(400);
    }

    @ParameterizedTest
    @EnumSource(EntityType.class)
    @Rule({"REG-142", "REG-004"})
    void theGuideNamesForEachTypeWhatTheCheckOfTheFormWants(EntityType type) {
        List<String> told =
                given().get(GUIDES + "SETUP/" + type)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("documents.code");

        assertThat(told)
                .isEqualTo(
                        SetupDocuments.required(
                                        new SetupDocuments.Answers(type, true, false, false))
                                .stream()
                                .map(Enum::name)
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"other documents", "其他材料", "其他有关证明文件", "章程等材料", "Articles, etc."})
    @Rule("REG-142")
    void aGuideThatLeavesSomethingOpenIsNotValid(String text) throws IOException {
        ObjectNode book = book();
        ((ObjectNode) book.withArray("documents").get(0)).put("zh", text);

        validate(book)
                .then()
                .statusCode(422)
                .body("code", equalTo("GUIDE_NOT_CLOSED"))
                .body("errors.code", contains("OPEN_ENDED"))
                .body("errors.pointer", contains("/documents/0"));
    }

    @Test
    @Rule("REG-142")
    void aGuideNamesListedDocumentsAndKnownParametersOnly() throws IOException {
        validate(book()).then().statusCode(200).body("items", equalTo(3));
        ObjectNode book = book();
        ((ArrayNode) book.at("/items/1/documents")).add("LEASE");
        ((ObjectNode) book.at("/items/1/steps/1")).put("limit", "name.reservation.decades");
        JsonNode steps = book.at("/items/1/steps/0");
        ((ObjectNode) steps).put("zh", "提交其他必要文件");

        validate(book)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("UNKNOWN"))
                .body("errors.code", hasItem("UNKNOWN_PARAMETER"))
                .body("errors.code", hasItem("OPEN_ENDED"));
    }

    private static Response validate(ObjectNode book) {
        return given().auth()
                .oauth2(TestTokens.of("editor").roles("admin").token())
                .contentType("application/json")
                .body(book.toString())
                .post(GUIDES + "validations");
    }

    private static ObjectNode book() throws IOException {
        try (InputStream file = GuideTest.class.getResourceAsStream("/guidance/guides.json")) {
            return (ObjectNode) new ObjectMapper().readTree(file);
        }
    }
}
