package org.onewindow.registration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.registration.evidence.TestTrust;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class IntakeTest {

    @Inject BusinessClock clock;

    /** No rule of the review knows the hour: two at night is as good as ten in the morning. */
    @ParameterizedTest
    @ValueSource(strings = {"KIOSK_24H", "BANK", "OFFSHORE", "WINDOW"})
    @Rule({"REG-140", "REG-137"})
    void aFileIsConfirmedByTheMachineOnEveryChannel(String channel) {
        Filing filing = Filing.of("ind");
        filing.form.put("channel", channel);
        filing.reserveName();

        filing.submit(filing.draft())
                .then()
                .statusCode(200)
                .body("state", equalTo("AUTO_CONFIRMED"));
    }

    @Test
    @Rule({"REG-130", "REG-165"})
    void whatBelongsToASetUpIsInItsForm() {
        Filing filing = Filing.of("br").reserveName();
        ((ObjectNode) filing.form.get("oneWindow")).remove("seal");
        ((ObjectNode) filing.form.get("parent")).remove("decidedOn");

        filing.submit(filing.draft())
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("BRANCH_DECISION", "TASK_REQUIRED"));
    }

    @Test
    @Rule("REG-140")
    void aKioskAtTwoAtNightConfirmsLikeAWindowAtTen() {
        ZonedDateTime now = clock.instant().atZone(LegalDate.ZONE);
        ZonedDateTime night = now.toLocalDate().plusDays(1).atTime(2, 0).atZone(LegalDate.ZONE);
        clock.moveTo(clock.offset().plus(Duration.between(now, night)));
        Filing filing = Filing.of("ind");
        filing.form.put("channel", "KIOSK_24H");
        filing.reserveName();

        filing.submit(filing.draft())
                .then()
                .statusCode(200)
                .body("state", equalTo("AUTO_CONFIRMED"))
                .body("decidedAt", startsWith(night.toInstant().toString().substring(0, 13)));
    }

    @Test
    @Rule({"REG-139", "REG-091"})
    void aFileTakenInAtHaizhuForNanningIsDecidedByNanningOnItsNormalClock() {
        Filing filing = forNanning();
        filing.form.put("intakeAuthority", "440105");
        String id = filing.draft();

        filing.submit(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", hasItem("AUTO_CONFIRM_OFF"))
                .body("dueAt", notNullValue());

        Filing.officer("haizhu", "440105", "registrar")
                .get(Filing.BASE + "applications?takenIn=true&limit=200")
                .then()
                .statusCode(200)
                .body("applicationId", hasItem(id));
        Filing.officer("haizhu", "440105", "registrar")
                .get(Filing.BASE + "applications/" + id)
                .then()
                .statusCode(200);
        approve("haizhu", "440105", filing, id)
                .then()
                .statusCode(403)
                .body("code", equalTo("JURISDICTION_DENIED"));
        approve("nanning", "450100", filing, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
    }

    @Test
    @Rule({"REG-139", "REG-140", "REG-033", "REG-145", "REG-086"})
    void whatIsNotOpenHereIsNamedTogether() {
        Filing filing = forNanning();
        filing.form.put("intakeAuthority", "500100").put("channel", "OFFSHORE");
        ObjectNode person = (ObjectNode) filing.form.at("/parties/0/person");
        person.put("idType", "PASSPORT").put("nationality", "DEU");
        ((ObjectNode) filing.form.at("/scopeItems/0")).put("code", "727101").remove("text");
        filing.form
                .withArray("commitments")
                .addObject()
                .put("kind", "PROMISE_ENTRY")
                .put("textVersion", "2026-1")
                .put("accepted", true);
        String id = filing.draft();
        TestTrust trust = TestTrust.ofTestKit();
        List<String> proofs =
                filing.record().parties().stream()
                        .map(party -> trust.realName(party, "HK_MACAO_REMOTE"))
                        .toList();

        Response refused = filing.submit(id, proofs, filing.signatures());

        refused.then()
                .statusCode(422)
                .body(
                        "errors.code",
                        hasItems(
                                "INTAKE_CLOSED",
                                "CHANNEL_CLOSED",
                                "SUBJECT_DOCUMENT_REQUIRED",
                                "REMOTE_IDENTITY_CLOSED",
                                "PRE_APPROVAL_REQUIRED"));
        assertThat(filing.version(id)).isZero();
    }

    @Test
    @Rule("REG-070")
    void aFormHasOneDomicile() {
        Filing filing = Filing.of("ind");
        ObjectNode domicile = (ObjectNode) filing.form.get("domicile");
        filing.form.putArray("domicile").add(domicile).add(domicile.deepCopy());

        filing.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(filing.form.toString())
                .post(Filing.BASE + "applications")
                .then()
                .statusCode(400);
    }

    private static Filing forNanning() {
        Filing filing = Filing.of("ind");
        filing.form.put("authorityCode", "450100").remove("name");
        ((ObjectNode) filing.form.at("/domicile"))
                .put(
                        "addressCode",
                        "450100" + Math.abs(UUID.randomUUID().hashCode() % 1_000_000_000));
        return filing;
    }

    private static Response approve(String officer, String place, Filing filing, String id) {
        return Filing.officer(officer, place, "registrar")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"" + filing.version(id) + "\"")
                .body(Map.of("outcome", "APPROVED"))
                .post(Filing.BASE + "applications/" + id + "/decision");
    }
}
