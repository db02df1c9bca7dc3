package org.onewindow.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class RegistrationEventsTest {

    @Inject DataSource database;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    @Rule({"EVT-04", "EVT-15", "EVT-45", "CRE-001", "CRE-002", "CRE-110", "CRE-014", "DER-072"})
    void repeatedAndShuffledEventsOpenOneFileAndCloseItOnce(long seed) {
        String uscc = Registration.freshCode();
        List<ProducerRecord<String, String>> events = new ArrayList<>();
        for (int copies = 0; copies < 3; copies++) {
            events.add(Registration.entityRegistered(uscc));
            events.add(Registration.commitmentRecorded(uscc, 2));
            events.add(Registration.entityDeregistered(uscc, 3, "2026-09-01"));
        }
        Collections.shuffle(events, new Random(seed));

        Registration.send(events);

        await().untilAsserted(
                        () ->
                                Callers.anonymous()
                                        .get(Callers.CREDIT + "reports/" + uscc)
                                        .then()
                                        .statusCode(200)
                                        .body("report.entity.endedOn", equalTo("2026-09-01"))
                                        .body("report.commitments", hasSize(1)));
        assertThat(calendars(uscc)).containsExactly("CLOSED");
    }

    @Test
    @Rule({"EVT-07", "EVT-16", "CRE-110"})
    void theFileFollowsTheRegisterAndTheCommitmentItsOutcome() {
        String uscc = Registration.registeredEntity();

        Registration.send(
                List.of(
                        Registration.commitmentRecorded(uscc, 2),
                        Registration.entityChanged(uscc, 3),
                        Registration.commitmentOutcome(uscc, 4, "BROKEN")));

        await().untilAsserted(
                        () ->
                                Callers.anonymous()
                                        .get(Callers.CREDIT + "reports/" + uscc)
                                        .then()
                                        .body("report.entity.name", equalTo("广州市天河区星河云图科技有限公司"))
                                        .body(
                                                "report.commitments.outcome",
                                                equalTo(List.of("BROKEN"))));
    }

    @Test
    @Rule({"EVT-09", "REG-155"})
    void theFileOfABusinessThatWentOnUnderANewCodeIsClosedAndShownWithTheNewOne() {
        String uscc = Registration.registeredEntity();
        String successor = Registration.registeredEntity();
        Callers.recorded(Callers.draft("ABNORMAL_LISTED", uscc, LocalDate.of(2026, 8, 3)));

        Registration.send(
                List.of(
                        Registration.event(
                                uscc,
                                2,
                                "EntityConvertedNewCode",
                                """
                                {"uscc":"%s","successorUscc":"%s","convertedOn":"2026-09-01"}
                                """
                                        .formatted(uscc, successor))));

        await().untilAsserted(
                        () ->
                                report(successor)
                                        .body("report.predecessor.uscc", equalTo(uscc))
                                        .body("report.predecessor.facts.version", hasSize(2))
                                        .body("report.facts", hasSize(0)));
        report(uscc).body("report.entity.successorUscc", equalTo(successor));
        assertThat(calendars(uscc)).containsExactly("CLOSED");
    }

    @Test
    @Rule({"EVT-09", "REG-155"})
    void theFileOfABusinessConvertedInPlaceGoesOn() {
        String uscc = Registration.registeredEntity();

        Registration.send(
                List.of(
                        Registration.event(
                                uscc,
                                2,
                                "EntityConverted",
                                """
                                {"uscc":"%s","name":"某餐饮有限公司","entityType":"LLC",
                                 "authorityCode":"440105"}
                                """
                                        .formatted(uscc))));

        await().untilAsserted(() -> report(uscc).body("report.entity.name", equalTo("某餐饮有限公司")));
    }

    @Test
    @Rule({"EVT-10", "CRE-014"})
    void aDormantEntityReportsAsBefore() {
        String uscc = Registration.registeredEntity();

        Registration.send(
                List.of(
                        Registration.event(
                                uscc,
                                2,
                                "DormancyFiled",
                                """
                                {"uscc":"%s","startsOn":"2026-03-10","endsOn":"2027-03-09"}
                                """
                                        .formatted(uscc)),
                        Registration.event(
                                uscc,
                                3,
                                "DormancyExtended",
                                "{\"uscc\":\"%s\",\"endsOn\":\"2028-03-09\"}".formatted(uscc))));

        await().untilAsserted(
                        () ->
                                report(uscc)
                                        .body("report.entity.dormantFrom", equalTo("2026-03-10"))
                                        .body("report.entity.dormantUntil", equalTo("2028-03-09")));
        assertThat(calendars(uscc)).containsExactly("OPEN");
        Registration.send(
                List.of(
                        Registration.event(
                                uscc, 4, "DormancyEnded", "{\"uscc\":\"%s\"}".formatted(uscc))));
        await().untilAsserted(() -> report(uscc).body("report.entity.dormantFrom", nullValue()));
    }

    @Test
    @Rule({"EVT-12", "REG-159", "REG-160", "CRE-005"})
    void aFrozenShareIsPublicUntilItIsReleased() {
        String uscc = Registration.registeredEntity();
        UUID freeze = UUID.randomUUID();

        Registration.send(
                List.of(
                        Registration.event(
                                uscc,
                                2,
                                "EquityFrozen",
                                """
                                {"uscc":"%s","encumbranceId":"%s","holder":"张三","since":"2026-03-02",
                                 "amount":{"amount":"500000.00","currency":"CNY"},
                                 "inFavourOf":"海珠区人民法院"}
                                """
                                        .formatted(uscc, freeze)),
                        Registration.event(
                                uscc,
                                3,
                                "ChattelMortgaged",
                                """
                                {"uscc":"%s","encumbranceId":"%s","since":"2026-03-02",
                                 "inFavourOf":"某银行"}
                                """
                                        .formatted(uscc, UUID.randomUUID()))));

        await().untilAsserted(
                        () ->
                                report(uscc)
                                        .body(
                                                "report.facts.statement",
                                                hasItems(
                                                        "股权冻结：张三 500000 CNY，申请人：海珠区人民法院",
                                                        "动产抵押，抵押权人：某银行")));
        Registration.send(
                List.of(
                        Registration.event(
                                uscc,
                                4,
                                "EquityFreezeReleased",
                                "{\"encumbranceId\":\"%s\",\"releasedOn\":\"2026-04-01\"}"
                                        .formatted(freeze))));
        await().untilAsserted(
                        () ->
                                report(uscc)
                                        .body(
                                                "report.facts.kind",
                                                equalTo(List.of("CHATTEL_MORTGAGED"))));
    }

    @Test
    @Rule({"REG-150", "CRE-004", "CRE-005"})
    void aChangeFiledLateIsAFactThatThePublicDoesNotSee() {
        String uscc = Registration.registeredEntity();

        Registration.send(
                List.of(
                        Registration.event(
                                uscc,
                                2,
                                "EntityChanged",
                                """
                                {"uscc":"%s","name":"某公司","entityType":"LLC","authorityCode":"440105",
                                 "changedOn":"2026-05-01",
                                 "filedLate":{"resolvedOn":"2026-03-02","fileBy":"2026-04-01"}}
                                """
                                        .formatted(uscc))));

        await().untilAsserted(
                        () ->
                                assertThat(
                                                count(
                                                        "select count(*) from fact where subject = ?"
                                                                + " and kind = 'LATE_CHANGE' and"
                                                                + " statement like '%2026-04-01%'",
                                                        uscc))
                                        .isEqualTo(1));
        report(uscc).body("report.facts", hasSize(0));
    }

    private static ValidatableResponse report(String uscc) {
        return Callers.anonymous().get(Callers.CREDIT + "reports/" + uscc).then().statusCode(200);
    }

    @Test
    @Rule("CRE-110")
    void aCommitmentWithoutTheVersionOfItsTextIsRejected() {
        String uscc = Registration.registeredEntity();

        Registration.send(
                List.of(
                        Registration.event(
                                uscc,
                                2,
                                "CommitmentRecorded",
                                "{\"applicationId\":\"A\",\"uscc\":\"%s\",\"commitment\":\"DOMICILE\"}"
                                        .formatted(uscc))));

        await().untilAsserted(() -> assertThat(parked(uscc)).isEqualTo(1));
        assertThat(count("select count(*) from commitment where uscc = ?", uscc)).isZero();
    }

    @Test
    @Rule({"CRE-002", "INV-03"})
    void anEntityWithAWrongCheckDigitGetsNoFile() {
        String wrong = "91440105MA5XK7T09F";

        Registration.send(List.of(Registration.entityRegistered(wrong)));

        await().untilAsserted(() -> assertThat(parked(wrong)).isEqualTo(1));
        assertThat(count("select count(*) from credit_file where uscc = ?", wrong)).isZero();
    }

    @Test
    @Rule({"DER-072", "INV-18"})
    void anEntityThatEndsLeavesTheListAndItsHistoryStays() {
        String uscc = Registration.registeredEntity();
        Callers.recorded(Callers.draft("ABNORMAL_LISTED", uscc, LocalDate.of(2026, 8, 3)));

        Registration.send(List.of(Registration.entityDeregistered(uscc, 2, "2026-09-01")));

        await().untilAsserted(
                        () ->
                                Callers.anonymous()
                                        .get(Callers.CREDIT + "reports/" + uscc)
                                        .then()
                                        .body("report.facts.version", equalTo(List.of(1, 2)))
                                        .body("report.facts[1].endedOn", equalTo("2026-09-01")));
        Callers.service()
                .get(Callers.CREDIT + "entities/" + uscc + "/exit-facts")
                .then()
                .body("facts.find { it.code == 'D3' }.result", equalTo("PASS"));
    }

    private List<String> calendars(String uscc) {
        return new Sql(database)
                .query(
                        "select report_calendar from credit_file where uscc = ?",
                        row -> row.getString(1),
                        uscc);
    }

    private int parked(String uscc) {
        return count(
                "select count(*) from inbox_position where subject = ?"
                        + " and parked_since is not null",
                uscc);
    }

    private int count(String query, String uscc) {
        return new Sql(database).query(query, row -> row.getInt(1), uscc).getFirst();
    }
}
