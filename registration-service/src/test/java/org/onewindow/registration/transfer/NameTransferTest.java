package org.onewindow.registration.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.registration.name.NameReservations;
import org.onewindow.registration.transfer.TransferState.Action;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class NameTransferTest {

    private static final String BASE = "/registration/v1/";
    private static final String TRANSFERS = BASE + "name-transfers";
    private static final Map<String, TransferState> LEGAL =
            Map.of(
                    "OFFERED AGREE", TransferState.AGREED,
                    "OFFERED WITHDRAW", TransferState.WITHDRAWN,
                    "AGREED WITHDRAW", TransferState.WITHDRAWN,
                    "AGREED PUBLISH", TransferState.PUBLISHED);

    @Inject BusinessClock clock;
    @Inject NameReservations reservations;

    static Stream<Arguments> moves() {
        return Arrays.stream(TransferState.values())
                .flatMap(
                        state ->
                                Arrays.stream(Action.values())
                                        .map(action -> Arguments.of(state, action)));
    }

    @Rule("REG-053")
    @ParameterizedTest
    @MethodSource("moves")
    void aTransferGoesOnlyTheWaysOfItsLife(TransferState state, Action action) {
        TransferState next = LEGAL.get(state + " " + action);
        if (next == null) {
            assertThatThrownBy(() -> state.apply(action)).isInstanceOf(Refusal.class);
        } else {
            assertThat(state.apply(action)).isEqualTo(next);
        }
    }

    private static RequestSpecification as(String subject) {
        return given().auth()
                .oauth2(TestTokens.of(subject).roles("applicant").token())
                .contentType("application/json");
    }

    private static Response offer(RequestSpecification who, String uscc, String kind) {
        return who.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("uscc", uscc, "kind", kind, "transfereeName", "广州市海珠区新主人商贸有限公司"))
                .post(TRANSFERS);
    }

    private static Response act(RequestSpecification who, String id, String action, int version) {
        return who.header("If-Match", "\"" + version + "\"")
                .post(TRANSFERS + "/" + id + "/" + action);
    }

    private static Response reserve(String subject, String name, String relatedUscc) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("name", name);
        wish.put("authorityCode", "440105");
        wish.put("entityType", "LLC");
        wish.put("liabilityAccepted", true);
        if (!relatedUscc.isEmpty()) {
            wish.put("relatedUscc", relatedUscc);
        }
        return as(subject)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(wish)
                .post(BASE + "name-reservations");
    }

    private void end(String uscc) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                reservations.end(
                                        uscc, NameReservations.End.DEREGISTERED, clock.today()));
    }

    @Rule({"REG-053", "REG-048"})
    @Test
    void onlyAPublishedTransferOpensTheNameOfAnEndedEntityToTheOtherSide() {
        Filing holder = Filing.of("llc");
        String uscc = holder.register();
        String name = holder.form.get("name").asText();
        String id =
                offer(holder.request(), uscc, "TRANSFER")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        act(holder.request(), id, "agreement", 0)
                .then()
                .statusCode(422)
                .body("code", equalTo("TRANSFER_TO_ONESELF"));
        act(holder.request(), id, "publication", 0).then().statusCode(409);
        String heir = "heir-" + id;
        act(as(heir), id, "agreement", 0).then().statusCode(200).body("state", equalTo("AGREED"));
        end(uscc);

        reserve(heir, name, "").then().statusCode(422).body("code", equalTo("NAME_CONFLICT"));
        assertThat(given().get(TRANSFERS + "?limit=200").<List<String>>path("id"))
                .doesNotContain(id);
        act(as("stranger"), id, "publication", 1).then().statusCode(404);
        act(as(heir), id, "publication", 1).then().statusCode(200);

        given().get(TRANSFERS + "?limit=200")
                .then()
                .statusCode(200)
                .body("id", hasItem(id))
                .body("name", hasItem(name));
        reserve("stranger", name, "").then().statusCode(422).body("code", equalTo("NAME_CONFLICT"));
        reserve(heir, name, "").then().statusCode(201);
    }

    @Rule({"REG-053", "REG-048"})
    @Test
    void anAuthorisationIsPublishedButOpensNoName() {
        Filing holder = Filing.of("llc");
        String uscc = holder.register();
        offer(as("stranger"), uscc, "AUTHORISATION")
                .then()
                .statusCode(422)
                .body("code", equalTo("TRANSFER_STANDING"));
        String id = offer(holder.request(), uscc, "AUTHORISATION").path("id");
        act(as("user"), id, "agreement", 0).then().statusCode(200);
        act(as("user"), id, "withdrawal", 1).then().statusCode(403);
        act(holder.request(), id, "publication", 1).then().body("state", equalTo("PUBLISHED"));
        act(holder.request(), id, "withdrawal", 2).then().statusCode(409);
        end(uscc);
        reserve("user", holder.form.get("name").asText(), "").then().statusCode(422);
    }

    @Rule({"REG-048", "INV-07"})
    @Test
    void anInvestmentTieOpensARegisteredNameWithAWarningForTheOfficer() {
        Filing holder = Filing.of("llc");
        String uscc = holder.register();
        String name = holder.form.get("name").asText();
        reserve("child", name, "").then().statusCode(422).body("code", equalTo("NAME_CONFLICT"));
        as("child")
                .body(
                        Map.of(
                                "name",
                                name,
                                "authorityCode",
                                "440105",
                                "entityType",
                                "LLC",
                                "relatedUscc",
                                uscc))
                .post(BASE + "name-checks")
                .then()
                .body("available", equalTo(true))
                .body("findings.code", hasItem("NAME_CONFLICT_RELATED"));
        reserve("child", name, uscc).then().statusCode(201);
        reserve("cousin", name, "91440105MA5XK7T09E")
                .then()
                .statusCode(422)
                .body("code", equalTo("NAME_CONFLICT"));
    }
}
