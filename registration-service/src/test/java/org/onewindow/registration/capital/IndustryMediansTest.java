package org.onewindow.registration.capital;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
class IndustryMediansTest {

    /** Catering; the rows of the file outnumber what other tests set up in it. */
    private static final String INDUSTRY = "62";

    @Inject IndustryMedians medians;
    @Inject BusinessClock clock;
    @Inject DataSource database;

    @Test
    @Rule("REG-016")
    void farAboveTheMedianOfItsIndustryAndUnpaidGoesToAnOfficerAndIsToldToCredit() {
        imported(120);
        assertThat(counted(LocalDate.of(2001, 2, 4))).isTrue();
        assertThat(medians.of(INDUSTRY, "", 120)).contains(new BigDecimal("10000.00"));
        assertThat(medians.of(INDUSTRY, "", 1_000_000)).isEmpty();
        assertThat(medians.of("", code(0), 120)).contains(new BigDecimal("10000.00"));

        String paid = caterer("1000.00").register();
        assertThat(flags(paid)).isEmpty();

        Filing unpaid = caterer("0.00").reserveName();
        String id = unpaid.draft();
        unpaid.submit(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", hasItem("CAPITAL_ABNORMAL"));
        String uscc = approved(id);
        assertThat(flags(uscc)).containsExactly("A4 true");
        assertThat(
                        texts(
                                "select industry_division from entity where uscc = any(?)",
                                List.of(uscc, paid, code(0))))
                .containsExactly(INDUSTRY, INDUSTRY, INDUSTRY);
    }

    @Test
    @Rule("REG-016")
    void aDayIsCountedOnceWhoeverComes() {
        assertThat(counted(LocalDate.of(2001, 2, 3))).isTrue();
        assertThat(counted(LocalDate.of(2001, 2, 3))).isFalse();
        await().untilAsserted(() -> assertThat(counted(clock.today())).isFalse());
    }

    private boolean counted(LocalDate day) {
        return QuarkusTransaction.requiringNew().call(() -> medians.count(day));
    }

    /** A company with a capital of a million whose main business is catering. */
    private static Filing caterer(String paidIn) {
        Filing filing = Filing.of("llc");
        filing.form
                .get("scopeItems")
                .forEach(
                        item ->
                                ((ObjectNode) item)
                                        .put(
                                                "main",
                                                item.get("code").asText().startsWith(INDUSTRY)));
        filing.form
                .get("members")
                .forEach(member -> ((ObjectNode) member.get("contribution")).put("paidIn", paidIn));
        return filing;
    }

    private static String approved(String id) {
        String path = "/registration/v1/applications/" + id;
        String tag = officer().get(path).then().extract().header("ETag");
        return officer()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", tag)
                .body(Map.of("outcome", "APPROVED", "reason", "已核实出资能力"))
                .post(path + "/decision")
                .then()
                .statusCode(200)
                .extract()
                .path("uscc");
    }

    private static RequestSpecification officer() {
        return Filing.officer("registrar", "440105", "registrar");
    }

    /** Companies of the old register whose name alone says their industry. */
    private static void imported(int rows) {
        String file =
                IntStream.range(0, rows)
                        .mapToObj(i -> "竹舟筑餐饮有限公司,%s,1996-05-06,1(万元)\n".formatted(code(i)))
                        .collect(
                                Collectors.joining(
                                        "", "name,creditCode,registeredOn,capital\n", ""));
        given().auth()
                .oauth2(
                        TestTokens.of("lead")
                                .roles("registrar", "registrar-lead")
                                .jurisdictions("440000")
                                .token())
                .contentType("text/csv; charset=UTF-8")
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("source", "test")
                .body(file)
                .post("/registration/v1/imports")
                .then()
                .statusCode(201)
                .body("accepted", equalTo(rows));
    }

    private static String code(int number) {
        String body = "233%05d".formatted(number);
        String first17 = "91440105" + body + CreditCodes.organisationCheckCharacter(body);
        return first17 + CreditCodes.checkCharacter(first17);
    }

    private List<String> flags(String uscc) {
        return texts(
                "select concat_ws(' ', payload::jsonb ->> 'indicator',"
                        + " payload::jsonb ->> 'abnormal') from event_log"
                        + " where subject = ? and type like '%CapitalFlagged%'",
                uscc);
    }

    private List<String> texts(String query, Object argument) {
        return new Sql(database).query(query, row -> row.getString(1), argument);
    }
}
