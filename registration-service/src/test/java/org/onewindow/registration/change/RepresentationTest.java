package org.onewindow.registration.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.form.Party;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

/** The right to act for an entity hangs on its responsible person. */
@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class RepresentationTest {

    @Inject BusinessClock clock;
    @Inject DataSource database;

    @Test
    @Rule({"GEN-011", "REG-151", "EVT-07"})
    void theNewLegalRepresentativeLetsLoginsActAndTheFormerOnesNoLongerDo() {
        ChangeFiling change = ChangeFiling.of("llc", clock.today());
        ArrayNode officers = (ArrayNode) change.original("officers");
        officers.forEach(
                held -> {
                    if (held.path("party").asText().equals("lin")) {
                        ((ObjectNode) held).put("party", "wu");
                    }
                });
        change.with("officers", officers).with("responsible", "wu").submit().statusCode(200);
        ChangeFiling next = change.next(clock.today()).with("term", "2050-12-31");
        String login = "login-" + UUID.randomUUID();
        Party wu = change.company.party("wu");

        next.create(change.company.subject).then().statusCode(404);
        change.claim(login, change.company.party("lin"), false)
                .statusCode(422)
                .body("code", equalTo("NOT_SIGNED_BY_RESPONSIBLE"));
        change.claim(login, wu, false).statusCode(201).body("state", equalTo("GRANTED"));
        change.claim(login, wu, false).statusCode(409).body("code", equalTo("REPRESENTS_ALREADY"));
        next.create(login).then().statusCode(201);

        String agency = "agency-" + UUID.randomUUID();
        change.claim(agency, wu, true).statusCode(201);
        next.create(login).then().statusCode(404);
        next.create(agency).then().statusCode(201);
        assertThat(
                        new Sql(database)
                                .query(
                                        "select payload::json #>> '{representatives,0}'"
                                                + " from event_log where subject = ?"
                                                + " and type like '%EntityChanged%'"
                                                + " order by sequence desc limit 1",
                                        row -> row.getString(1), change.uscc))
                .containsExactly(Digest.sha256(agency));
        given().get(ChangeFiling.BASE + "entities/" + change.uscc + "/history")
                .then()
                .body("changes", hasSize(1));
    }

    @Test
    @Rule({"GEN-010", "GEN-011"})
    void whereTheRegisterKnowsANameAloneAnOfficerOfThePlaceConfirms() {
        ChangeFiling change = ChangeFiling.of("llc", clock.today()).with("term", "2050-12-31");
        String path = ChangeFiling.BASE + "entities/" + change.uscc + "/representatives";
        forgetNumbers(change.uscc);
        String login = "login-" + UUID.randomUUID();

        String id =
                change.claim(login, change.company.party("lin"), false)
                        .statusCode(201)
                        .body("state", equalTo("WAITING"))
                        .extract()
                        .path("id");
        change.create(login).then().statusCode(404);
        Filing.officer("far", "440800", "registrar").get(path).then().statusCode(403);
        Filing.officer("ann", "440105", "registrar")
                .get(path)
                .then()
                .statusCode(200)
                .body("id", contains(id));
        Filing.officer("far", "440800", "registrar")
                .post(path + "/" + id + "/confirmation")
                .then()
                .statusCode(403);
        Filing.officer("ann", "440105", "registrar")
                .post(path + "/" + id + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"));
        Filing.officer("ann", "440105", "registrar")
                .post(path + "/" + id + "/confirmation")
                .then()
                .statusCode(404);

        change.create(login).then().statusCode(201);
    }

    /** As an entry is that came from another register, with no login of ours. */
    private void forgetNumbers(String uscc) {
        new Sql(database)
                .update(
                        "update entity set body = (body::jsonb || '{\"officers\":[],"
                                + "\"investors\":[],\"representatives\":[]}'::jsonb)::text"
                                + " where uscc = ?",
                        uscc);
    }
}
