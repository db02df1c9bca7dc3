package org.onewindow.registration.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.registration.search.Explained;
import org.onewindow.registration.search.GeneratedRegister;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class ExportTest {

    private static final String EXPORT = "/registration/v1/exports/entities";

    @Inject EntityRegister register;

    /** What a reader has got and where it goes on. */
    private record Read(List<JsonPath> lines, String next) {

        List<String> codes() {
            return lines.stream().map(line -> line.getString("uscc")).toList();
        }
    }

    @Test
    @Rule({"GEN-010", "REG-112a"})
    void aReaderGetsTheRegisterInPagesAndLaterOnlyWhatChanged() {
        Filing filing = Filing.of("llc");
        String first = filing.register();
        String second = Filing.of("sole").register();

        Read everything = readAll(EXPORT + "?limit=2");
        assertThat(everything.codes()).contains(first, second).doesNotHaveDuplicates();
        JsonPath line = everything.lines().get(everything.codes().indexOf(first));
        assertThat(line.getString("name")).isEqualTo(filing.form.get("name").asText());
        assertThat(line.getString("responsiblePerson")).isEqualTo("林晓云");
        assertThat(line.getString("capital.amount")).isEqualTo("1000000.00");
        assertThat(line.prettify())
                .doesNotContain(filing.party("lin").numberHash())
                .doesNotContain("representatives");

        assertThat(readAll(everything.next()).lines()).isEmpty();
        end(first);
        Read later = readAll(everything.next());
        assertThat(later.codes()).containsExactly(first);
        assertThat(later.lines().getFirst().getString("status")).isEqualTo("DEREGISTERED");
    }

    @Test
    @Rule("EVT-000")
    void aReaderMissesNothingThatALongTransactionWritesLate() throws SQLException {
        String slow = Filing.of("sole").register();
        String quick = Filing.of("sole").register();
        Read before = readAll(EXPORT);

        Read meanwhile;
        try (Connection open = connection()) {
            open.setAutoCommit(false);
            touch(open, slow);
            end(quick);
            meanwhile = readAll(before.next());
            assertThat(meanwhile.lines()).isEmpty();
            open.commit();
        }

        assertThat(readAll(meanwhile.next()).codes()).containsExactlyInAnyOrder(slow, quick);
    }

    @Test
    @Rule("GEN-011")
    void theExportIsForDepartmentsAndNotForEverybody() {
        given().get(EXPORT).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("somebody").roles("applicant").token())
                .get(EXPORT)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.of("tax").roles("dept-connector").department("tax").token())
                .get(EXPORT + "?limit=1")
                .then()
                .statusCode(200);
    }

    @Test
    @Rule("EVT-000")
    void aCursorOfAnotherDatabaseIsRefused() {
        for (String cursor : List.of("1/5/", "nonsense", "1/5/../..")) {
            String text =
                    Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
            reader().queryParam("after", text)
                    .get(EXPORT)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_CURSOR"));
        }
    }

    @Test
    @Rule("EVT-000")
    void aPageOfTheExportIsReadFromAnIndex() throws SQLException {
        Explained explained =
                Explained.of(
                        GeneratedRegister.database(),
                        RegisterExport.PAGE,
                        "0",
                        "91440105MA5XK7T09E",
                        500);

        assertThat(explained.uses("entity_by_change")).as(explained.plan()).isTrue();
        assertThat(explained.scansTheTable()).as(explained.plan()).isFalse();
    }

    private static RequestSpecification reader() {
        return given().auth()
                .oauth2(TestTokens.of("copy").roles("service").token())
                .urlEncodingEnabled(false);
    }

    private static Read readAll(String from) {
        List<JsonPath> lines = new ArrayList<>();
        String next = from;
        while (true) {
            var page =
                    reader().accept("application/x-ndjson")
                            .get(next)
                            .then()
                            .statusCode(200)
                            .extract();
            String link = page.header("Link");
            next = link.substring(1, link.indexOf('>'));
            List<String> texts = page.asString().lines().toList();
            texts.forEach(text -> lines.add(JsonPath.from(text)));
            if (texts.isEmpty()) {
                return new Read(lines, next);
            }
        }
    }

    private void end(String uscc) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                register.change(
                                        uscc,
                                        EntityStatus.DEREGISTERED,
                                        "case",
                                        Actor.system("registration")));
    }

    private static Connection connection() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    private static void touch(Connection connection, String uscc) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update entity set version = version + 1 where uscc = ?")) {
            update.setString(1, uscc);
            update.executeUpdate();
        }
    }
}
