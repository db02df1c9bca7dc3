package org.onewindow.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.testkit.Backbone;
import org.onewindow.testkit.Folders;
import org.onewindow.testkit.ServiceDatabase;

/**
 * The database, the broker and the identity provider of a run; the journeys try the whole suite.
 */
class SuiteTest {

    @TempDir private Path folder = Path.of("replaced");

    private Optional<Suite> suite = Optional.empty();

    @BeforeEach
    void aRunThatKeepsItsData() throws IOException {
        SuiteOptions options =
                new SuiteOptions(
                        Folders.checkout(), folder, Ports.free(), true, Optional.empty(), Map.of());
        suite = Optional.of(Suite.of(options, Progress.SILENT));
    }

    @AfterEach
    void stop() {
        suite.ifPresent(Suite::stop);
    }

    @Test
    void aCommittedRowOutlivesTheDatabasesDeath() throws SQLException {
        suite().restart("postgresql");
        execute("create table entry (id int)");
        execute("insert into entry values (7)");
        suite().kill("postgresql");
        assertThatThrownBy(() -> execute("select 1")).isInstanceOf(SQLException.class);
        suite().restart("postgresql");
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from entry")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void theBrokerKeepsItsTopicsOverItsDeath() throws Exception {
        suite().restart("kafka");
        suite().kill("kafka");
        suite().restart("kafka");
        try (Admin admin = Admin.create(suite().kafkaAdmin())) {
            assertThat(admin.listTopics().names().get())
                    .contains(Backbone.events("registration"), Backbone.tasks("tax"));
        }
    }

    /**
     * It leaves its programs for the suites of the journeys, too: they take a minute to prepare.
     */
    @Test
    void thoseOfTheSandboxSignInAndNobodyElse() throws IOException {
        suite().restart("identity");
        assertThat(suite().tokens().user("applicant")).isNotBlank();
        assertThat(suite().tokens().client("department-tax")).isNotBlank();
        assertThatThrownBy(() -> suite().tokens().user("nobody"))
                .hasMessage("There is no sandbox user named nobody.");
    }

    @Test
    void anotherLauncherFindsAndEndsWhatAKilledOneLeft() throws IOException {
        suite().restart("postgresql");
        ProcessHandle postgres = suite().process("postgresql");
        RunState seenFromElsewhere = new RunState(folder);
        assertThat(seenFromElsewhere.alive()).containsOnlyKeys("postgresql");
        assertThat(Leftovers.end(seenFromElsewhere)).containsExactly("postgresql");
        assertThat(postgres.isAlive()).isFalse();
        assertThat(seenFromElsewhere.alive()).isEmpty();
    }

    @Test
    void aProcessThatOnlyInheritedThePidIsNotTouched() throws IOException {
        RunState state = new RunState(folder);
        state.remember("credit", ProcessHandle.current().pid());
        assertThat(state.alive()).isEmpty();
        assertThat(Leftovers.end(state)).isEmpty();
    }

    @Test
    void passwordsAreReadableByTheirOwnerAlone() throws IOException {
        suite().postgres();
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void aServiceThatDoesNotExistCannotBeReplicated() {
        assertThatThrownBy(
                        () ->
                                new SuiteOptions(
                                        folder,
                                        folder,
                                        Ports.standard(),
                                        true,
                                        Optional.empty(),
                                        Map.of("taxes", 2)))
                .hasMessage("There is no service named taxes.");
    }

    private Suite suite() {
        return suite.orElseThrow();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private Connection connect() throws SQLException {
        ServiceDatabase database = suite().database("credit");
        return DriverManager.getConnection(
                database.jdbcUrl(), database.owner(), database.ownerPassword());
    }
}
