package org.onewindow.registration.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

/** Terms, payments and currencies of contributions change over HTTP. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class ContributionChangeTest {

    private static final String ENTITIES = ChangeFiling.BASE + "entities/";

    @Inject BusinessClock clock;
    @Inject DataSource database;

    @Test
    @Rule({"REG-014", "REG-158", "EVT-07"})
    void aShorterTermAloneIsKeptAndToldToOthers() {
        ChangeFiling change = ChangeFiling.of("llc", clock.today());
        ArrayNode members = (ArrayNode) change.original("members");
        ((ObjectNode) members.get(0).get("contribution")).put("dueOn", "2029-06-30");
        change.with("members", members);

        change.submit().statusCode(200);

        given().get(ENTITIES + change.uscc + "/history")
                .then()
                .body("changes", hasSize(1))
                .body("changes[0].deltas.field", contains("investors"))
                .body("changes[0].deltas[0].after", containsString("due 2029-06-30"));
        assertThat(
                        texts(
                                "select body::json #>> '{investors,0,share,dueOn}' from entity"
                                        + " where uscc = ?",
                                change.uscc))
                .containsExactly("2029-06-30");
        assertThat(texts("select type from event_log where subject = ?", change.uscc))
                .contains("onewindow.registration.EntityChanged.v1");
        change.submit().statusCode(422).body("errors.code", hasItem("NOTHING_CHANGES"));
    }

    @Test
    @Rule({"REG-112", "REG-158"})
    void whoIsLeftAloneGetsALicenceThatSaysSo() {
        ChangeFiling change = ChangeFiling.of("llc", clock.today());
        ArrayNode members = (ArrayNode) change.original("members");
        members.remove(1);
        ((ObjectNode) members.get(0).get("contribution")).put("amount", "1000000.00");

        change.with("members", members).submit().statusCode(200);

        given().get(ChangeFiling.BASE + "licences/" + change.uscc)
                .then()
                .body("version", equalTo(2))
                .body("typeName", equalTo("有限责任公司（自然人独资）"));
    }

    @Test
    @Rule("REG-152")
    void creditorsAreToldAfterTheResolutionAndBeforeTheFiling() {
        ChangeFiling change = ChangeFiling.of("llc", clock.today());
        LocalDate resolved = clock.today().minusDays(60);
        ArrayNode members = (ArrayNode) change.original("members");
        ((ObjectNode) members.get(0).get("contribution")).put("amount", "400000.00");
        change.with("capital", Map.of("amount", "800000.00", "currency", "CNY"))
                .with("members", members)
                .with("resolvedOn", resolved.toString());

        change.with("creditorNotice", lossOffset(clock.today().plusDays(1)))
                .submit()
                .statusCode(422)
                .body("errors.code", contains("NOTICE_DATE"));
        change.with("creditorNotice", lossOffset(resolved.minusDays(1)))
                .submit()
                .statusCode(422)
                .body("errors.code", contains("NOTICE_DATE"));
        change.with("creditorNotice", lossOffset(resolved.plusDays(1))).submit().statusCode(200);
    }

    @Test
    @Rule("REG-152")
    void inAnotherCurrencyAnOfficerSeesWhetherTheCapitalIsLess() {
        ChangeFiling change = ChangeFiling.of("llc-fdi", clock.today());
        change.with("capital", Map.of("amount", "500000.00", "currency", "CNY"))
                .with("members", change.original("members"));

        change.submit().statusCode(200).body("reasons.code", hasItem("CAPITAL_NOT_COMPARABLE"));
    }

    /** Two natural persons raise their capital to two thousand million, and cut it again. */
    @Test
    @Rule("REG-016")
    void anAbnormalCapitalIsToldToCreditUntilItIsUsualAgain() {
        ChangeFiling rise = ChangeFiling.of("llc", clock.today());
        String id =
                rise.with("capital", yuan("2000000000.00"))
                        .with("members", owing(rise, 2000))
                        .draft();
        rise.submit(id).statusCode(200).body("reasons.code", hasItem("CAPITAL_ABNORMAL"));
        Filing.officer("registrar", "440105", "registrar")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", rise.tag(id))
                .body(Map.of("outcome", "APPROVED", "reason", "已核实出资能力"))
                .post(ChangeFiling.BASE + "applications/" + id + "/decision")
                .then()
                .statusCode(200);

        ChangeFiling cut = rise.next(clock.today()).with("capital", yuan("2000000.00"));
        cut.with("members", owing(rise, 2))
                .with("resolvedOn", clock.today().minusDays(20).toString())
                .with("creditorNotice", lossOffset(clock.today().minusDays(10)))
                .submit()
                .statusCode(200)
                .body("state", equalTo("AUTO_CONFIRMED"));

        assertThat(
                        texts(
                                "select payload::jsonb ->> 'abnormal' from event_log"
                                        + " where subject = ? and type like '%CapitalFlagged.v1'"
                                        + " order by sequence",
                                rise.uscc))
                .containsExactly("true", "false");
    }

    private static Map<String, Object> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    /** The first member makes up for what the other does not take. */
    private static ArrayNode owing(ChangeFiling change, long millions) {
        ArrayNode members = (ArrayNode) change.original("members");
        ((ObjectNode) members.get(0).get("contribution"))
                .put("amount", millions * 1_000_000 - 400_000 + ".00");
        return members;
    }

    /** A decrease that only offsets a loss is published, and nobody may claim (CL 225). */
    private static Map<String, Object> lossOffset(LocalDate publishedOn) {
        return Map.of("publishedOn", publishedOn.toString(), "lossOffset", true);
    }

    private List<String> texts(String query, Object... arguments) {
        return new Sql(database).query(query, row -> row.getString(1), arguments);
    }
}
