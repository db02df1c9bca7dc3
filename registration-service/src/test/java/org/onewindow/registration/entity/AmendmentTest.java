package org.onewindow.registration.entity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.DatabaseException;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.licence.Licences;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class AmendmentTest {

    private static final String ENTITIES = "/registration/v1/entities/";

    @Inject EntityRegister register;
    @Inject PastEntries past;
    @Inject Licences licences;
    @Inject BusinessClock clock;
    @Inject DataSource database;

    @Test
    @Rule({"REG-158", "EVT-07", "EVT-17"})
    void severalItemsChangeTogetherWithOneEventAndOneNewLicence() {
        String uscc = Filing.of("llc").register();
        String credential =
                given().get("/registration/v1/licences/" + uscc + "/credential").asString();

        amend(uscc, AmendmentTest::moved);

        given().get(ENTITIES + uscc)
                .then()
                .body("licenceVersion", equalTo(2))
                .body("domicile.text", equalTo("新港东路130号"));
        given().get("/registration/v1/licences/" + uscc)
                .then()
                .body("version", equalTo(2))
                .body("domicile", equalTo("新港东路130号"));
        given().contentType("application/json")
                .body(Map.of("credential", credential))
                .post("/registration/v1/licence-verifications")
                .then()
                .body("result", equalTo("CHANGED"));
        given().get(ENTITIES + uscc + "/history")
                .then()
                .body("changes", hasSize(1))
                .body("changes[0].deltas.field", contains("domicile", "term"))
                .body("statuses.status", contains("ACTIVE"));
        assertThat(events(uscc))
                .containsOnlyOnce("EntityChanged")
                .containsOnlyOnce("LicenceVoided");
    }

    @Test
    @Rule({"REG-158", "EVT-07"})
    void anEntryThatStaysAsItIsLeavesNoTrace() {
        String uscc = Filing.of("llc").register();

        amend(uscc, UnaryOperator.identity());

        given().get(ENTITIES + uscc).then().body("licenceVersion", equalTo(1));
        given().get(ENTITIES + uscc + "/history").then().body("changes", hasSize(0));
        assertThat(events(uscc)).doesNotContain("EntityChanged");
    }

    @Test
    @Rule("REG-158")
    void theEntryOfADayOfThePastIsTheOneOfItsEnd() {
        String uscc = Filing.of("llc").register();
        String today = clock.today().toString();
        sql().update(
                        "update entity set established_on = established_on - 10,"
                                + " entry_since = entry_since - 10 where uscc = ?",
                        uscc);
        String former = given().get(ENTITIES + uscc).path("domicile.text");

        amend(uscc, AmendmentTest::moved);

        given().get(ENTITIES + uscc + "/history/" + today)
                .then()
                .statusCode(200)
                .body("domicile.text", equalTo("新港东路130号"))
                .body("licenceVersion", equalTo(2));
        assertThat(past.on(uscc, clock.today().minusDays(1)))
                .hasValueSatisfying(
                        entry -> {
                            assertThat(entry.registered().domicile().text()).isEqualTo(former);
                            assertThat(entry.licenceVersion()).isEqualTo(1);
                        });
        assertThat(past.on(uscc, clock.today())).isEmpty();
        assertThat(past.on(uscc, clock.today().minusDays(11))).isEmpty();
        given().get(ENTITIES + uscc + "/history/1999-01-01").then().statusCode(404);
        given().get(ENTITIES + uscc + "/history/yesterday").then().statusCode(400);
    }

    @Test
    @Rule("REG-158")
    void aFormerEntryCannotBeRewritten() {
        assertThatThrownBy(() -> sql().update("update entity_past set body = ''"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("permission denied");
    }

    private void amend(String uscc, UnaryOperator<Registered> change) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                licences.replace(
                                        register.amend(
                                                uscc, change, "case-1", Actor.system("test")),
                                        "case-1",
                                        Actor.system("test")));
    }

    /** At another address, for ever. */
    private static Registered moved(Registered entry) {
        return new Registered(
                entry.name(),
                entry.entityType(),
                entry.fdi(),
                entry.authorityCode(),
                new Registered.Domicile("440105011003000130", "新港东路130号"),
                entry.responsiblePerson(),
                entry.capital(),
                entry.scopeItems(),
                entry.investors(),
                entry.parentUscc(),
                "2056-03-01",
                entry.representatives(),
                entry.officers());
    }

    private List<String> events(String uscc) {
        return sql().query(
                        "select type from event_log where subject = ? order by sequence",
                        row -> row.getString(1).replaceAll("onewindow\\.registration\\.|\\.v1", ""),
                        uscc);
    }

    private Sql sql() {
        return new Sql(database);
    }
}
