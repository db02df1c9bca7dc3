package org.onewindow.registration.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class ImportTest {

    private static final String BASE = "/registration/v1/";

    @Inject BusinessClock clock;
    @Inject DataSource database;

    @Test
    @Rule({"INV-02", "INV-03", "INV-06", "REG-084", "REG-111", "EVT-04"})
    void everyRowOfAnExistingRegisterIsAccountedFor() {
        String plain = code("91440606", "23194001", false);
        String inner = code("91440105", "23194002", true);
        String noType = code("92440105", "23194003", false);
        String file =
                """
                name,creditCode,registeredOn,capital,scope,city,legacyForeignForm
                佛山市顺德区乐从镇永岚服装绣品有限公司,%s,1995-09-27,100(万元人民币),"生产：床上用品、服装。",佛山,是
                广州市海珠区沛禾(集团)贸易有限公司,%s,1996-01-02,N/A,,广州
                广州市海珠区瑞桐厂,%s,1996-01-02,50（万元）,,广州
                小写有限公司,%s,1996-01-02,,,
                重复有限公司,%s,1996-01-02,,,
                未来有限公司,%s,2096-01-02,,,
                ,%s,1996-01-02,,,
                """
                        .formatted(
                                plain,
                                inner,
                                noType,
                                plain.toLowerCase(Locale.ROOT),
                                plain,
                                code("91440105", "23194004", false),
                                code("91440105", "23194005", false));
        String key = UUID.randomUUID().toString();

        Response first = post(file, key);
        first.then()
                .statusCode(201)
                .body("rows", equalTo(7))
                .body("accepted", equalTo(1))
                .body("warned", equalTo(1))
                .body("refused", equalTo(4))
                .body("skipped", equalTo(1));
        String location = first.header("Location");
        assertThat(post(file, key).asString()).isEqualTo(first.asString());
        officer()
                .get(location + "/rows")
                .then()
                .statusCode(200)
                .body(
                        "outcome",
                        contains(
                                "ACCEPTED",
                                "WARNED",
                                "REFUSED",
                                "REFUSED",
                                "SKIPPED",
                                "REFUSED",
                                "REFUSED"))
                .body(
                        "reasons.code.flatten()",
                        contains(
                                "ORGANISATION_CODE_CHECK",
                                "TYPE_UNKNOWN",
                                "CODE_LOWER_CASE",
                                "REPEATED",
                                "DATE_IN_FUTURE",
                                "NAME_MISSING",
                                "TYPE_UNKNOWN"));
        officer()
                .queryParams(Map.of("outcome", "REFUSED", "limit", 1))
                .get(location + "/rows")
                .then()
                .header("Link", startsWith("<" + location + "/rows?"))
                .body("line", contains(4));
        assertThat(officer().get(location + "/report").asString().lines()).hasSize(8);
        officer().get(location).then().body("refused", equalTo(4));

        given().get(BASE + "entities/" + plain)
                .then()
                .statusCode(200)
                .body("fdi", equalTo(true))
                .body("legacyForeignForm", equalTo(true));
        given().get(BASE + "entities/" + inner)
                .then()
                .statusCode(200)
                .body("name", equalTo("广州市海珠区沛禾(集团)贸易有限公司"))
                .body("entityType", equalTo("LLC"));
        given().get(BASE + "entities/" + plain)
                .then()
                .body("establishedOn", equalTo("1995-09-27"))
                .body("capital.amount", equalTo("1000000.00"))
                .body("scopeItems[0].text", containsString("床上用品"));
        given().queryParam("name", "永岚服装")
                .get(BASE + "entities")
                .then()
                .body("uscc", hasItem(plain));
        given().get(BASE + "licences/" + plain).then().statusCode(404);
        assertThat(
                        new Sql(database)
                                .query(
                                        "select type from event_log where subject = ?",
                                        row -> row.getString(1),
                                        inner))
                .containsExactly("onewindow.registration.EntityRegistered.v1");
    }

    @Test
    @Rule({"REG-048", "INV-07"})
    void anImportedNameIsTakenAsItIsAndCountsForConflicts() {
        String code = code("91440105", "23194010", false);
        post("name,creditCode,registeredOn\n广州市海珠区芷溪晏贸易有限公司,%s,1996-05-06\n".formatted(code), "a")
                .then()
                .statusCode(201)
                .body("accepted", equalTo(1));

        given().auth()
                .oauth2(TestTokens.of("applicant").roles("applicant").token())
                .contentType("application/json")
                .body(
                        Map.of(
                                "name", "广州市海珠区芷溪晏贸易有限公司",
                                "authorityCode", "440105",
                                "entityType", "LLC"))
                .post(BASE + "name-checks")
                .then()
                .statusCode(200)
                .body("findings.code", hasItem("NAME_CONFLICT"));
        post("name,creditCode,registeredOn\n另名有限公司,%s,1996-05-06\n".formatted(code), "b")
                .then()
                .statusCode(201)
                .body("skipped", equalTo(1));
    }

    @Test
    @Rule({"INV-03", "REG-111", "GEN-011"})
    void everyFaultOfARowIsToldByItsCode() {
        String taken = code("91440105", "23194030", false);
        String file =
                """
                name,creditCode,registeredOn,capital,status,authorityCode
                甲有限公司,91440105MA5XK7T09,1996-05-06,,,
                甲有限公司,91440105MA5XK7TO9E,1996-05-06,,,
                甲有限公司,91440105MA5XK7T09F,1996-05-06,,,
                %s有限公司,%s,1996-05-06,,,
                甲有限公司,%s,1996/05/06,,,
                甲有限公司,%s,1996-05-06,,ALIVE,
                甲有限公司,%s,1996-05-06,,,999999
                甲有限公司,%s,1996-05-06,,,350200
                芷溪晏厂,%s,1996-05-06,many,,
                广州�有限公司,%s,1996-05-06,,,
                —,%s,1996-05-06,,,
                甲有限公司,%s,1996-05-06,,,
                """;
        String[] codes = new String[8];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code("91440105", "2319404" + i, false);
        }
        post("name,creditCode,registeredOn\n泽芷竹有限公司,%s,1996-05-06\n".formatted(taken), "taken")
                .then()
                .statusCode(201);

        String location =
                officer()
                        .contentType("text/csv; charset=UTF-8")
                        .header("Idempotency-Key", UUID.randomUUID())
                        .queryParams(Map.of("source", "test", "defaultEntityType", "SOLE"))
                        .body(
                                file.formatted(
                                        "长".repeat(200),
                                        codes[0],
                                        codes[1],
                                        codes[2],
                                        codes[3],
                                        codes[4],
                                        codes[5],
                                        codes[6],
                                        codes[7],
                                        taken))
                        .post(BASE + "imports")
                        .then()
                        .statusCode(201)
                        .body("refused", equalTo(8))
                        .body("warned", equalTo(3))
                        .body("skipped", equalTo(1))
                        .extract()
                        .header("Location");

        officer()
                .get(location + "/rows")
                .then()
                .body(
                        "reasons.code.flatten()",
                        contains(
                                "CODE_LENGTH",
                                "AUTHORITY_UNKNOWN",
                                "CODE_SYMBOLS",
                                "CODE_CHECK",
                                "NAME_UNREADABLE",
                                "DATE_UNREADABLE",
                                "STATUS_NOT_TAKEN",
                                "AUTHORITY_UNKNOWN",
                                "OUTSIDE_JURISDICTION",
                                "TYPE_ASSUMED",
                                "CAPITAL_NOT_READ",
                                "NAME_DAMAGED",
                                "TYPE_ASSUMED",
                                "NAME_NOT_COMPARABLE",
                                "ALREADY_REGISTERED"));
    }

    @Test
    @Rule({"REG-048", "INV-04", "EVT-04", "EVT-45"})
    void whoeverIsNoLongerActiveIsTakenUpAsItStands() {
        String[] codes = new String[7];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code("91440105", "2319406" + i, false);
        }
        String recently = clock.today().minusDays(10).toString();
        String file =
                """
                name,creditCode,registeredOn,status,statusSince
                广州市海珠区朔棠溪贸易有限公司,%1$s,1996-05-06,注销,%8$s
                广州市海珠区榆泽芷贸易有限公司,%2$s,1996-05-06,DEREGISTERED,2001-02-03
                广州市海珠区岱恩枫贸易有限公司,%3$s,1996-05-06,REVOKED,2001-02-03
                广州市海珠区谷禾岚贸易有限公司,%4$s,1996-05-06,CANCELLED,%8$s
                甲有限公司,%5$s,1996-05-06,开业,2001-02-03
                甲有限公司,%6$s,1996-05-06,DORMANT,
                甲有限公司,%7$s,1996-05-06,LIQUIDATING,1996-05-05
                甲有限公司,%7$s,1996-05-06,STRUCK_OFF,2096-05-05
                """
                        .formatted(
                                codes[0], codes[1], codes[2], codes[3], codes[4], codes[5],
                                codes[6], recently);

        String location =
                post(file, UUID.randomUUID().toString())
                        .then()
                        .statusCode(201)
                        .body("accepted", equalTo(4))
                        .body("refused", equalTo(4))
                        .extract()
                        .header("Location");
        officer()
                .get(location + "/rows")
                .then()
                .body(
                        "reasons.code.flatten()",
                        contains(
                                "STATUS_NOT_TAKEN",
                                "STATUS_DATE_MISSING",
                                "STATUS_DATE_WRONG",
                                "STATUS_DATE_WRONG"));

        assertThat(history(codes[0]))
                .containsExactly("ACTIVE 1996-05-06", "DEREGISTERED " + recently);
        assertThat(history(codes[2])).containsExactly("ACTIVE 1996-05-06", "REVOKED 2001-02-03");
        given().get(BASE + "entities/" + codes[2]).then().body("status", equalTo("REVOKED"));
        assertThat(events(codes[0])).containsExactly("EntityRegistered", "EntityDeregistered");
        assertThat(events(codes[2])).containsExactly("EntityRegistered");
        assertThat(conflicts("广州市海珠区朔棠溪贸易有限公司")).contains("NAME_CONFLICT");
        assertThat(conflicts("广州市海珠区榆泽芷贸易有限公司")).isEmpty();
        assertThat(conflicts("广州市海珠区岱恩枫贸易有限公司")).contains("NAME_CONFLICT");
        assertThat(conflicts("广州市海珠区谷禾岚贸易有限公司")).contains("NAME_CONFLICT");
    }

    private List<String> history(String uscc) {
        return texts(
                "select concat_ws(' ', to_status, legal_date) from entity_status_history"
                        + " where uscc = ? order by id",
                uscc);
    }

    private List<String> events(String uscc) {
        return texts(
                "select split_part(type, '.', 3) from event_log where subject = ?"
                        + " order by sequence",
                uscc);
    }

    private List<String> texts(String query, String uscc) {
        return new Sql(database).query(query, row -> row.getString(1), uscc);
    }

    private static List<String> conflicts(String name) {
        return given().auth()
                .oauth2(TestTokens.of("applicant").roles("applicant").token())
                .contentType("application/json")
                .body(Map.of("name", name, "authorityCode", "440105", "entityType", "LLC"))
                .post(BASE + "name-checks")
                .then()
                .statusCode(200)
                .extract()
                .path("findings.code");
    }

    /** Nineteen may share an address unseen; the register already has twenty there (REG-072). */
    @Test
    @Rule("REG-072")
    void whereManyAreAlreadyAnOfficerLooks() {
        Filing filing = Filing.of("llc").reserveName();
        String address = filing.form.at("/domicile/addressCode").asText();
        String rows =
                IntStream.range(10, 30)
                        .mapToObj(i -> code("91440105", "231950" + i, false))
                        .map(code -> "竹舟筑有限公司,%s,1996-05-06,%s\n".formatted(code, address))
                        .collect(Collectors.joining());
        post("name,creditCode,registeredOn,addressCode\n" + rows, UUID.randomUUID().toString())
                .then()
                .statusCode(201)
                .body("accepted", equalTo(20));

        filing.submit(filing.draft())
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", hasItem("ADDRESS_CROWDED"));
    }

    @Test
    @Rule({"GEN-011", "INV-05"})
    void anOfficerEntersOnlyWhatLiesInTheOwnDivisions() {
        String line =
                """
                {"name":"湛江市赤坎区朔棠厂","creditCode":"%s","registeredOn":"1996-05-06","capital":50}
                """;
        given().auth()
                .oauth2(
                        TestTokens.of("lead")
                                .roles("registrar", "registrar-lead")
                                .jurisdictions("440100")
                                .token())
                .contentType("application/x-ndjson")
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParams(Map.of("source", "test", "defaultEntityType", "SOLE"))
                .body(bytes(line.formatted(code("91440802", "23194020", false))))
                .post(BASE + "imports")
                .then()
                .statusCode(201)
                .body("refused", equalTo(1));
        given().auth()
                .oauth2(TestTokens.of("clerk").roles("registrar").jurisdictions("440000").token())
                .contentType("application/x-ndjson")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(bytes(line))
                .post(BASE + "imports?source=test")
                .then()
                .statusCode(403);
    }

    @Test
    void aFileThatIsNoneIsRefusedWhole() {
        refused("text/csv", "name\n甲有限公司\n", 400, "IMPORT_UNREADABLE");
        refused("text/csv", "", 400, "IMPORT_UNREADABLE");
        refused("application/x-ndjson", "[1]", 400, "IMPORT_UNREADABLE");
        refused("application/x-ndjson", " \n", 400, "IMPORT_UNREADABLE");
        refused("text/csv", "creditCode\n" + "A\n".repeat(1001), 413, "IMPORT_TOO_LONG");
        officer().get(BASE + "imports/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static void refused(String type, String file, int status, String code) {
        officer()
                .contentType(type)
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("source", "test")
                .body(bytes(file))
                .post(BASE + "imports")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    /** As it is: the client knows no lines of JSON. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response post(String file, String key) {
        return officer()
                .contentType("text/csv; charset=UTF-8")
                .header("Idempotency-Key", "import-" + key)
                .queryParam("source", "本市登记档案")
                .body(file)
                .post(BASE + "imports");
    }

    private static RequestSpecification officer() {
        return given().auth()
                .oauth2(
                        TestTokens.of("lead")
                                .roles("registrar", "registrar-lead")
                                .jurisdictions("440000")
                                .token());
    }

    /** A code whose own check holds and, unless wanted otherwise, the one inside as well. */
    private static String code(String prefix, String body, boolean innerWrong) {
        char inner = CreditCodes.organisationCheckCharacter(body);
        char kept = innerWrong ? (inner == '1' ? '2' : '1') : inner;
        String first17 = prefix + body + kept;
        return first17 + CreditCodes.checkCharacter(first17);
    }
}
