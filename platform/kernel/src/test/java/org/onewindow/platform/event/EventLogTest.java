package org.onewindow.platform.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.sample.ShopOpened;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class EventLogTest {

    private static final String EVENTS = "/registration/v1/events";

    @Inject Outbox outbox;
    @Inject DataSource database;

    @EventType(
            id = "EVT-000",
            says = "A seal is wanted.",
            topic = "onewindow.window-tasks.{department}.v1",
            about = Subject.Kind.TASK)
    record SealWanted(String shop) {}

    @Test
    @Rule("EVT-000")
    void aServiceReadsTheEventsOfASubjectAsTheyWereSent() {
        String subject = publish(5);

        service()
                .get(EVENTS + "?subject=" + subject + "&after=2&limit=2")
                .then()
                .statusCode(200)
                .body("headers.ce_sequence", contains("3", "4"))
                .body("headers.ce_subject", contains(subject, subject))
                .body("topic[0]", equalTo("onewindow.registration.v1"))
                .body("key[0]", equalTo(subject))
                .body("payload", equalTo(payloads(subject).subList(2, 4)));
        assertThat(walk(EVENTS + "?subject=" + subject + "&after=1&limit=2"))
                .containsExactly(subject + " 2", subject + " 3", subject + " 4", subject + " 5");
        service().get(EVENTS + "?subject=" + subject + "&after=5").then().body("$", empty());
        service().get(EVENTS + "?subject=nobody").then().statusCode(200).body("$", empty());
    }

    @Test
    void theWholeLogIsReadPageByPageEachEventOnce() {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String subject = publish(3);
            wanted.addAll(List.of(subject + " 1", subject + " 2", subject + " 3"));
        }

        List<String> found = walk(EVENTS + "?limit=7");

        assertThat(found).doesNotHaveDuplicates().containsSubsequence(wanted);
    }

    /** A transaction that began earlier and ends later is not passed by. */
    @Test
    void whoReadsOnMissesNothingThatIsWrittenLate() {
        String early = UUID.randomUUID().toString();
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        CompletableFuture<Void> slow =
                CompletableFuture.runAsync(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    new Sql(database).query("select 1", row -> 1);
                                                    begun.countDown();
                                                    await(go);
                                                    publish(early, "late");
                                                }));
        await(begun);
        String quick = publish(1);

        List<String> before = walk(EVENTS + "?limit=200");
        go.countDown();
        slow.join();

        assertThat(before).doesNotContain(quick + " 1", early + " 1");
        assertThat(walk(EVENTS + "?limit=200")).containsSubsequence(quick + " 1", early + " 1");
    }

    @Test
    void aDepartmentReadsWhatWasSentToItself() {
        String task = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> publishTask(task));

        reader("dept-connector", "seal")
                .get(EVENTS + "?subject=" + task)
                .then()
                .body("$", hasSize(1));
        reader("dept-connector", "tax").get(EVENTS + "?subject=" + task).then().body("$", empty());
        denied(reader("dept-connector", "seal").get(EVENTS));
        denied(reader("dept-connector", null).get(EVENTS + "?subject=" + task));
        denied(reader("applicant", null).get(EVENTS + "?subject=" + task));
        denied(reader("admin", null).get(EVENTS));
        given().get(EVENTS).then().statusCode(401).body("code", equalTo("TOKEN_REQUIRED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!",
                "rubbish",
                "2026-01-01T00:00:00Z 1",
                "yesterday 1 shop",
                "2026-01-01T00:00:00Z one shop",
                "+99999-01-01T00:00:00Z 1 shop",
                "1969-01-01T00:00:00Z 1 shop"
            })
    void aCursorThatIsNotOursIsRefused(String cursor) {
        String encoded =
                cursor.equals("!")
                        ? cursor
                        : Base64.getUrlEncoder()
                                .encodeToString(cursor.getBytes(StandardCharsets.UTF_8));

        service()
                .queryParam("cursor", encoded)
                .get(EVENTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void wrongNumbersAreRefused() {
        service()
                .get(EVENTS + "?subject=a&after=-1")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"));
        service()
                .queryParam("cursor", "eA")
                .get(EVENTS + "?subject=a")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void theLogHasPartitionsForThisMonthAndTheNext() {
        int partitions =
                new Sql(database)
                        .query(
                                "select count(*) from pg_inherits where inhparent ="
                                        + " 'event_log'::regclass and inhrelid::regclass::text in"
                                        + " (to_char(now(), '\"event_log_\"YYYY_MM'), to_char(now()"
                                        + " + interval '1 month', '\"event_log_\"YYYY_MM'))",
                                row -> row.getInt(1))
                        .getFirst();

        assertThat(partitions).isEqualTo(2);
    }

    private List<String> walk(String path) {
        List<String> seen = new ArrayList<>();
        for (String next = path; next != null; ) {
            Response page = service().urlEncodingEnabled(false).get(next);
            assertThat(page.statusCode()).isEqualTo(200);
            List<String> subjects = page.jsonPath().getList("headers.ce_subject");
            List<String> sequences = page.jsonPath().getList("headers.ce_sequence");
            for (int i = 0; i < subjects.size(); i++) {
                seen.add(subjects.get(i) + " " + sequences.get(i));
            }
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return seen;
    }

    private String publish(int events) {
        String subject = UUID.randomUUID().toString();
        for (int i = 0; i < events; i++) {
            QuarkusTransaction.requiringNew().run(() -> publish(subject, "shop"));
        }
        return subject;
    }

    private void publish(String subject, String name) {
        outbox.publish(
                new ShopOpened(name, PersonalNumber.of("440105199001011234")),
                header(Subject.uscc(subject)));
    }

    private void publishTask(String task) {
        outbox.publish(
                new SealWanted("shop"),
                header(new Subject(Subject.Kind.TASK, task))
                        .onTopic("onewindow.window-tasks.seal.v1"));
    }

    private static EventHeader header(Subject subject) {
        return EventHeader.of(
                subject,
                subject.id(),
                new Jurisdiction("440105"),
                "case-1",
                Actor.system("registration"));
    }

    private List<String> payloads(String subject) {
        return new Sql(database)
                .query(
                        "select payload from event_log where subject = ? order by sequence",
                        row -> row.getString(1),
                        subject);
    }

    private static RequestSpecification service() {
        return reader("service", null);
    }

    private static RequestSpecification reader(String role, @Nullable String department) {
        TestTokens token = TestTokens.of(role).roles(role);
        return given().auth()
                .oauth2(
                        Optional.ofNullable(department)
                                .map(token::department)
                                .orElse(token)
                                .token());
    }

    private static void denied(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("ROLE_DENIED"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
