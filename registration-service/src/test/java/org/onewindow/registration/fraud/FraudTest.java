package org.onewindow.registration.fraud;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.onewindow.registration.fraud.FraudDesk.BASE;
import static org.onewindow.registration.fraud.FraudDesk.LEAD;
import static org.onewindow.registration.fraud.FraudDesk.REGISTRAR;
import static org.onewindow.registration.fraud.FraudDesk.act;
import static org.onewindow.registration.fraud.FraudDesk.approve;
import static org.onewindow.registration.fraud.FraudDesk.as;
import static org.onewindow.registration.fraud.FraudDesk.decide;
import static org.onewindow.registration.fraud.FraudDesk.file;
import static org.onewindow.registration.fraud.FraudDesk.number;
import static org.onewindow.registration.fraud.FraudDesk.proposal;
import static org.onewindow.registration.fraud.FraudDesk.propose;
import static org.onewindow.registration.fraud.FraudDesk.with;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.change.ChangeFiling;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.entity.Restoring;
import org.onewindow.registration.licence.Licences;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.registration.name.NameReservations;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class FraudTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Actor SYSTEM = Actor.system("registration");

    private final FraudDesk desk = new FraudDesk();

    @Inject EntityRegister register;
    @Inject Licences licences;
    @Inject NameReservations names;
    @Inject BusinessClock clock;
    @Inject DataSource database;

    @Test
    @Rule({"REG-190", "REG-192", "REG-194", "REG-195", "EVT-13", "EVT-14", "EVT-17", "INV-25"})
    void aSetUpIsRevokedAfterItsNoticeAndComesBackWhenThatWasWrong() {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        String id =
                file(desk.victim, desk.request(uscc, "SETUP", company.party("chen")))
                        .statusCode(201)
                        .body("state", equalTo("FILED"))
                        .body("identityVerified", equalTo(true))
                        .extract()
                        .path("caseId");
        file(desk.victim, desk.request(uscc, "SETUP", company.party("chen")))
                .statusCode(409)
                .body("code", equalTo("CASE_OPEN"));
        as(REGISTRAR).get(BASE + "fraud-inquiries?limit=200").then().body("caseId", hasItem(id));
        act(REGISTRAR, id, "acceptance", Map.of())
                .statusCode(200)
                .body("state", equalTo("INVESTIGATING"));

        Map<String, Object> revoke =
                with(
                        with(proposal("REVOKE"), "partiesHeard", false),
                        "responsible",
                        List.of(number(company.party("lin"))));
        propose(id, revoke).statusCode(422).body("code", equalTo("PARTIES_NOT_HEARD"));
        act(REGISTRAR, id, "notice", Map.of("text", "请相关人员自公示之日起45日内与本局联系")).statusCode(200);
        given().get(BASE + "entities/" + uscc + "/revocations")
                .then()
                .body("[0].noticeEndsOn", equalTo(clock.today().plusDays(45).toString()));
        propose(id, revoke).statusCode(422).body("code", equalTo("NOTICE_RUNNING"));
        elapse(id, 46);
        propose(id, with(revoke, "fine", Map.of("amount", "49999.99")))
                .statusCode(422)
                .body("code", equalTo("FINE_OUT_OF_RANGE"));
        act(LEAD, id, "proposal", with(revoke, "fine", Map.of("amount", "60000.00")))
                .statusCode(200);
        approve(LEAD, id).statusCode(409).body("code", equalTo("TWO_PERSONS_REQUIRED"));
        isStatus(uscc, "ACTIVE");
        decide(id, with(revoke, "fine", Map.of("amount", "60000.00")))
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("documentNumber", startsWith("撤登字"));

        isStatus(uscc, "CANCELLED");
        assertThat(texts("select status from name_hold where uscc = ?", uscc))
                .containsExactly("CANCELLED_FOR_FRAUD");
        assertThat(bars(company, "until is null")).hasSize(1);
        assertThat(events(uscc)).containsSubsequence("LicenceVoided", "RegistrationCancelled");
        exitFact(uscc, "D2", "FAIL");
        assertThat(
                        texts(
                                "select body::json #>> '{grounds,remedies}' from decision"
                                        + " where subject = ? and outcome = 'REVOKED'",
                                id))
                .singleElement()
                .asString()
                .contains("60日");

        decide(id, proposal("RESTORE")).statusCode(200).body("state", equalTo("RESTORED"));
        isStatus(uscc, "ACTIVE");
        given().get(BASE + "licences/" + uscc).then().body("version", equalTo(2));
        assertThat(texts("select status from name_hold where uscc = ?", uscc))
                .containsExactly("REGISTERED");
        assertThat(bars(company, "until is null")).isEmpty();
        assertThat(events(uscc))
                .containsSubsequence("RegistrationCancelled", "RegistrationRestored");
        given().get(BASE + "entities/" + uscc + "/revocations")
                .then()
                .body("state", contains("RESTORED"))
                .body("[0].restoredOn", equalTo(clock.today().toString()))
                .body("", hasSize(1));
        assertThat(
                        texts(
                                "select to_status from entity_status_history where uscc = ?"
                                        + " order by id",
                                uscc))
                .containsExactly("ACTIVE", "CANCELLED", "ACTIVE");
    }

    @Test
    @Rule({"REG-193", "REG-195", "EVT-13", "GEN-010"})
    void aFakeSupervisorGoesAndTheCompanyStays() {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        String chen = number(company.party("chen"));
        String lin = number(company.party("lin"));
        String id = desk.accepted(desk.request(uscc, "SETUP", company.party("chen")));

        decide(
                        id,
                        with(
                                proposal("REVOKE"),
                                "items",
                                List.of(person("OFFICER", "440105199001010000"))))
                .statusCode(422)
                .body("code", equalTo("ITEM_UNKNOWN"));
        decide(
                        id,
                        with(
                                proposal("REVOKE"),
                                "items",
                                List.of(person("INVESTOR", chen), person("INVESTOR", lin))))
                .statusCode(422)
                .body("code", equalTo("CANNOT_GO_ON"));
        decide(id, with(proposal("REVOKE"), "items", List.of(person("OFFICER", lin))))
                .statusCode(422)
                .body("code", equalTo("CANNOT_GO_ON"))
                .body("detail", containsString("林晓云"));
        decide(id, with(proposal("REVOKE"), "items", List.of(person("OFFICER", chen))))
                .statusCode(200)
                .body("partial", equalTo(true))
                .body("items", contains("officers:SUPERVISOR"));

        isStatus(uscc, "ACTIVE");
        assertThat(officers(uscc))
                .containsExactly("DIRECTOR", "MANAGER", "FINANCE_OFFICER", "LIAISON");
        assertThat(lastEvent(uscc)).contains("\"scope\":\"CHANGE\"").doesNotContain(chen);
        given().get(BASE + "entities/" + uscc + "/revocations")
                .then()
                .body("[0].items", contains("officers:SUPERVISOR"))
                .body(not(containsString("陈星河")));

        decide(id, proposal("RESTORE")).statusCode(200);
        assertThat(officers(uscc)).contains("SUPERVISOR");
    }

    @Test
    @Rule({"REG-193", "REG-194", "REG-195", "EVT-13", "EVT-14"})
    void aFalseChangeGivesWayToWhatWasBeforeUnlessALaterOneStandsOnIt() {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        String former = given().get(BASE + "entities/" + uscc).path("domicile.text");
        amend(uscc, "假冒路1号");

        Map<String, Object> request = desk.request(uscc, "CHANGE", company.party("lin"));
        file(desk.victim, request).statusCode(400).body("code", equalTo("INVALID_FIELDS"));
        file(desk.victim, with(request, "changeOrdinal", 9))
                .statusCode(422)
                .body("code", equalTo("CHANGE_UNKNOWN"));
        String id = desk.accepted(with(request, "changeOrdinal", 1));
        decide(
                        id,
                        with(
                                proposal("REVOKE"),
                                "items",
                                List.of(Map.of("kind", "FIELD", "field", "name"))))
                .statusCode(422)
                .body("code", equalTo("ITEM_UNKNOWN"));
        decide(id, proposal("REVOKE")).statusCode(200).body("items", contains("domicile"));
        given().get(BASE + "entities/" + uscc)
                .then()
                .body("domicile.text", equalTo(former))
                .body("licenceVersion", equalTo(3));
        given().get(BASE + "licences/" + uscc).then().body("version", equalTo(3));

        decide(id, proposal("RESTORE")).statusCode(200);
        given().get(BASE + "entities/" + uscc).then().body("domicile.text", equalTo("假冒路1号"));
        amend(uscc, "新港东路130号");
        String again = desk.accepted(with(request, "changeOrdinal", 1));
        decide(again, proposal("REVOKE")).statusCode(422).body("code", equalTo("LATER_CHANGE"));
        given().get(BASE + "entities/" + uscc).then().body("domicile.text", equalTo("新港东路130号"));
    }

    @Test
    @Rule({"REG-048", "REG-194", "REG-195", "EVT-07", "EVT-13", "EVT-14"})
    void aNameTakenByFraudGoesAndTheFormerOneComesBack() {
        ChangeFiling change = ChangeFiling.of("llc", clock.today());
        String uscc = change.uscc;
        String former = change.company.form.path("name").asText();
        change.renamed("llc").submit().statusCode(200);
        String later = change.company.form.path("name").asText();

        Map<String, Object> request = desk.request(uscc, "CHANGE", change.company.party("lin"));
        String id = desk.accepted(with(request, "changeOrdinal", 1));
        decide(id, proposal("REVOKE")).statusCode(200).body("items", contains("name"));
        isNamed(uscc, former, 3);
        assertThat(holds(uscc))
                .containsExactlyInAnyOrder(former + " REGISTERED", later + " CANCELLED_FOR_FRAUD");

        decide(id, proposal("RESTORE")).statusCode(200);
        isNamed(uscc, later, 4);
        assertThat(holds(uscc))
                .containsExactlyInAnyOrder(former + " CHANGED", later + " REGISTERED");
        assertThat(events(uscc))
                .containsSubsequence(
                        "EntityChanged",
                        "EntityChanged",
                        "RegistrationCancelled",
                        "EntityChanged",
                        "RegistrationRestored");
    }

    @Test
    @Rule({"REG-077", "REG-194", "REG-195", "REG-048"})
    void aNameGoesBackWithAMoveThatWasObtainedByFraud() {
        ChangeFiling change = moved("中山市石岐街道11号");
        String name = change.company.form.path("name").asText();
        String id =
                desk.accepted(
                        with(
                                desk.request(change.uscc, "CHANGE", change.company.party("lin")),
                                "changeOrdinal",
                                1));
        decide(id, proposal("REVOKE"))
                .statusCode(200)
                .body("items", containsInAnyOrder("authorityCode", "domicile"));
        isAt(change.uscc, "440105");
        isNamed(change.uscc, name, 3);
        assertThat(
                        texts(
                                "select state from follow_up where uscc = ?"
                                        + " and kind = 'FILES_HANDED_OVER'",
                                change.uscc))
                .containsExactly("DONE");
        Filing other = Filing.of("llc");
        other.form.put("name", name);
        other.wish(other.form, Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("NAME_CONFLICT"));

        decide(id, proposal("RESTORE")).statusCode(200);
        isAt(change.uscc, "442000");
        other.wish(other.form, Map.of()).then().statusCode(201);
    }

    @Test
    @Rule({"REG-077", "REG-194", "REG-048", "DER-064"})
    void whereTheNameIsTakenMeanwhileAMoveIsUndoneUnderTheCode() {
        ChangeFiling change = moved("中山市石岐街道12号");
        takeName(change.uscc, "440105");
        String id =
                desk.accepted(
                        with(
                                desk.request(change.uscc, "CHANGE", change.company.party("lin")),
                                "changeOrdinal",
                                1));
        decide(id, proposal("REVOKE")).statusCode(200);

        isNamed(change.uscc, change.uscc, 3);
        assertThat(texts("select status from name_hold where uscc = ?", change.uscc))
                .containsExactly("CHANGED");
    }

    private ChangeFiling moved(String address) {
        ChangeFiling change = ChangeFiling.of("llc", clock.today());
        change.moved("442000011003000140", address).with("authorityCode", "442000");
        change.submit().statusCode(200);
        return change;
    }

    private void isAt(String uscc, String authorityCode) {
        given().get(BASE + "entities/" + uscc).then().body("authorityCode", equalTo(authorityCode));
        assertThat(
                        texts(
                                "select authority_code from name_hold where uscc = ?"
                                        + " and status = 'REGISTERED'",
                                uscc))
                .containsExactly(authorityCode);
    }

    private static void isNamed(String uscc, String name, int licenceVersion) {
        given().get(BASE + "entities/" + uscc).then().body("name", equalTo(name));
        given().get(BASE + "licences/" + uscc)
                .then()
                .body("name", equalTo(name))
                .body("version", equalTo(licenceVersion));
    }

    private List<String> holds(String uscc) {
        return texts("select name || ' ' || status from name_hold where uscc = ?", uscc);
    }

    @Test
    @Rule({
        "REG-191", "REG-194", "REG-195", "EVT-45", "DER-019", "DER-064", "EVT-13", "EVT-14",
        "INV-25"
    })
    void anExitByFraudIsUndoneUnderItsCodeWhereTheNameIsGone() {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        Map<String, Object> request = desk.request(uscc, "EXIT", company.party("chen"));
        String early = file(desk.victim, request).statusCode(201).extract().path("caseId");
        act(REGISTRAR, early, "acceptance", Map.of())
                .statusCode(422)
                .body("code", equalTo("NOT_ACCEPTED"))
                .body("detail", containsString("OTHER_BY_LAW"));
        decide(early, with(proposal("NOT_ACCEPT"), "ground", "OTHER_BY_LAW")).statusCode(200);

        String setup = desk.accepted(desk.request(uscc, "SETUP", company.party("chen")));
        leave(uscc);
        decide(setup, proposal("REVOKE")).statusCode(422).body("code", equalTo("TARGET_NOT_FIT"));
        decide(setup, with(proposal("DECLINE"), "ground", "CANNOT_BE_RESTORED"))
                .statusCode(200)
                .body("state", equalTo("NOT_REVOKED"));
        String late =
                file(desk.victim, desk.request(uscc, "SETUP", company.party("chen")))
                        .statusCode(201)
                        .extract()
                        .path("caseId");
        act(REGISTRAR, late, "acceptance", Map.of())
                .statusCode(422)
                .body("detail", containsString("ALREADY_DEREGISTERED"));

        String id = desk.accepted(request);
        takeName(uscc, "440105");
        decide(id, proposal("REVOKE")).statusCode(200).body("state", equalTo("REVOKED"));
        given().get(BASE + "entities/" + uscc)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("name", equalTo(uscc));
        given().get(BASE + "licences/" + uscc).then().body("name", equalTo(uscc));
        assertThat(events(uscc))
                .containsSubsequence(
                        "LicenceVoided", "RegistrationCancelled", "RegistrationRestored");
        assertThat(lastEvent(uscc)).contains("\"exitUndone\":true");

        decide(id, proposal("RESTORE")).statusCode(200);
        isStatus(uscc, "DEREGISTERED");
        assertThat(events(uscc))
                .containsSubsequence(
                        "RegistrationRestored",
                        "EntityDeregistered",
                        "LicenceVoided",
                        "RegistrationRestored");
    }

    @Test
    @Rule({"REG-190", "REG-191", "GEN-008", "GEN-011", "GEN-012"})
    void whoDoesNotProveWhoHeIsIsNotTakenUp() {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        Map<String, Object> unproven =
                with(
                        desk.request(uscc, "SETUP", company.party("chen")),
                        "applicant",
                        Map.of("name", "陈星河", "number", number(company.party("chen"))));
        TestTokens far = TestTokens.of("far").roles("registrar").jurisdictions("440800");

        file(REGISTRAR, unproven).statusCode(403).body("code", equalTo("ROLE_DENIED"));
        file(far, with(unproven, "applicant", null)).statusCode(403);
        file(desk.victim, with(unproven, "uscc", "91440105MA5XK7T09E")).statusCode(404);
        file(desk.victim, with(unproven, "target", "NAME")).statusCode(400);
        String id =
                file(desk.victim, unproven)
                        .statusCode(201)
                        .body("identityVerified", equalTo(false))
                        .extract()
                        .path("caseId");
        act(far, id, "acceptance", Map.of()).statusCode(403);
        act(REGISTRAR, id, "acceptance", Map.of())
                .statusCode(422)
                .body("code", equalTo("NOT_ACCEPTED"));
        approve(LEAD, id).statusCode(409).body("code", equalTo("NO_PROPOSAL"));
        propose(id, proposal("NOT_ACCEPT"))
                .statusCode(422)
                .body("code", equalTo("GROUND_NOT_GIVEN"));
        propose(id, with(proposal("NOT_ACCEPT"), "reasons", " ")).statusCode(400);
        propose(id, proposal("REVOKE")).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        elapse(id, 30);
        await().atMost(LIMIT)
                .untilAsserted(() -> view(REGISTRAR, id).body("overdue", equalTo(true)));
        decide(id, with(proposal("NOT_ACCEPT"), "ground", "IDENTITY_FAILED"))
                .statusCode(200)
                .body("state", equalTo("NOT_ACCEPTED"))
                .body("documentNumber", startsWith("撤登字"));
        as(desk.victim).get(BASE + "fraud-cases/" + id).then().statusCode(200);
        as(TestTokens.of("other").roles("interested-party"))
                .get(BASE + "fraud-cases/" + id)
                .then()
                .statusCode(404);
        assertThat(events(uscc)).doesNotContain("RegistrationCancelled");
        given().get(BASE + "entities/" + uscc + "/revocations").then().body("", hasSize(0));
    }

    @Test
    @Rule({"REG-190", "REG-192", "REG-193"})
    void anInquiryOfItsOwnMotionStopsGoesOnIsExtendedAndHeedsAnObjection() {
        Filing company = Filing.of("llc");
        String uscc = company.register();
        Map<String, Object> own = Map.of("uscc", uscc, "target", "SETUP", "statement", "移送线索");
        String id =
                file(REGISTRAR, own)
                        .statusCode(201)
                        .body("ownMotion", equalTo(true))
                        .extract()
                        .path("caseId");
        act(REGISTRAR, id, "acceptance", Map.of()).statusCode(200);
        LocalDate due = due(id);

        act(REGISTRAR, id, "stop", Map.of("reason", "LAWSUIT", "detail", "股东资格确认之诉"))
                .statusCode(200)
                .body("state", equalTo("STOPPED"));
        propose(id, proposal("REVOKE")).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        sql().update("update fraud_case set stopped_on = stopped_on - 14 where id = ?::uuid", id);
        act(REGISTRAR, id, "resumption", Map.of()).statusCode(200);
        assertThat(due(id)).isAfterOrEqualTo(due.plusDays(14));
        LocalDate resumed = due(id);
        decide(id, proposal("EXTEND")).statusCode(200).body("extended", equalTo(true));
        assertThat(due(id)).isAfterOrEqualTo(resumed.plusMonths(3));
        propose(id, proposal("EXTEND")).statusCode(409).body("code", equalTo("EXTENDED_ALREADY"));

        object(id).statusCode(404);
        act(REGISTRAR, id, "notice", Map.of("text", "公告送达")).statusCode(200);
        object(id).statusCode(201);
        elapse(id, 46);
        object(id).statusCode(422).body("code", equalTo("NOTICE_NOT_OPEN"));
        propose(id, with(proposal("REVOKE"), "partiesHeard", false))
                .statusCode(422)
                .body("code", equalTo("NOTICE_OBJECTED"));
        decide(id, with(proposal("DECLINE"), "ground", "NOT_PROVEN"))
                .statusCode(200)
                .body("state", equalTo("NOT_REVOKED"));

        String mine = desk.accepted(desk.request(uscc, "SETUP", company.party("chen")));
        as(desk.victim)
                .header(
                        "If-Match",
                        as(desk.victim).get(BASE + "fraud-cases/" + mine).header("ETag"))
                .post(BASE + "fraud-cases/" + mine + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        isStatus(uscc, "ACTIVE");
    }

    private ValidatableResponse object(String id) {
        return as(desk.victim)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("statement", "登记属实,本人在场签字"))
                .post(BASE + "fraud-cases/" + id + "/objections")
                .then();
    }

    private static Map<String, Object> person(String kind, String number) {
        return Map.of("kind", kind, "number", number);
    }

    private static ValidatableResponse view(TestTokens who, String id) {
        return as(who).get(BASE + "fraud-inquiries/" + id).then().statusCode(200);
    }

    private static LocalDate due(String id) {
        return LocalDate.parse(view(REGISTRAR, id).extract().path("dueOn"));
    }

    /** Lets days pass for one case: its past moves, the clock of the others stays. */
    private void elapse(String id, int days) {
        sql().update(
                        "update fraud_case set filed_on = filed_on - ?, due_on = due_on - ?,"
                                + " notice_on = notice_on - ?, notice_ends_on = notice_ends_on - ?"
                                + " where id = ?::uuid",
                        days,
                        days,
                        days,
                        days,
                        id);
        sql().update(
                        "update deadline set due_at = due_at - make_interval(days => ?)"
                                + " where subject = ? and done_at is null",
                        days,
                        id);
    }

    private void amend(String uscc, String street) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            Registered.Domicile domicile =
                                    new Registered.Domicile("4401050010011", street);
                            licences.replace(
                                    register.amend(
                                            uscc,
                                            entry -> moved(entry, domicile),
                                            "change-" + UUID.randomUUID(),
                                            SYSTEM),
                                    "change",
                                    SYSTEM);
                        });
    }

    private static Registered moved(Registered entry, Registered.Domicile domicile) {
        Registered elsewhere =
                new Registered(
                        entry.name(),
                        entry.entityType(),
                        entry.fdi(),
                        entry.authorityCode(),
                        domicile,
                        entry.responsiblePerson(),
                        entry.capital(),
                        entry.scopeItems(),
                        entry.investors(),
                        entry.parentUscc(),
                        entry.term(),
                        entry.representatives(),
                        entry.officers());
        return Restoring.items(entry, elsewhere, List.of("domicile"));
    }

    private void leave(String uscc) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            EntityFacts entity = register.lock(uscc).orElseThrow();
                            register.change(uscc, EntityStatus.DEREGISTERED, "exit", SYSTEM);
                            licences.voidOf(entity, "DEREGISTERED", "exit", SYSTEM);
                            names.end(uscc, NameReservations.End.DEREGISTERED, clock.today());
                        });
    }

    /** Somebody else gets the name, more than a year later as it were. */
    private void takeName(String uscc, String authorityCode) {
        sql().update(
                        "insert into name_hold (id, name, authority_code, entity_type, trade_key,"
                                + " industry_division, synonym_group, status, version)"
                                + " select gen_random_uuid(), name, ?, entity_type,"
                                + " trade_key, industry_division, synonym_group, 'REGISTERED', 0"
                                + " from name_hold where uscc = ?",
                        authorityCode,
                        uscc);
    }

    private List<String> officers(String uscc) {
        return texts(
                "select officer ->> 'office' from entity,"
                        + " json_array_elements(body::json -> 'officers') officer where uscc = ?",
                uscc);
    }

    private List<String> bars(Filing company, String which) {
        return texts(
                "select kind from person_bar where number_hash = ? and " + which,
                company.party("lin").numberHash());
    }

    private static void isStatus(String uscc, String status) {
        given().get(BASE + "entities/" + uscc).then().body("status", equalTo(status));
    }

    private static void exitFact(String uscc, String code, String result) {
        as(TestTokens.of("deregistration").roles("service"))
                .get(BASE + "entities/" + uscc + "/exit-facts")
                .then()
                .body("facts.find { it.code == '" + code + "' }.result", equalTo(result));
    }

    private List<String> events(String uscc) {
        return texts(
                "select split_part(type, '.', 3) from event_log where subject = ? order by sequence",
                uscc);
    }

    private String lastEvent(String uscc) {
        return texts(
                        "select payload from event_log where subject = ?"
                                + " order by sequence desc limit 1",
                        uscc)
                .getFirst();
    }

    private List<String> texts(String query, Object... arguments) {
        return sql().query(query, row -> row.getString(1), arguments);
    }

    private Sql sql() {
        return new Sql(database);
    }
}
