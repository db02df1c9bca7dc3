package org.onewindow.registration.name;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class NameAuditTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String AUDITS = "/registration/v1/name-audits";
    private static final String CONFLICTS = "/registration/v1/name-conflicts";

    @Inject DataSource database;
    @Inject BusinessClock clock;
    @Inject MeterRegistry metrics;
    @Inject NameAudit audit;

    /** The index cannot hold apart a name without industry and one with it. */
    @Test
    @Rule({"REG-048", "INV-07"})
    void aConflictWrittenAroundTheRulesIsFoundAndARecordedExceptionIsNot() {
        String uscc = Filing.of("llc").register();
        UUID around = besides(uscc, "REGISTERED", null, clock.today());
        String parent = Filing.of("llc").register();
        UUID related = besides(parent, "REGISTERED", "INVESTMENT " + parent, clock.today());
        UUID fact = besides(parent, "REGISTERED", "REGISTERED_FACT", clock.today());
        UUID lapsed = besides(Filing.of("llc").register(), "RESERVED", null, yesterday());
        long versions = versions();

        audited("NEW");

        listed("440105", false)
                .body("later.nameId", hasItem(around.toString()))
                .body("later.nameId", not(hasItem(related.toString())))
                .body("later.nameId", not(hasItem(fact.toString())))
                .body("later.nameId", not(hasItem(lapsed.toString())))
                .body(of(around) + ".earlier.uscc", equalTo(uscc))
                .body(of(around) + ".foundOn", equalTo(clock.today().toString()));
        listed("440800", false).body("later.nameId", not(hasItem(around.toString())));
        assertThat(metrics.get("onewindow.names.conflicts").gauge().value()).isPositive();
        assertThat(versions()).isEqualTo(versions);

        sql().update("update name_hold set status = 'WITHDRAWN' where id = ?", around);
        audited("ALL");
        listed("440105", false).body("later.nameId", not(hasItem(around.toString())));
        listed("440105", true).body(of(around) + ".goneOn", equalTo(clock.today().toString()));
    }

    @Test
    @Rule({"INV-07", "GEN-011"})
    void onlyAnOperatorBeginsAnAuditAndOneAtATime() {
        begin(Filing.officer("ann", "440105", "registrar"), "ALL").statusCode(403);
        begin(admin(), "SOME").statusCode(400);
        audited("NEW");
        sql().update(
                        "insert into name_audit (id, scope, begun_at, gathered, lease_until)"
                                + " values (?, 'NEW', now(), true, now() + interval '1 hour')",
                        UuidV7.next());
        begin(admin(), "NEW").statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        sql().update("update name_audit set ended_at = now() where ended_at is null");
    }

    /** Whatever the table holds: what no index serves is a scan of it even where that is dear. */
    @Test
    @Rule("INV-07")
    void aNameIsHeldAgainstAllOthersByIndexes() {
        List<String> plan =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    sql().update("set local enable_seqscan = off");
                                    return sql().query(
                                                    "explain " + NameConflicts.SAME_NAMES,
                                                    row -> row.getString(1),
                                                    clock.today(),
                                                    List.of(UUID.randomUUID().toString()),
                                                    clock.today());
                                });

        assertThat(String.join("\n", plan))
                .contains("name_hold_in_use", "name_hold_excepted", "name_hold_fact")
                .doesNotContain("Seq Scan");
    }

    private static String of(UUID name) {
        return "find { it.later.nameId == '" + name + "' }";
    }

    private LocalDate yesterday() {
        return clock.today().minusDays(1);
    }

    /** The entity's name once more, without industry, as none of the rules would let it. */
    private UUID besides(String uscc, String status, String exception, LocalDate until) {
        UUID id = UuidV7.next();
        sql().update(
                        "insert into name_hold (id, name, authority_code, entity_type, trade_key,"
                                + " status, holder, reserved_until, conflict_exception, version)"
                                + " select ?, name, authority_code, entity_type, trade_key, ?,"
                                + " 'around', ?, ?, 0 from name_hold where uscc = ?",
                        id,
                        status,
                        until,
                        exception,
                        uscc);
        return id;
    }

    private void audited(String scope) {
        await().atMost(LIMIT).until(() -> begin(admin(), scope).extract().statusCode() == 201);
        audit.goOn();
        await().atMost(LIMIT)
                .until(
                        () ->
                                sql().query(
                                                "select 1 from name_audit where ended_at is null",
                                                row -> row.getInt(1))
                                        .isEmpty());
    }

    private static RequestSpecification admin() {
        return given().auth()
                .oauth2(TestTokens.of("operator").roles("admin").token())
                .contentType("application/json");
    }

    private static ValidatableResponse begin(RequestSpecification who, String scope) {
        return who.header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("scope", scope))
                .post(AUDITS)
                .then();
    }

    private static ValidatableResponse listed(String place, boolean gone) {
        return Filing.officer("ann", place, "registrar")
                .queryParam("limit", 200)
                .queryParam("gone", gone)
                .get(CONFLICTS)
                .then()
                .statusCode(200);
    }

    private long versions() {
        return number("select sum(version) from name_hold");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T17:59:59Z, 2026-03-01T18:00:00Z",
        "2026-03-02T18:00:00Z, 2026-03-02T18:00:00Z",
        "2026-03-03T10:00:00Z, 2026-03-02T18:00:00Z"
    })
    @Rule({"INV-07", "GEN-001"})
    void theNightIsThatOfTheLegalDate(Instant now, Instant night) {
        assertThat(NameAudit.lastNight(now)).isEqualTo(night);
    }

    /** Whatever comes first in the morning, the audit of the night is there, and only once. */
    @Test
    @Rule("INV-07")
    void everyNightHasItsAudit() {
        audit.goOn();
        sql().update("update name_audit set begun_at = begun_at - interval '1 day'");

        audit.goOn();
        audit.goOn();

        assertThat(ofTheNight()).isOne();
    }

    private long ofTheNight() {
        return sql().query(
                        "select count(*) from name_audit where begun_at >= ?",
                        row -> row.getLong(1),
                        NameAudit.lastNight(clock.instant()))
                .getFirst();
    }

    private long number(String query) {
        List<Long> found = sql().query(query, row -> row.getLong(1));
        return found.getFirst();
    }

    private Sql sql() {
        return new Sql(database);
    }
}
