package org.onewindow.registration.exemption;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class ExemptionTest {

    private static final String EXEMPTIONS = "/registration/v1/exemptions/";

    @Inject DataSource database;

    @ParameterizedTest
    @CsvSource({
        // kind, individual, set place, online, turnover, permit → ground
        "CONVENIENCE_SERVICE, true, false, false, , false, CONVENIENCE_SERVICE",
        "CONVENIENCE_SERVICE, true, false, false, , true, PERMIT_NEEDED",
        "OWN_FARM_PRODUCE, true, false, true, 900000, false, OWN_PRODUCE",
        "OWN_HANDICRAFT, true, false, false, , false, OWN_PRODUCE",
        "OWN_HANDICRAFT, false, false, false, , false, NOT_INDIVIDUAL",
        "FARM_PRODUCE_OR_DAILY_GOODS, true, true, false, , false, DESIGNATED_PLACE",
        "FARM_PRODUCE_OR_DAILY_GOODS, true, false, false, , false, NO_GROUND",
        "FARM_PRODUCE_OR_DAILY_GOODS, true, false, true, 50000, false, PETTY_ONLINE_TRADE",
        "OTHER, true, false, true, 100000.00, false, PETTY_ONLINE_TRADE",
        "OTHER, true, false, true, 100000.01, false, TURNOVER_TOO_HIGH",
        "OTHER, true, false, true, , false, TURNOVER_UNKNOWN",
        "OTHER, true, true, false, 100, false, NO_GROUND"
    })
    @Rule("REG-180")
    void theLawsGroundsDecide(
            Activity.Kind kind,
            boolean individual,
            boolean setPlace,
            boolean online,
            BigDecimal turnover,
            boolean permit,
            Exemption.Ground expected) {
        Activity activity = new Activity(kind, individual, setPlace, online, turnover, List.of());

        assertThat(Exemption.of(activity, permit, new BigDecimal("100000"))).isEqualTo(expected);
    }

    @Test
    @Rule("REG-180")
    void mendingShoesAtHomeIsExemptAndSellingMealsFromAHomeKitchenIsNot() {
        check(Map.of("kind", "CONVENIENCE_SERVICE", "individual", true))
                .then()
                .statusCode(200)
                .body("result", equalTo("EXEMPT"))
                .body("basis", equalTo("UNL 3(1)"));
        check(
                        Map.of(
                                "kind",
                                "OTHER",
                                "individual",
                                true,
                                "online",
                                true,
                                "yearlyTurnover",
                                "20000",
                                "scopeItems",
                                List.of(meals())))
                .then()
                .statusCode(200)
                .body("result", equalTo("NOT_EXEMPT"))
                .body("reason", equalTo("PERMIT_NEEDED"))
                .body("zh", containsString("许可"));
        check(Map.of("kind", "OTHER", "individual", true, "scopeItems", List.of("000000")))
                .then()
                .statusCode(422)
                .body("code", equalTo("SCOPE_ITEM_UNKNOWN"));
    }

    @Test
    @Rule({"REG-180", "GEN-010"})
    void aRecordHasANumberOfItsOwnAndMakesNoEntity() {
        String owner = "owner-" + UUID.randomUUID();
        long entities = count("entity");

        Response recorded = record(owner, Map.of("kind", "OWN_HANDICRAFT", "individual", true));

        recorded.then()
                .statusCode(201)
                .body("number", containsString("豁免"))
                .body("ground", equalTo("OWN_PRODUCE"))
                .body(not(containsString("440105199001011234")));
        assertThat(count("entity")).isEqualTo(entities);
        String at = recorded.header("Location");
        read(TestTokens.of(owner).roles("applicant"), at).then().statusCode(200);
        read(TestTokens.of("another").roles("applicant"), at).then().statusCode(404);
        read(TestTokens.of("tax").roles("dept-connector").department("tax"), at)
                .then()
                .statusCode(200);
        read(TestTokens.of("bank").roles("dept-connector").department("bank"), at)
                .then()
                .statusCode(404);

        long records = count("exemption_record");
        record(owner, Map.of("kind", "OTHER", "individual", true))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_EXEMPT"));
        assertThat(count("exemption_record")).isEqualTo(records);
    }

    private static Response check(Map<String, Object> activity) {
        return given().contentType("application/json")
                .body(Map.of("jurisdiction", "440105", "activity", activity))
                .post(EXEMPTIONS + "checks");
    }

    private static Response record(String owner, Map<String, Object> activity) {
        Map<String, Object> body = new HashMap<>();
        body.put("jurisdiction", "440105");
        body.put("name", "李巧手");
        body.put("idNumber", "440105199001011234");
        body.put("activity", activity);
        return given().auth()
                .oauth2(TestTokens.of(owner).roles("applicant").token())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(EXEMPTIONS + "records");
    }

    private static Response read(TestTokens reader, String at) {
        return given().auth().oauth2(reader.token()).get(at);
    }

    private String meals() {
        return new Sql(database)
                .query("select code from scope_item where text = '餐饮服务'", row -> row.getString(1))
                .getFirst();
    }

    private long count(String table) {
        return new Sql(database)
                .query("select count(*) from " + table, row -> row.getLong(1))
                .getFirst();
    }
}
