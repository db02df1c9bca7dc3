package org.onewindow.registration.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

/** Members leave a cooperative and others come. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class CooperativeChangeTest {

    @Inject BusinessClock clock;
    @Inject DataSource database;

    /** Eight farmers and two who are none; then seven; then eight again. */
    @Test
    @Rule("REG-020")
    void aRatioLostByLeavingIsRestoredWithinSixMonths() {
        Filing cooperative = ofTen();
        ChangeFiling leaving = ChangeFiling.of(cooperative, clock.today());
        leaving.with("members", without(leaving))
                .submit()
                .statusCode(200)
                .body("state", equalTo("AUTO_CONFIRMED"))
                .body("reasons.code", hasItem("COOP_RATIO_LOST"));

        String due =
                duties(leaving)
                        .body("kind", contains("COOPERATIVE_RATIO"))
                        .body("detail", contains("7/9"))
                        .extract()
                        .path("[0].dueOn");
        assertThat(LocalDate.parse(due))
                .isBetween(clock.today().plusMonths(6), clock.today().plusMonths(6).plusDays(10));

        ArrayNode worse = admitting(leaving, false);
        leaving.next(clock.today())
                .with("members", worse)
                .submit()
                .statusCode(422)
                .body("errors.code", contains("COOP_FARMERS"));

        runsOut(leaving.uscc);
        await().until(() -> texts("title", leaving.uscc).contains("关于逾期未恢复法定成员比例的提醒"));
        Filing.officer("registrar", "440105", "registrar")
                .queryParam("kind", "COOPERATIVE_RATIO")
                .queryParam("limit", 200)
                .get(ChangeFiling.BASE + "follow-ups")
                .then()
                .statusCode(200)
                .body("find { it.uscc == '%s' }.overdue".formatted(leaving.uscc), equalTo(true));

        ArrayNode restored = admitting(leaving, true);
        leaving.next(clock.today())
                .with("members", restored)
                .submit()
                .statusCode(200)
                .body("reasons.code", not(hasItem("COOP_RATIO_LOST")));
        duties(leaving).body("kind", not(hasItem("COOPERATIVE_RATIO")));
    }

    /** Ten members, the last two no farmers. */
    private static Filing ofTen() {
        Filing filing = Filing.of("coop");
        ObjectNode form = filing.form;
        String first = form.at("/parties/0/person/idNumber").asText();
        for (int i = 5; i < 10; i++) {
            ObjectNode party = form.at("/parties/0").deepCopy();
            party.put("id", "m" + i);
            ((ObjectNode) party.get("person"))
                    .put("name", "新成员" + i)
                    .put("idNumber", first.substring(0, 13) + "%05d".formatted(50 + i));
            form.withArray("parties").add(party);
            ObjectNode member = form.at("/members/0").deepCopy();
            form.withArray("members").add(member.put("party", "m" + i).put("farmer", i < 8));
        }
        form.get("members").forEach(member -> ((ObjectNode) member).remove("contribution"));
        return filing;
    }

    private static ArrayNode without(ChangeFiling change) {
        ArrayNode members = (ArrayNode) change.original("members");
        members.remove(1);
        return members;
    }

    /** The nine who stayed, and somebody who was not in it before. */
    private static ArrayNode admitting(ChangeFiling change, boolean farmer) {
        ArrayNode members = without(change);
        ObjectNode member = members.get(0).deepCopy();
        String number = change.company.form.at("/parties/0/person/idNumber").asText();
        ObjectNode party = change.company.form.at("/parties/0").deepCopy();
        ((ObjectNode) party.get("person"))
                .put("name", "新来者")
                .put("idNumber", number.substring(0, 13) + (farmer ? "00077" : "00078"));
        ArrayNode parties = change.company.form.withArray("parties");
        parties.add(party.put("id", farmer ? "new" : "stranger"));
        members.add(member.put("party", party.get("id").asText()).put("farmer", farmer));
        return members;
    }

    private static ValidatableResponse duties(ChangeFiling change) {
        return change.company
                .request()
                .get(ChangeFiling.BASE + "entities/" + change.uscc + "/duties")
                .then()
                .statusCode(200);
    }

    private void runsOut(String uscc) {
        Sql sql = new Sql(database);
        sql.update(
                "update follow_up set due_on = ? where uscc = ? and kind = 'COOPERATIVE_RATIO'",
                clock.today().minusDays(1),
                uscc);
        sql.update(
                "update deadline set due_at = ? where kind = 'FOLLOW_UP' and subject in"
                        + " (select id::text from follow_up where uscc = ?"
                        + " and kind = 'COOPERATIVE_RATIO')",
                clock.instant(),
                uscc);
    }

    private List<String> texts(String column, String uscc) {
        return new Sql(database)
                .query(
                        "select " + column + " from served_document where uscc = ?",
                        row -> row.getString(1),
                        uscc);
    }
}
