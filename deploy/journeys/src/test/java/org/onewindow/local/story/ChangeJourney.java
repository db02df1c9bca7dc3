package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onewindow.local.suite.Suite;
import org.onewindow.platform.rule.Rule;

/** A company takes another name, moves and adds catering, in one application. */
@ExtendWith(SharedSuite.class)
class ChangeJourney {

    private static final String FORMER = "远山听涛";
    private static final String LATER = "近水观澜";

    @Test
    @Rule({
        "REG-048", "REG-110", "REG-117", "REG-158", "REG-159", "REG-160", "LIC-003", "EVT-07",
        "INV-03", "DER-011"
    })
    void nameAddressAndScopeChangeAtOnceAndEverybodyFollows(Suite suite)
            throws IOException, SQLException {
        try (Journey journey = Journey.on(suite)) {
            Form form = Company.example("llc", FORMER);
            form.content().withArray("scopeItems").remove(2);
            Company company = Company.founded(journey, Stage.APPLICANT, form);
            String former = company.credential(journey);
            LocalDate dayBefore = journey.time().today();
            assertThat(journey.elsewhere(company).obligations()).isEmpty();

            theCourtFreezesAShareForAWhile(journey, company);
            journey.time().advanceTo(dayBefore.plusDays(1), 10);
            Form named = form.named(form.name().replace(FORMER, LATER));
            threeItemsChangeInOneApplication(journey, company, named);

            theRegisterKnowsBothDays(journey, company, dayBefore, named);
            assertThat(Company.shown(journey, former).text("/result")).isEqualTo("CHANGED");
            theOthersFollow(journey, company, named);
            nobodyElseGetsTheFormerName(journey, form);
            journey.attest();
        }
    }

    /** While it is frozen the share goes to nobody, and the company does not leave. */
    private static void theCourtFreezesAShareForAWhile(Journey journey, Company company) {
        String burdens = "/registration/v1/entities/" + company.uscc() + "/encumbrances";
        Form.Party holder = company.form().party("chen");
        Map<String, Object> notice =
                Map.of(
                        "kind", "FREEZE",
                        "holderNumber", holder.number(),
                        "amount", "400000.00",
                        "inFavourOf", "广州市海珠区人民法院",
                        "document", "(2026)粤0105执1号");
        Client court = journey.connector("court");
        journey.connector("movables-register")
                .post(burdens, notice)
                .expectRefusal(403, "ROLE_DENIED");
        String freeze = court.post(burdens, notice).expect(201).text("/encumbranceId");
        ObjectNode transfer = company.change(journey.time().today());
        transfer.set("members", company.form().content().get("members").deepCopy());
        ((ObjectNode) transfer.at("/members/1")).put("party", "wu");
        company.filing().submit("changes", transfer).expectRefusal(422, "EQUITY_FROZEN");

        Map<String, Object> mortgage =
                Map.of(
                        "kind", "CHATTEL_MORTGAGE",
                        "inFavourOf", "广州银行海珠支行",
                        "document", "粤动押〔2026〕1号");
        Client movables = journey.connector("movables-register");
        String mortgaged = movables.post(burdens, mortgage).expect(201).text("/encumbranceId");
        journey.elsewhere(company).exitIsClosedBy("D5");
        release(court, burdens, freeze);
        release(movables, burdens, mortgaged);
        assertThat(journey.anybody().get(burdens).expect(200).body())
                .extracting(entry -> entry.path("releasedOn").asText())
                .containsOnly(journey.time().today().toString())
                .hasSize(2);
        journey.elsewhere(company).exitIsOpen();
    }

    private static void release(Client connector, String burdens, String id) {
        connector
                .post(burdens + "/" + id + "/release", Map.of("document", "解除通知书"), "\"0\"")
                .expect(200);
    }

    private static void threeItemsChangeInOneApplication(
            Journey journey, Company company, Form named) {
        company.filing().reserve(named);
        ObjectNode change = company.change(journey.time().today());
        change.put("name", named.name());
        change.withArray("commitments")
                .add(company.form().content().at("/commitments/0").deepCopy());
        change.set("domicile", company.form().content().get("domicile").deepCopy());
        change.withObject("/domicile")
                .put("addressCode", "440105011000000000000130")
                .put("text", "广州市海珠区新港东路130号");
        change.withArray("scopeItems").addObject().put("code", "651301").put("main", true);
        change.withArray("scopeItems").addObject().put("code", Company.CATERING);
        Answer confirmed = company.filing().confirmed("changes", change);
        assertThat(confirmed.text("/uscc")).isEqualTo(company.uscc());
    }

    private static void theRegisterKnowsBothDays(
            Journey journey, Company company, LocalDate dayBefore, Form named) {
        Answer now = journey.entity(company.uscc());
        assertThat(now.text("/name")).isEqualTo(named.name());
        assertThat(now.text("/domicile/text")).isEqualTo("广州市海珠区新港东路130号");
        assertThat(now.text("/licenceVersion")).isEqualTo("2");
        String history = "/registration/v1/entities/" + company.uscc() + "/history";
        JsonNode changes = journey.anybody().get(history).expect(200).body().path("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.at("/0/deltas"))
                .extracting(delta -> delta.path("field").asText())
                .containsExactly("name", "domicile", "scopeItems");
        Answer then = journey.anybody().get(history + "/" + dayBefore).expect(200);
        assertThat(then.text("/name")).isEqualTo(company.form().name());
        assertThat(then.body().path("scopeItems")).hasSize(2);
        assertThat(journey.events(company.uscc()))
                .containsOnlyOnce("EntityRegistered", "EntityChanged")
                .containsSubsequence(
                        "EquityFrozen", "EquityFreezeReleased", "EntityChanged", "LicenceVoided");
    }

    private static void theOthersFollow(Journey journey, Company company, Form named) {
        Elsewhere elsewhere = journey.elsewhere(company);
        assertThat(elsewhere.obligations()).containsExactly("L02 OPEN");
        assertThat(elsewhere.creditFile().path("name").asText()).isEqualTo(named.name());
        elsewhere.exitIsOpen();
        assertThat(Company.shown(journey, company.credential(journey)).text("/result"))
                .isEqualTo("VALID");
    }

    /** For a year it is closed to everybody else. */
    private static void nobodyElseGetsTheFormerName(Journey journey, Form former) {
        journey.user("applicant2")
                .post(
                        "/registration/v1/name-reservations",
                        Map.of(
                                "name", former.name(),
                                "authorityCode", former.authority(),
                                "entityType", former.entityType(),
                                "liabilityAccepted", true))
                .expectRefusal(422, "NAME_CONFLICT");
    }
}
