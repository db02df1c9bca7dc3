package org.onewindow.registration.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class ChangeTest {

    private static final String ENTITIES = ChangeFiling.BASE + "entities/";

    @Inject DataSource database;
    @Inject BusinessClock clock;

    @Test
    @Rule({"REG-158", "REG-110", "REG-048", "EVT-07", "REG-098"})
    void nameDomicileAndScopeAreOneApplicationOneDecisionOneLicenceAndOneEvent() {
        ChangeFiling change = ChangeFiling.of("llc", today());
        String former = change.company.form.path("name").asText();
        change.renamed("llc").moved("440105011003000130", "新港东路130号");
        change.with("scopeItems", List.of(Map.of("code", "651301", "main", true)));

        String id = change.draft();
        change.submit(id)
                .statusCode(200)
                .body("kind", equalTo("CHANGE"))
                .body("state", equalTo("AUTO_CONFIRMED"))
                .body("uscc", equalTo(change.uscc));

        given().get(ENTITIES + change.uscc)
                .then()
                .body("name", equalTo(change.form.path("name").asText()))
                .body("domicile.text", equalTo("新港东路130号"))
                .body("scopeItems", hasSize(1))
                .body("licenceVersion", equalTo(2));
        given().get(ENTITIES + change.uscc + "/history")
                .then()
                .body("changes", hasSize(1))
                .body("changes[0].deltas.field", contains("name", "domicile", "scopeItems"));
        assertThat(events(change.uscc))
                .containsOnlyOnce("EntityChanged", "LicenceVoided")
                .contains("CommitmentRecorded");
        assertThat(texts("select status from name_hold where name = ?", former))
                .containsExactly("CHANGED");
        assertThat(
                        texts(
                                "select status from name_hold where uscc = ? and name = ?",
                                change.uscc,
                                change.form.path("name").asText()))
                .containsExactly("REGISTERED");
        assertThat(
                        texts(
                                "select outcome from decision where kind = 'CHANGE_CONFIRMATION'"
                                        + " and subject = ?",
                                change.uscc))
                .containsExactly("AUTO_CONFIRMED");
    }

    @Test
    @Rule("REG-100")
    void aChangeOfAnEntityOfTheBestClassComesFirst() {
        ChangeFiling change = ChangeFiling.of("llc", today()).with("term", "2050-12-31");
        FakeCredit.classify(change.uscc, "A");
        FakeCredit.block(change.company.party("wu").numberHash());
        String id = change.draft();
        change.submit(id).statusCode(200).body("state", equalTo("UNDER_REVIEW"));

        Filing.officer("ann", "440105", "registrar")
                .get(ChangeFiling.BASE + "applications/" + id)
                .then()
                .body("review.priority", equalTo(1));
    }

    @Test
    @Rule({"GEN-011", "REG-158"})
    void onlyARepresentativeChangesSomethingAndSomethingHasToChange() {
        ChangeFiling change = ChangeFiling.of("llc", today()).with("term", "2050-12-31");

        change.create("stranger").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        change.with("uscc", "91440105MA5XK7T09F")
                .create(change.company.subject)
                .then()
                .statusCode(400)
                .body("code", equalTo("USCC_CHECK"));
        change.with("uscc", change.uscc).with("term", "LONG");
        change.submit().statusCode(422).body("errors.code", contains("NOTHING_CHANGES"));
        assertThat(events(change.uscc)).doesNotContain("EntityChanged");
        change.with("term", "2050-12-31").submit().statusCode(200);
        given().get(ENTITIES + change.uscc).then().body("licenceVersion", equalTo(1));
    }

    @Test
    @Rule({"REG-051", "REG-158"})
    void aNewNameFulfilsTheOrderToChangeIt() {
        ChangeFiling change = ChangeFiling.of("llc", today());
        String order = ordersAnotherName(change.uscc);
        given().get(ENTITIES + change.uscc).then().body("name", equalTo(change.uscc));

        change.renamed("llc").submit().statusCode(200).body("state", equalTo("AUTO_CONFIRMED"));

        given().get(ENTITIES + change.uscc)
                .then()
                .body("name", equalTo(change.form.path("name").asText()))
                .body("nameBlockedToUscc", equalTo(false));
        change.company
                .request()
                .get(ChangeFiling.BASE + "name-corrections/" + order)
                .then()
                .body("state", equalTo("CORRECTED"));
    }

    @Test
    @Rule({"REG-157", "REG-084", "REG-051", "GEN-020"})
    void whatIsWrongWithTheEntryIsMendedWithTheFirstChange() {
        ChangeFiling change = ChangeFiling.of("llc", today()).with("term", "2050-12-31");
        set(change.uscc, "status = 'REVOKED'");
        change.submit().statusCode(422).body("errors.code", hasItem("ENTITY_NOT_ALIVE"));
        set(change.uscc, "status = 'ACTIVE'");
        set(change.uscc, "legacy_foreign_form = true, established_on = '2010-05-04'");
        change.submit().statusCode(422).body("errors.code", hasItem("LEGACY_FIE_BLOCK"));
        set(change.uscc, "legacy_foreign_form = false, established_on = '%s'".formatted(today()));

        FakeCredit.listAsAbnormal(change.uscc, "NOT_REACHABLE");
        change.submit()
                .statusCode(422)
                .body("errors.code", contains("BUNDLE_DOMICILE_CHANGE"))
                .body("errors.pointer", contains("/domicile"));
        FakeCredit.recover(change.uscc);
        ordersAnotherName(change.uscc);
        new Sql(database)
                .update(
                        "update name_correction set due_on = ? where uscc = ?",
                        today().minusDays(1),
                        change.uscc);
        change.submit().statusCode(422).body("errors.code", hasItem("BUNDLE_NAME_CHANGE"));
        change.renamed("llc");
        bar(change.company.party("lin").numberHash());
        change.submit().statusCode(422).body("errors.code", hasItem("BUNDLE_RESPONSIBLE_CHANGE"));

        ArrayNode officers = (ArrayNode) change.original("officers");
        ((ObjectNode) officers.get(0)).put("party", "wu");
        ((ObjectNode) officers.get(1)).put("party", "wu");
        change.with("officers", officers).with("responsible", "wu");
        change.submit().statusCode(200);
        assertThat(events(change.uscc)).containsOnlyOnce("EntityChanged");
    }

    private void set(String uscc, String values) {
        new Sql(database).update("update entity set " + values + " where uscc = ?", uscc);
    }

    private void bar(String numberHash) {
        new Sql(database)
                .update(
                        "insert into person_bar (number_hash, kind, since, basis)"
                                + " values (?, 'CRIME', ?, 'CL 178')",
                        numberHash,
                        today().minusDays(100));
    }

    @Test
    @Rule({"REG-048", "REG-158", "INV-07", "GEN-011"})
    void theOwnNameIsNoConflictForTheEntityItself() {
        ChangeFiling change = ChangeFiling.of("llc", today());
        Filing company = change.company;
        String former = company.form.path("name").asText();
        String name = former.replace("科技", "信息技术");
        company.form.put("name", name);
        Map<String, String> own = Map.of("ownUscc", change.uscc);

        company.wish(company.form, Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("NAME_CONFLICT"));
        Filing.of("llc").wish(company.form, own).then().statusCode(404);
        company.wish(company.form, own).then().statusCode(201);
        company.submit(company.draft())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("NAME_NOT_RESERVED"));
        change.with("name", name).submit().statusCode(200).body("state", equalTo("AUTO_CONFIRMED"));

        given().get(ENTITIES + change.uscc).then().body("name", equalTo(name));
        assertThat(
                        texts(
                                "select name || ' ' || status || coalesce(conflict_exception, '')"
                                        + " from name_hold where uscc = ? order by id",
                                change.uscc))
                .containsExactly(former + " CHANGED", name + " REGISTERED");
        Filing.of("llc")
                .wish(company.form, Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("NAME_CONFLICT"));
    }

    private String ordersAnotherName(String uscc) {
        Response draft =
                Filing.officer("ann", "440105", "registrar")
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(
                                Map.of(
                                        "uscc",
                                        uscc,
                                        "origin",
                                        "OWN_MOTION",
                                        "text",
                                        Map.of(
                                                "facts", "名称使用他人有一定影响的企业名称",
                                                "legalBasis", "《企业名称登记管理规定》第二十条",
                                                "reasons", "足以引人误认")))
                        .post(ChangeFiling.BASE + "name-corrections");
        String id = draft.then().statusCode(201).extract().path("id");
        Filing.officer("lead", "440105", "registrar-lead")
                .header("If-Match", draft.header("ETag"))
                .body(Map.of("heardOn", today().toString()))
                .post(ChangeFiling.BASE + "name-corrections/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("ORDERED"));
        return id;
    }

    @Test
    @Rule("REG-151")
    void theNewResponsiblePersonSigns() {
        ChangeFiling change = ChangeFiling.of("llc", today());
        ArrayNode officers = (ArrayNode) change.original("officers");
        ((ObjectNode) officers.get(0)).put("party", "wu");
        change.with("officers", officers).with("responsible", "wu");
        String id = change.draft();

        change.submit(id, List.of(change.company.party("lin"), change.company.party("chen")))
                .statusCode(422)
                .body("errors.code", hasItem("SIGNATURE_MISSING"))
                .body("errors.pointer", hasItem("/responsible"));
        change.submit(id).statusCode(200).body("state", equalTo("AUTO_CONFIRMED"));

        given().get(ENTITIES + change.uscc)
                .then()
                .body("responsiblePerson", equalTo("吴嘉敏"))
                .body("licenceVersion", equalTo(2));
    }

    @Test
    @Rule("REG-023")
    void theLegalRepresentativeHoldsAnOffice() {
        ChangeFiling change = ChangeFiling.of("llc", today()).with("responsible", "wu");

        change.submit()
                .statusCode(422)
                .body("errors.code", contains("LEGAL_REPRESENTATIVE_OFFICE"));
    }

    @Test
    @Rule({"REG-023", "REG-157"})
    void whoResignsIsReplacedWithinThirtyDaysOrNothingElseIsChanged() {
        ChangeFiling change = ChangeFiling.of("llc", today()).with("term", "2050-12-31");
        String path = ENTITIES + change.uscc;

        post(path + "/resignations", Map.of("resignedOn", today().plusDays(1).toString()), change)
                .then()
                .statusCode(422)
                .body("code", equalTo("RESIGNATION_DATE"));
        post(path + "/resignations", Map.of("resignedOn", today().toString()), change)
                .then()
                .statusCode(201)
                .body("kind", contains("LEGAL_REPRESENTATIVE"))
                .body("detail", contains("林晓云"));
        change.submit().statusCode(200);
        runsOut(change.uscc, "LEGAL_REPRESENTATIVE");
        await().until(
                        () ->
                                texts(
                                                "select title from served_document where uscc = ?",
                                                change.uscc)
                                        .equals(List.of("关于逾期未确定新的法定代表人的提醒")));

        change.with("term", "2051-12-31");
        change.submit().statusCode(422).body("errors.code", contains("BUNDLE_SUCCESSOR"));
        ArrayNode officers = (ArrayNode) change.original("officers");
        ((ObjectNode) officers.get(0)).put("party", "wu");
        change.with("officers", officers).with("responsible", "wu").submit().statusCode(200);
        change.claim(change.company.subject, change.company.party("wu"), false).statusCode(201);
        change.company
                .request()
                .get(path + "/duties")
                .then()
                .statusCode(200)
                .body("kind", contains("LICENCE_DISPLAY"));
        ChangeFiling shop = ChangeFiling.of("ind", today());
        post(ENTITIES + shop.uscc + "/resignations", Map.of("resignedOn", today().toString()), shop)
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_LEGAL_REPRESENTATIVE"));
    }

    /** What was due on another day was due yesterday. */
    private void runsOut(String uscc, String kind) {
        new Sql(database)
                .update(
                        "update follow_up set due_on = ? where uscc = ? and kind = ?",
                        today().minusDays(1),
                        uscc,
                        kind);
        new Sql(database)
                .update(
                        "update deadline set due_at = ? where kind = 'FOLLOW_UP' and subject in"
                                + " (select id::text from follow_up where uscc = ? and kind = ?)",
                        clock.instant(),
                        uscc,
                        kind);
    }

    private static Response post(String path, Object body, ChangeFiling change) {
        return change.company
                .request()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path);
    }

    @Test
    @Rule("REG-158")
    void theNewLicenceIsShownWithinFifteenDays() {
        ChangeFiling change = ChangeFiling.of("llc", today());
        String path = ENTITIES + change.uscc + "/licence-display";
        Map<String, String> shown = Map.of("where", "住所门厅、网店首页");
        post(path, shown, change).then().statusCode(409).body("code", equalTo("NO_NEW_LICENCE"));

        change.with("scopeItems", List.of(Map.of("code", "651301", "main", true)));
        change.submit().statusCode(200);

        assertThat(
                        texts(
                                "select detail || ' ' || (due_on - opened_on >= 15) from follow_up"
                                        + " where uscc = ? and kind = 'LICENCE_DISPLAY'",
                                change.uscc))
                .containsExactly("2 true");
        Filing.request("stranger", "applicant")
                .get(ENTITIES + change.uscc + "/duties")
                .then()
                .statusCode(404);
        post(path, shown, change).then().statusCode(201).body("size()", equalTo(0));
        change.company
                .request()
                .get(ENTITIES + change.uscc + "/duties")
                .then()
                .body("size()", equalTo(0));
    }

    @Test
    @Rule("REG-033")
    void aNewShareholderFromAbroadBringsHisPapers() {
        ChangeFiling change = ChangeFiling.of("llc", today());
        ObjectNode person = (ObjectNode) change.form.at("/parties/2/person");
        String newcomer = change.form.at("/parties/2/id").asText();
        person.put("idType", "PASSPORT").put("nationality", "DEU").put("idNumber", "C01X00T47");
        ArrayNode members = (ArrayNode) change.original("members");
        ((ObjectNode) members.get(1)).put("party", newcomer);
        change.with("members", members);

        change.submit()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "SUBJECT_DOCUMENT_REQUIRED",
                                "INVESTMENT_REPORT_REQUIRED",
                                "SERVICE_RECIPIENT_REQUIRED"))
                .body("errors.pointer", hasItem("/members/1"));
    }

    @Test
    @Rule("REG-074")
    void aMemberOfAClusterAddsNoRestaurantUnlessItMovesToItsOwnPremises() {
        String host = Filing.of("llc").register();
        ChangeFiling change = ChangeFiling.of("ind", today());
        Sql sql = new Sql(database);
        sql.update(
                "insert into cluster_host (uscc, address_code, agreement, since)"
                        + " select uscc, address_code, 'JQ-1', established_on from entity"
                        + " where uscc = ?",
                host);
        sql.update(
                "insert into cluster_member (uscc, host_uscc, agreement, since)"
                        + " values (?, ?, 'JQ-1', ?)",
                change.uscc,
                host,
                today());
        change.with(
                "scopeItems",
                List.of(Map.of("code", "651301", "main", true), Map.of("code", "621001")));

        change.submit()
                .statusCode(422)
                .body("errors.code", contains("CLUSTER_PREMISES_REQUIRED"))
                .body("errors.pointer", contains("/scopeItems/1"));
        change.moved("440105011003000130", "新港东路130号").submit().statusCode(200);

        assertThat(texts("select ended_on::text from cluster_member where uscc = ?", change.uscc))
                .containsExactly(today().toString());
    }

    @Test
    @Rule({"REG-152", "REG-150"})
    void aDecreaseWaitsForItsNotice() {
        ChangeFiling change = ChangeFiling.of("llc", today());
        change.with("capital", Map.of("amount", "800000.00", "currency", "CNY"));
        change.submit()
                .statusCode(422)
                .body("errors.code", hasItems("MEMBERS_REQUIRED", "NOTICE_REQUIRED"));

        change.with("members", lessOf(change, 0, "400000.00"));
        LocalDate resolved = today().minusDays(50);
        change.with("resolvedOn", resolved.toString())
                .with("creditorNotice", notice(resolved, today().minusDays(44)));
        change.submit().statusCode(422).body("errors.code", contains("NOTICE_RUNNING"));
        change.with("creditorNotice", notice(resolved, today().minusDays(46)));
        change.submit().statusCode(200).body("state", equalTo("AUTO_CONFIRMED"));

        given().get(ENTITIES + change.uscc).then().body("capital.amount", equalTo("800000.00"));
        assertThat(followUps(change.uscc)).doesNotContain("LATE_CHANGE");
    }

    @Test
    @Rule("REG-152")
    void creditorsToldLateAreForAnOfficerToLookAt() {
        ChangeFiling change = ChangeFiling.of("llc", today());
        LocalDate resolved = today().minusDays(90);
        change.with("capital", Map.of("amount", "800000.00", "currency", "CNY"))
                .with("members", lessOf(change, 0, "400000.00"))
                .with("resolvedOn", resolved.toString())
                .with("creditorNotice", notice(resolved.plusDays(20), today().minusDays(46)));

        change.submit()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", contains("NOTICE_LATE", "NOTICE_LATE"));
    }

    @Test
    @Rule("REG-153")
    void aMergerWaitsForItsNotice() {
        ChangeFiling change = ChangeFiling.of("llc", today()).with("term", "2050-12-31");
        change.with("resolvedOn", today().minusDays(50).toString());

        change.with("restructuring", restructured(today().minusDays(44)));
        change.submit()
                .statusCode(422)
                .body("errors.code", contains("RESTRUCTURING_NOTICE_RUNNING"));
        change.with("restructuring", restructured(today().minusDays(46)));
        change.submit().statusCode(200);
    }

    @Test
    @Rule("REG-150")
    void aLateChangeIsTakenAndRecorded() {
        ChangeFiling change = ChangeFiling.of("llc", today()).with("term", "2050-12-31");
        change.with("resolvedOn", today().plusDays(1).toString());
        change.submit().statusCode(422).body("errors.code", contains("NOT_YET_RESOLVED"));

        change.with("resolvedOn", today().minusDays(60).toString());
        change.submit()
                .statusCode(200)
                .body("state", equalTo("AUTO_CONFIRMED"))
                .body("reasons.code", contains("LATE_CHANGE"));
        assertThat(followUps(change.uscc)).contains("LATE_CHANGE");
        assertThat(
                        texts(
                                "select payload::json -> 'filedLate' ->> 'resolvedOn' from event_log"
                                        + " where subject = ? and type like '%.EntityChanged.v1'",
                                change.uscc))
                .containsExactly(today().minusDays(60).toString());
    }

    /** The present representative is asked about, also where the form does not name him. */
    @Test
    @Rule({"REG-024", "REG-157"})
    void aRepresentativeWhomCreditReportsIsReplacedFirst() {
        ChangeFiling change = ChangeFiling.of("llc", today()).with("term", "2050-12-31");
        String lin = change.company.party("lin").numberHash();
        FakeCredit.block(lin, "DISQUALIFIED");
        change.with("applicant", "chen");
        ((ArrayNode) change.form.get("parties")).remove(0);

        change.submit().statusCode(422).body("errors.code", contains("BUNDLE_RESPONSIBLE_CHANGE"));
        FakeCredit.recover(lin);
        change.submit().statusCode(200);
    }

    /** Five years from the establishment, not from each change. */
    @Test
    @Rule({"REG-002", "REG-012"})
    void aTransferOfASharePutsOffNoPayment() {
        ChangeFiling change = ChangeFiling.of("llc", today());
        new Sql(database)
                .update(
                        "update entity set established_on = ? where uscc = ?",
                        today().minusYears(2),
                        change.uscc);
        ArrayNode sold = lessOf(change, 1, "300000.00");
        change.with("members", sold)
                .submit()
                .statusCode(422)
                .body("errors.code", contains("CAPITAL_SUM"));
        ObjectNode bought = (ObjectNode) sold.get(0).get("contribution");
        bought.put("amount", "700000.00").put("dueOn", today().plusYears(5).toString());
        change.with("members", sold)
                .submit()
                .statusCode(422)
                .body("errors.code", contains("CAPITAL_TERM"));

        bought.put("dueOn", change.company.form.at("/members/0/contribution/dueOn").asText());
        change.with("members", sold).submit().statusCode(200);
    }

    /** A name of the same words is an officer's business, at a change like at a set-up. */
    @Test
    @Rule({"REG-048", "REG-096"})
    void aNewNameThatRestsOnInvestmentIsSeenByAnOfficer() {
        Filing parent = Filing.of("llc");
        String parentCode = parent.register();
        ChangeFiling change = ChangeFiling.of("llc", today());
        String name = parent.form.get("name").asText();
        change.company.reserve(Map.of("name", name, "relatedUscc", parentCode));

        change.with("name", name)
                .submit()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"))
                .body("reasons.code", contains("NAME_EVIDENCE_REVIEW"));
    }

    @Test
    @Rule("REG-159")
    void aFrozenShareCannotBeTransferred() {
        ChangeFiling change = ChangeFiling.of("llc", today());
        new Sql(database)
                .update(
                        "insert into entity_encumbrance (uscc, kind, since)"
                                + " values (?, 'FREEZE', ?)",
                        change.uscc,
                        today());
        ArrayNode sold = lessOf(change, 1, "300000.00");
        ((ObjectNode) sold.get(0).get("contribution")).put("amount", "700000.00");
        change.with("members", sold);

        change.submit().statusCode(422).body("errors.code", contains("EQUITY_FROZEN"));
        new Sql(database)
                .update(
                        "update entity_encumbrance set released_on = ? where uscc = ?",
                        today(),
                        change.uscc);
        change.submit().statusCode(200).body("state", equalTo("AUTO_CONFIRMED"));
    }

    @Test
    @Rule({"REG-154", "REG-005"})
    void aNewTypeMeetsItsOwnConditions() {
        ChangeFiling change = ChangeFiling.of("llc", today()).with("entityType", "JSC");
        ArrayNode promoters = (ArrayNode) change.original("members");
        promoters.forEach(member -> ((ObjectNode) member).put("role", "PROMOTER"));

        change.submit()
                .statusCode(422)
                .body("errors.code", hasItems("TYPE_CHANGE_INCOMPLETE", "WRONG_AUTHORITY"));
        change.with("members", promoters).with("officers", change.original("officers"));
        change.submit().statusCode(422).body("errors.code", hasItem("JSC_NOT_FULLY_PAID"));
    }

    @Test
    @Rule({"REG-077", "REG-110", "INV-06"})
    void aMoveIsFiledAtTheNewPlaceAndKeepsTheCode() {
        ChangeFiling change = ChangeFiling.of("llc", today());
        change.moved("442000011003000130", "中山市石岐街道1号");
        change.submit().statusCode(422).body("errors.code", contains("WRONG_AUTHORITY"));

        change.with("authorityCode", "442000");
        change.submit()
                .statusCode(200)
                .body("uscc", equalTo(change.uscc))
                .body("reasons.code", contains("NAME_OF_FORMER_PLACE"));

        given().get(ENTITIES + change.uscc).then().body("authorityCode", equalTo("442000"));
        assertThat(
                        texts(
                                "select authority_code || ' ' || kind from follow_up"
                                        + " where uscc = ? and kind <> 'POST_AUDIT'",
                                change.uscc))
                .containsExactlyInAnyOrder("442000 LICENCE_DISPLAY", "440105 FILES_HANDED_OVER");
    }

    /** It blocks where its entity is, and no longer where it was. */
    @Test
    @Rule({"REG-048", "REG-077", "INV-07"})
    void aNameMovesWithItsEntity() {
        ChangeFiling first = ChangeFiling.of("llc", today());
        String name = first.company.form.get("name").asText();
        first.moved("442000011003000131", "中山市石岐街道2号").with("authorityCode", "442000");
        first.submit().statusCode(200);
        assertThat(texts("select authority_code from name_hold where uscc = ?", first.uscc))
                .containsExactly("442000");

        ChangeFiling second = ChangeFiling.of("llc", today());
        second.company.form.put("name", name);
        second.company.reserveName();
        second.with("name", name).submit().statusCode(200).body("state", equalTo("AUTO_CONFIRMED"));
        ChangeFiling follows = second.next(today());
        follows.moved("442000011003000132", "中山市石岐街道3号").with("authorityCode", "442000");
        follows.submit().statusCode(422).body("errors.code", hasItem("NAME_TAKEN_THERE"));
    }

    /** An item that needs a filing is filed with the change that adds it, and once. */
    @Test
    @Rule("REG-063")
    void aFilingAskedForInAChangeIsMade() {
        ChangeFiling change = ChangeFiling.of("llc", today());
        List<Map<String, Object>> scope =
                List.of(
                        Map.of("code", "651301", "main", true),
                        Map.of("code", "522902", "filing", Map.of()));
        change.with("scopeItems", scope).submit().statusCode(200);
        change.next(today()).with("scopeItems", scope.reversed()).submit().statusCode(200);

        given().get(ENTITIES + change.uscc + "/scope/filings")
                .then()
                .body("scopeItem", contains("522902"));
        assertThat(events(change.uscc)).containsOnlyOnce("ItemFiled");
    }

    @Test
    @Rule("REG-165")
    void aBranchFollowsTheNameOfItsParent() {
        ChangeFiling parent = ChangeFiling.of("llc", today());
        String branch = Filing.of("llc").register();
        new Sql(database)
                .update("update entity set parent_uscc = ? where uscc = ?", parent.uscc, branch);

        parent.renamed("llc").submit().statusCode(200);

        assertThat(followUps(branch)).containsExactly("BRANCH_FOLLOWS");
    }

    @Test
    @Rule({"REG-156", "REG-110"})
    void theOperatorOfAnIndividualBusinessChangesDirectly() {
        ChangeFiling change = ChangeFiling.of("ind", today());
        change.with("responsible", "liang2")
                .with("members", List.of(Map.of("party", "liang2", "role", "OPERATOR")));

        change.submit()
                .statusCode(200)
                .body("state", equalTo("AUTO_CONFIRMED"))
                .body("uscc", equalTo(change.uscc));
        given().get(ENTITIES + change.uscc).then().body("responsiblePerson", equalTo("梁家俊"));
    }

    @Test
    @Rule({"REG-101", "REG-091", "REG-094"})
    void whatTheMachineDoesNotConfirmGoesThroughTheSameHands() {
        ChangeFiling change = ChangeFiling.of("llc", today()).with("term", "2050-12-31");
        String person = change.company.party("chen").numberHash();
        FakeCredit.beDownFor(person);
        String id = change.draft();
        change.submit(id).statusCode(200).body("reasons.code", contains("CREDIT_UNKNOWN"));
        FakeCredit.recover(person);

        decide(id, Map.of("outcome", "RETURNED", "corrections", List.of("决议日期有误")));
        change.submit(id).statusCode(200).body("state", equalTo("AUTO_CONFIRMED"));
        change.next(today()).with("term", "2051-12-31").submit().statusCode(200);
        assertThat(events(change.uscc)).filteredOn("EntityChanged"::equals).hasSize(2);
    }

    private void decide(String id, Object verdict) {
        String tag =
                Filing.officer("ann", "440105", "registrar")
                        .get(ChangeFiling.BASE + "applications/" + id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag");
        Filing.officer("ann", "440105", "registrar")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", tag)
                .body(verdict)
                .post(ChangeFiling.BASE + "applications/" + id + "/decision")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
    }

    private static ArrayNode lessOf(ChangeFiling change, int member, String amount) {
        ArrayNode members = (ArrayNode) change.original("members");
        ((ObjectNode) members.get(member).get("contribution")).put("amount", amount);
        return members;
    }

    private static Map<String, String> notice(LocalDate notified, LocalDate published) {
        return Map.of("notifiedOn", notified.toString(), "publishedOn", published.toString());
    }

    private static Map<String, String> restructured(LocalDate published) {
        return Map.of("kind", "MERGER", "publishedOn", published.toString());
    }

    private LocalDate today() {
        return clock.today();
    }

    private List<String> events(String uscc) {
        return texts(
                "select split_part(type, '.', 3) from event_log"
                        + " where subject = ? order by sequence",
                uscc);
    }

    private List<String> followUps(String uscc) {
        return texts("select kind from follow_up where uscc = ? and kind <> 'POST_AUDIT'", uscc);
    }

    private List<String> texts(String query, Object... arguments) {
        return new Sql(database).query(query, row -> row.getString(1), arguments);
    }
}
