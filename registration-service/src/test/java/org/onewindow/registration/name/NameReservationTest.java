package org.onewindow.registration.name;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.database.DatabaseException;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class NameReservationTest {

    private static final String RESERVATIONS = "/registration/v1/name-reservations";
    private static final String CHECKS = "/registration/v1/name-checks";

    @Inject DataSource database;
    @Inject BusinessClock clock;
    @Inject NameReservations reservations;

    private static RequestSpecification as(String subject) {
        return given().auth()
                .oauth2(TestTokens.of(subject).roles("applicant").token())
                .contentType("application/json");
    }

    private static Map<String, Object> wish(String name) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("name", name);
        wish.put("authorityCode", "440105");
        wish.put("entityType", "LLC");
        return wish;
    }

    private static Response reserve(String subject, Map<String, Object> wish) {
        return as(subject)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(wish)
                .post(RESERVATIONS);
    }

    private static Response reserve(String subject, String name) {
        return reserve(subject, wish(name));
    }

    private long count(String fromWhere, Object... arguments) {
        return new Sql(database)
                .query("select count(*) from " + fromWhere, row -> row.getLong(1), arguments)
                .getFirst();
    }

    @Rule({"REG-050", "EVT-01"})
    @Test
    void aFreeNameIsReservedForTwoMonthsAndTold() {
        Response answer = reserve("lin", "广州市海珠区星河云图科技有限公司");

        LocalDate until = clock.today().plusMonths(2);
        answer.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("name", equalTo("广州市海珠区星河云图科技有限公司"))
                .body("status", equalTo("RESERVED"))
                .body("until", equalTo(until.toString()));
        String id = answer.path("id");
        assertThat(answer.header("Location")).isEqualTo(RESERVATIONS + "/" + id);
        assertThat(count("event_log where subject = ? and type like '%.NameReserved.v1'", id))
                .isOne();
        assertThat(count("decision where subject = ? and outcome = 'RESERVED'", id)).isOne();
        assertThat(count("deadline where subject = ? and done_at is null", id)).isOne();
    }

    @Rule("REG-050")
    @Test
    void withAPriorApprovalItemTheNameIsKeptAYear() {
        Map<String, Object> wish = wish("广州市海珠区铁盾保安服务有限公司");
        wish.put("scopeItems", List.of("727101"));
        reserve("lin", wish)
                .then()
                .statusCode(201)
                .body("until", equalTo(clock.today().plusYears(1).toString()));
    }

    @Rule({"REG-048", "REG-055"})
    @Test
    void aTakenNameIsRefusedWithTheReasonAndThreeNamesThatAreFree() {
        reserve("lin", "广州市海珠区碧波云帆科技有限公司").then().statusCode(201);
        long before = count("name_hold");

        Response refused = reserve("chen", "广州市海珠区碧波云帆信息技术有限公司");

        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("NAME_CONFLICT"))
                .body("errors.code", hasItem("NAME_CONFLICT"));
        assertThat(count("name_hold")).isEqualTo(before);
        List<String> free = refused.path("suggestions.name");
        assertThat(free).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        Map<String, Object> second = wish(free.getFirst());
        second.put("liabilityAccepted", true);
        reserve("chen", second).then().statusCode(201);
    }

    @Rule({"REG-040", "REG-041", "REG-042", "REG-043", "REG-044", "REG-045", "REG-046", "REG-047"})
    @ParameterizedTest
    @CsvSource({
        "星河云图科技有限公司, LLC, NAME_DIVISION_MISSING, NAME_DIVISION_MISSING",
        "广州市海珠区星河云图实业有限公司, LLC, NAME_INDUSTRY_MISSING, NAME_INDUSTRY_MISSING",
        "海珠区星河云图科技有限公司, LLC, DISTRICT_NEEDS_CITY, DISTRICT_NEEDS_CITY",
        "深圳市星河云图科技有限公司, LLC, NAME_DIVISION_PLACE, NAME_DIVISION_PLACE",
        "广州市星科技有限公司, LLC, TRADE_NAME_LENGTH, TRADE_NAME_LENGTH",
        "广州市梅州科技有限公司, LLC, TRADE_NAME_DIVISION, TRADE_NAME_DIVISION",
        "广州市X1科技有限公司, LLC, TRADE_NAME_LENGTH, NAME_CHARSET",
        "广州市星\u200b河云图科技有限公司, LLC, NAME_CHARSET, NAME_CHARSET",
        "广州市𠮷野云图科技有限公司, LLC, NAME_CHARSET, NAME_CHARSET",
        "广州市星河云图科技有限公司, PLIM, ORG_FORM_MISMATCH, ORG_FORM_MISMATCH",
        "广州市最佳科技有限公司, LLC, NAME_FORBIDDEN, NAME_FORBIDDEN[8]",
        "中华星河科技有限公司, LLC, NAME_NEEDS_STATE_COUNCIL, NAME_NEEDS_STATE_COUNCIL",
        "广州市星河财富管理有限公司, LLC, NAME_FINANCE, NAME_FINANCE",
        "广州市文化传媒有限公司, LLC, TRADE_NAME_INDUSTRY, TRADE_NAME_INDUSTRY",
        "广州市中国星河科技有限公司, LLC, NAME_STATE_WORD, NAME_STATE_WORD",
        "广州市星河云图（中国）科技有限公司, LLC, NAME_CHINA_BRACKET, NAME_CHINA_BRACKET",
        "广州市星河科技集团有限公司, LLC, NAME_GROUP_WORD, NAME_GROUP_WORD"
    })
    void aNameThatBreaksARuleIsRefusedWithItsCode(
            String name, String type, String code, String item) {
        long before = count("name_hold");
        Map<String, Object> wish = wish(name);
        wish.put("entityType", type);
        Response refused = reserve("lin", wish);
        refused.then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors.code", hasItem(item));
        assertThat(refused.<List<String>>path("suggestions.name")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(count("name_hold")).isEqualTo(before);
    }

    @Rule({"REG-041", "REG-054"})
    @Test
    void aZoneNeedsItsCityAndABranchTheNameOfItsParent() {
        as("lin")
                .body(wish("松山湖高新技术产业开发区星河科技有限公司"))
                .post(CHECKS)
                .then()
                .statusCode(200)
                .body("available", equalTo(false))
                .body("findings.code", hasItem("ZONE_NEEDS_DIVISION"));
        Map<String, Object> branch = wish("广州市银河云图科技有限公司天河分公司");
        branch.put("entityType", "BR");
        branch.put("parentName", "广州市星河云图科技有限公司");
        reserve("lin", branch)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("BRANCH_NAME_PARENT"));
    }

    @Rule("REG-049")
    @Test
    void aSimilarNameNeedsTheApplicantsLiability() {
        reserve("lin", "广州市海珠区星河物流有限公司").then().statusCode(201);
        Map<String, Object> wish = wish("广州市海珠区兴河物流有限公司");
        reserve("chen", wish)
                .then()
                .statusCode(422)
                .body("code", equalTo("NAME_LIABILITY_REQUIRED"))
                .body("errors.code", hasItem("NAME_SIMILAR"));
        wish.put("liabilityAccepted", true);
        reserve("chen", wish).then().statusCode(201);
    }

    @Test
    void aCheckSaysEverythingAndStoresNothing() {
        as("lin")
                .body(wish("广州市海珠区晨曦云海科技有限公司"))
                .post(CHECKS)
                .then()
                .statusCode(200)
                .body("available", equalTo(true))
                .body("parts.tradeName", equalTo("晨曦云海"))
                .body("parts.industryDivision", equalTo("65"))
                .body("parts.divisionCodes", equalTo(List.of("440100", "440105")))
                .body("explanation", hasItem("字号：晨曦云海"))
                .body("suggestions", hasSize(0));
        as("lin")
                .body(wish("海珠区晨曦云海科技有限公司"))
                .post(CHECKS)
                .then()
                .statusCode(200)
                .body("available", equalTo(false))
                .body("findings.code", hasItem("DISTRICT_NEEDS_CITY"))
                .body("findings.rule", hasItem("REG-041"))
                .body("suggestions", hasSize(3));
        assertThat(count("name_hold where name like '%晨曦云海%'")).isZero();
        assertThat(count("event_log where payload like '%晨曦云海%'")).isZero();
        assertThat(count("decision where body::text like '%晨曦云海%'")).isZero();
    }

    private static Response await(Future<Response> answer) {
        try {
            return answer.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Rule({"REG-048", "INV-07"})
    @Test
    void ofManyWhoWantOneNameAtOnceOnlyOneGetsIt() {
        List<Response> answers;
        try (ExecutorService claimants = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    IntStream.range(0, 100)
                            .mapToObj(
                                    i ->
                                            claimants.submit(
                                                    () -> reserve("racer" + i, "广州市海珠区疾风云影科技有限公司")))
                            .toList()
                            .stream()
                            .map(NameReservationTest::await)
                            .toList();
        }
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 422)
                .hasSize(99)
                .allSatisfy(
                        answer ->
                                assertThat(answer.<String>path("code")).isEqualTo("NAME_CONFLICT"));
        assertThat(count("name_hold where name = ?", "广州市海珠区疾风云影科技有限公司")).isOne();
    }

    @Rule("REG-049")
    @Test
    void ofTwoSimilarNamesAtOnceOneIsWarnedOfTheOther() {
        List<Integer> answers =
                List.of("广州市海珠区静海云山科技有限公司", "广州市海珠区云山静海科技有限公司").stream()
                        .map(
                                name ->
                                        CompletableFuture.supplyAsync(
                                                () -> reserve("twin", name).statusCode()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .sorted()
                        .toList();
        assertThat(answers).containsExactly(201, 422);
    }

    @Rule("INV-07")
    @Test
    void theDatabaseItselfRefusesASecondHolder() {
        reserve("lin", "广州市海珠区山海云途科技有限公司").then().statusCode(201);
        assertThatThrownBy(
                        () ->
                                new Sql(database)
                                        .update(
                                                """
                                                insert into name_hold (id, name, authority_code, entity_type,
                                                    trade_key, industry_division, status, version)
                                                select gen_random_uuid(), name, authority_code, entity_type,
                                                    trade_key, industry_division, 'REGISTERED', 0
                                                from name_hold where name = ?
                                                """,
                                                "广州市海珠区山海云途科技有限公司"))
                .isInstanceOf(DatabaseException.class)
                .hasStackTraceContaining("name_hold_in_use");
    }

    @Rule("GEN-011")
    @Test
    void aReservationIsItsApplicantsOwn() {
        Response own = reserve("owner", "广州市海珠区听雨云轩科技有限公司");
        String location = own.header("Location");
        as("owner").get(location).then().statusCode(200).body("status", equalTo("RESERVED"));
        as("other").get(location).then().statusCode(404);
        as("other").header("If-Match", "\"0\"").delete(location).then().statusCode(404);
        as("owner").get(RESERVATIONS).then().statusCode(200).body("name", hasSize(1));
        as("other").get(RESERVATIONS).then().statusCode(200).body("name", hasSize(0));
    }

    @Rule("EVT-01")
    @Test
    void aReservationGivenBackIsFreeAtOnce() {
        String name = "广州市海珠区望月云台科技有限公司";
        Response own = reserve("lin", name);
        String location = own.header("Location");
        as("lin").delete(location).then().statusCode(428);
        as("lin").header("If-Match", "\"7\"").delete(location).then().statusCode(412);
        as("lin").header("If-Match", "\"0\"").delete(location).then().statusCode(204);
        as("lin").header("If-Match", "\"1\"").delete(location).then().statusCode(409);
        assertThat(
                        count(
                                "event_log where subject = ? and type like '%.NameReleased.v1'",
                                own.<String>path("id")))
                .isOne();
        reserve("chen", name).then().statusCode(201);
    }

    @Rule({"REG-050", "EVT-01"})
    @Test
    void aReservationRunsOutByItself() {
        String name = "广州市海珠区流光云阁科技有限公司";
        Response own = reserve("lin", name);
        clock.moveTo(clock.offset().plus(Duration.ofDays(70)));

        reserve("chen", name).then().statusCode(201);

        String id = own.path("id");
        as("lin").get(own.header("Location")).then().body("status", equalTo("EXPIRED"));
        assertThat(count("event_log where subject = ? and type like '%.NameReleased.v1'", id))
                .isOne();
    }

    @Rule("REG-050")
    @Test
    void aReservationNobodyAsksAboutIsTakenOffTheBooksWhenItIsDue() {
        Response own = reserve("lin", "广州市海珠区拾光云屿科技有限公司");
        clock.moveTo(clock.offset().plus(Duration.ofDays(70)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                as("lin")
                                        .get(own.header("Location"))
                                        .then()
                                        .body("status", equalTo("EXPIRED")));
        assertThat(count("name_key where hold_id = ?", UUID.fromString(own.path("id")))).isZero();
    }

    @Rule({"REG-048", "REG-096"})
    @Test
    void aUsedNameIsTheEntitysUntilAYearAfterItsEnd() {
        String name = "广州市海珠区归帆云港科技有限公司";
        reserve("lin", name).then().statusCode(201);
        Actor lin = new Actor("lin", Set.of(Role.APPLICANT), List.of(), Optional.empty());
        ReservedName reserved = reservations.find(name, "440105", lin).orElseThrow();
        String uscc = "91440105MA5XK7T09E";
        QuarkusTransaction.requiringNew().run(() -> reservations.use(reserved.id(), uscc, lin));

        assertThat(reservations.find(name, "440105", lin)).isEmpty();
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(() -> reservations.use(reserved.id(), uscc, lin)))
                .isInstanceOf(Refusal.class);
        reserve("chen", name).then().statusCode(422).body("code", equalTo("NAME_CONFLICT"));

        LocalDate ended = clock.today().minusYears(1).plusDays(1);
        reservations.end(uscc, NameReservations.End.DEREGISTERED, ended);
        reserve("chen", name).then().statusCode(422).body("code", equalTo("NAME_CONFLICT"));
        clock.moveTo(clock.offset().plus(Duration.ofDays(1)));
        reserve("chen", name).then().statusCode(201);
    }

    @Test
    void anotherApplicantsReservationIsNotFoundForASetUp() {
        String name = "广州市海珠区松涛云谷科技有限公司";
        reserve("lin", name).then().statusCode(201);
        Actor chen = new Actor("chen", Set.of(Role.APPLICANT), List.of(), Optional.empty());
        assertThat(reservations.find(name, "440105", chen)).isEmpty();
    }

    @Test
    void aRequestSentTwiceReservesOnce() {
        Map<String, Object> wish = wish("广州市海珠区鹿鸣云野科技有限公司");
        String key = UUID.randomUUID().toString();
        Response first = as("lin").header("Idempotency-Key", key).body(wish).post(RESERVATIONS);
        Response second = as("lin").header("Idempotency-Key", key).body(wish).post(RESERVATIONS);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        as("lin")
                .header("Idempotency-Key", key)
                .body(wish("广州市海珠区鹿鸣云川科技有限公司"))
                .post(RESERVATIONS)
                .then()
                .statusCode(409)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"name\":\"%s\",\"authorityCode\":\"440105\",\"entityType\":\"LLC\"}', /name",
        "'{\"name\":\"a\\u0000b\",\"authorityCode\":\"440105\",\"entityType\":\"LLC\"}', /name",
        "'{\"name\":\"星\\ud842\",\"authorityCode\":\"440105\",\"entityType\":\"LLC\"}', /name",
        "'{\"name\":\"  \",\"authorityCode\":\"440105\",\"entityType\":\"LLC\"}', /name",
        "'{\"name\":\"星河\",\"authorityCode\":\"广州\",\"entityType\":\"LLC\"}', /authorityCode",
        "'{\"name\":\"星河\",\"authorityCode\":\"440105\",\"entityType\":\"ABC\"}', /entityType",
        "'{\"name\":\"星河\",\"authorityCode\":\"440105\",\"entityType\":0}', /entityType"
    })
    void aMalformedRequestIsRefusedWithThePlaceOfTheFault(String body, String pointer) {
        reserveRaw(body.replace("%s", "星".repeat(201)))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void whatIsNoJsonOrComesFromNobodyIsRefused() {
        reserveRaw("{\"name\":").then().statusCode(400).body("code", equalTo("MALFORMED_REQUEST"));
        given().contentType("application/json")
                .body(wish("广州市海珠区星河科技有限公司"))
                .post(CHECKS)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("x").roles("creditor").token())
                .contentType("application/json")
                .body(wish("广州市海珠区星河科技有限公司"))
                .post(RESERVATIONS)
                .then()
                .statusCode(403);
        Map<String, Object> nowhere = wish("广州市海珠区星河科技有限公司");
        nowhere.put("authorityCode", "999999");
        reserve("lin", nowhere).then().statusCode(422).body("code", equalTo("UNKNOWN_AUTHORITY"));
    }

    private static Response reserveRaw(String body) {
        return as("lin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(RESERVATIONS);
    }
}
