package org.onewindow.platform.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.database.DatabaseException;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.signing.SigningKey;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class DecisionChainTest {

    @Inject Decisions decisions;
    @Inject DataSource database;
    @Inject SigningKey key;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @BeforeEach
    void someDecisionsAreChainedAndTheHeadIsSigned() {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 20; i++) {
                threads.execute(() -> QuarkusTransaction.requiringNew().run(this::decide));
            }
        }
        await().until(
                        () ->
                                number("select count(*) from decision_unchained") == 0
                                        && number("select max(position) from decision_head")
                                                == number(
                                                        "select max(position) from decision_chain"));
    }

    @Test
    @Rule("INV-30")
    void anUntouchedChainHolds() throws SQLException {
        var report = verify(key.publicKey());

        assertThat(report.findings()).isEmpty();
        assertThat(report.decisions()).isEqualTo(number("select count(*) from decision"));
        assertThat(report.signedUpTo()).isEqualTo(report.decisions());
    }

    /** Each is what somebody with the owner's password could do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set outcome = 'REFUSED' where id = (select decision_id from decision_chain where position = 5)",
                "update decision set body = body || ' ' where id = (select decision_id from decision_chain where position = 5)",
                "update decision set decided_at = decided_at + interval '1 s' where id = (select decision_id from decision_chain where position = 5)",
                "delete from decision where id = (select decision_id from decision_chain where position = 5)",
                "delete from decision_chain where position = 5",
                "delete from decision_chain where position = (select max(position) from decision_chain)",
                "update decision_chain set decision_id = case position when 5 then (select decision_id from decision_chain where position = 6) else (select decision_id from decision_chain where position = 5) end where position in (5, 6)",
                "update decision_head set signature = 'AAAA' || substr(signature, 5) where position = (select max(position) from decision_head)",
                "insert into decision select gen_random_uuid(), kind, subject, outcome, jurisdiction, decided_at, legal_date, body from decision limit 1"
            })
    void anyChangedMissingOrReorderedRowIsFound(String tampering) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "alter table decision_chain drop constraint decision_chain_decision_id_key");
            assertThat(statement.executeUpdate(tampering)).isPositive();

            assertThat(DecisionVerifier.verify(connection, key.publicKey()).findings())
                    .isNotEmpty();
            connection.rollback();
        }
    }

    @Test
    void aChainSignedByAnotherKeyDoesNotHold() throws Exception {
        PublicKey other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();

        assertThat(verify(other).findings()).anyMatch(finding -> finding.contains("signature"));
    }

    @Test
    void theApplicationRoleCannotRewriteHistory() {
        Sql sql = new Sql(database);
        for (String table :
                List.of(
                        "decision",
                        "decision_chain",
                        "decision_head",
                        "event_log",
                        "inbox",
                        "audit_log")) {
            assertThatThrownBy(() -> sql.update("delete from " + table))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> sql.update("update event_log set payload = ''"))
                .hasMessageContaining("permission denied");
    }

    @Test
    @Rule({"GEN-008", "INV-10"})
    void anUnfavourableDecisionWithoutReasonsCannotBeIssued() {
        assertThatThrownBy(
                        () ->
                                new Decision.Grounds(
                                        "粤市监不予〔2026〕1号",
                                        "材料不齐",
                                        "MER 19",
                                        " ",
                                        Decision.Grounds.ORDINARY_REMEDIES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void decide() {
        decisions.record(
                new Decision(
                        "TEST",
                        UUID.randomUUID().toString(),
                        "APPROVED",
                        new Jurisdiction("440105"),
                        Actor.system("registration"),
                        List.of(Decision.AppliedRule.failed("REG-010", "51 shareholders")),
                        Map.of("shareholders", 51),
                        List.of(),
                        Optional.empty()));
    }

    private DecisionVerifier.Report verify(PublicKey publicKey) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            return DecisionVerifier.verify(connection, publicKey);
        }
    }

    private long number(String query) {
        return new Sql(database).query(query, row -> row.getLong(1)).getFirst();
    }
}
