package org.onewindow.registration.application;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

/** Every type of the table of 1.1, by its shipped example form, all the way through HTTP. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class EveryTypeTest {

    @Inject Parameters parameters;

    @ParameterizedTest
    @CsvSource({
        "llc, LLC, 91440105, 有限责任公司",
        "llc-fdi, LLC, 91440105, 有限责任公司",
        "jsc, JSC, 91440100, 股份有限公司",
        "sole, SOLE, 91440105, 个人独资企业",
        "pgen, PGEN, 91440105, 普通合伙企业",
        "pspe, PSPE, 91440105, 特殊普通合伙企业",
        "plim, PLIM, 91440105, 有限合伙企业",
        "coop, COOP, 93440105, 农民专业合作社",
        "coopu, COOPU, 93440105, 农民专业合作社联合社",
        "ind, IND, 92440105, 个体工商户",
        "br, BR, 91440105, 分支机构",
    })
    @Rule({"REG-001", "REG-002", "REG-096", "REG-110"})
    void aCompleteSetUpIsConfirmedAtOnce(
            String example, String type, String code, String typeName) {
        Filing filing = Filing.of(example).reserveName();

        String uscc =
                filing.submit(filing.draft())
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("AUTO_CONFIRMED"))
                        .body("uscc", startsWith(code))
                        .extract()
                        .path("uscc");

        given().get(Filing.BASE + "entities/" + uscc)
                .then()
                .statusCode(200)
                .body("entityType", equalTo(type))
                .body("fdi", equalTo(example.endsWith("fdi")))
                .body("status", equalTo("ACTIVE"));
        given().get(Filing.BASE + "licences/" + uscc)
                .then()
                .statusCode(200)
                .body("typeName", equalTo(typeName));
    }

    @Test
    @Rule("REG-005")
    void aJointStockCompanyIsForTheCity() {
        Filing filing = Filing.of("jsc");
        filing.form.put("authorityCode", "440105");
        filing.reserveName();

        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", contains("WRONG_AUTHORITY"))
                .body("errors[0].en", startsWith("another authority is competent: 440100"));
    }

    @Test
    @Rule("REG-005")
    void aForeignInvestmentIsForAnAuthorityThatIsAuthorised() {
        Filing filing = Filing.of("llc-fdi");
        filing.form.put("authorityCode", "440802");
        ((ObjectNode) filing.form.get("domicile")).put("addressCode", "440802011003000128");

        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body(
                        "errors.find { it.code == 'WRONG_AUTHORITY' }.en",
                        equalTo("another authority is competent: 440800 湛江市"));
    }

    @Test
    @Rule("REG-004")
    void aSpecialPartnershipShowsItsProfessionalLicences() {
        Filing filing = Filing.of("pspe").reserveName();
        ((ArrayNode) filing.form.get("documents")).remove(2);

        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", contains("DOCUMENT_REQUIRED"));
    }

    @Test
    @Rule({"REG-001", "REG-083"})
    void foreignInvestorsNameARecipientAndOpenNoIndividualBusiness() {
        Filing company = Filing.of("llc-fdi").reserveName();
        company.form.remove("serviceRecipient");
        company.submit(company.draft())
                .then()
                .statusCode(422)
                .body("errors.code", contains("SERVICE_RECIPIENT_REQUIRED"));

        Filing stall = Filing.of("ind").reserveName();
        ((ObjectNode) stall.form.at("/parties/0/person")).put("nationality", "DEU");
        stall.submit(stall.draft())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("FDI_TYPE_NOT_ALLOWED"));
    }

    @Test
    @Rule({"REG-081", "REG-001", "REG-096"})
    void sixtyPerCentOfWaterTransportAreTooMuchAndFortyAreSeenByAnOfficer() {
        Filing company = Filing.of("llc-fdi").reserveName();
        ((ObjectNode) company.form.at("/scopeItems/0")).put("code", "552201").remove("text");
        company.form.put("fdi", false);
        company.submit(company.draft())
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "CAPITAL_CURRENCY", "FDI_FLAG_MISSING", "FDI_RESTRICTED"));

        company.form.put("fdi", true);
        ((ObjectNode) company.form.at("/members/0/contribution")).put("amount", "300000.00");
        ((ObjectNode) company.form.at("/members/1/contribution")).put("amount", "200000.00");
        company.submit(company.draft())
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", contains("FDI_RESTRICTED_REVIEW"));
    }

    @Test
    @Rule({"REG-005", "REG-006"})
    void aWholeCityIsNoAddressAndAnAgentStandsInTheForm() {
        Filing filing = Filing.of("llc");
        filing.form.put("authorityCode", "440100");
        ((ObjectNode) filing.form.at("/domicile")).put("addressCode", "440100011003000128");
        String id = filing.by("agent").draft();

        filing.submit(id)
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("ADDRESS_TOO_WIDE", "AUTHORISATION_REQUIRED"))
                .body("errors.pointer", hasItem("/agent"));
    }

    @Test
    @Rule({"REG-002", "REG-018", "REG-020", "REG-075", "REG-083"})
    void residenceCurrencyRecipientMembersAndPlatformAreSeenTo() {
        Filing company = Filing.of("llc-fdi");
        ((ObjectNode) company.form.at("/capital")).put("currency", "RUB");
        company.form.put("serviceRecipient", "nova");
        stopped(company, "CURRENCY_NOT_CONVERTIBLE", "SERVICE_RECIPIENT_ABROAD");

        Filing union = Filing.of("coopu");
        ((ObjectNode) union.form.at("/parties/5/organisation")).put("kind", "ENTERPRISE");
        stopped(union, "COOP_MEMBER_NOT_ALLOWED");

        Filing stall = Filing.of("ind");
        ((ObjectNode) stall.form.at("/parties/0/person")).remove("residence");
        ((ObjectNode) stall.form.at("/domicile")).put("online", true);
        stopped(stall, "RESIDENCE_REQUIRED", "DOCUMENT_REQUIRED", "ONLINE_SCOPE");
    }

    @Test
    @Rule("REG-075")
    void aPlaceThatDoesNotOfferOnlinePremisesSaysSo() throws SQLException {
        asOwner(
                "insert into parameter values ('domicile.onlinePremises.enabled', '440106',"
                        + " 'false', '2021-01-01', null, 'REG-075; a test')");
        parameters.reload();
        Filing stall = Filing.of("ind");
        stall.form.put("authorityCode", "440106").remove("name");
        ((ObjectNode) stall.form.at("/domicile"))
                .put("addressCode", "440106003005000009")
                .put("online", true);

        stall.submit(stall.draft())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("ONLINE_PREMISES_CLOSED"));
        asOwner("delete from parameter where basis = 'REG-075; a test'");
        parameters.reload();
    }

    private static void asOwner(String statement) throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (Connection owner =
                DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class))) {
            Sql.update(owner, statement);
        }
    }

    private static void stopped(Filing filing, String... codes) {
        filing.reserveName()
                .submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", hasItems(codes));
    }

    @Test
    @Rule("REG-001")
    void aBranchNamesWhatItBelongsTo() {
        Filing filing = Filing.of("br").reserveName();
        filing.form.remove("parent");

        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", contains("PARENT_REQUIRED"));
    }
}
