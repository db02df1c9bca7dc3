package org.onewindow.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
class DeadlinesTest {

    private static final String CLOCK = "/registration/v1/sandbox/clock";

    @Inject Deadlines deadlines;
    @Inject BusinessClock clock;
    @Inject Bell bell;

    /** Rings once; a subject that begins with "hard" fails at its first attempt. */
    @Singleton
    static class Bell implements DeadlineHandler {

        final List<String> rung = new CopyOnWriteArrayList<>();

        private final Deadlines deadlines;

        @Inject
        Bell(Deadlines deadlines) {
            this.deadlines = deadlines;
        }

        @Override
        public String kind() {
            return "BELL";
        }

        @Override
        public void due(Deadlines.Due deadline) {
            if (deadline.subject().startsWith("hard") && deadline.attempts() == 0) {
                throw new IllegalStateException("as the test asked");
            }
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                deadlines.done(deadline);
                                rung.add(deadline.subject());
                            });
        }
    }

    @Test
    void movingTheBusinessClockMakesADeadlineDueOnce() {
        String subject = UUID.randomUUID().toString();
        set(subject, clock.instant().plus(Duration.ofDays(20)));
        String cancelled = UUID.randomUUID().toString();
        set(cancelled, clock.instant().plus(Duration.ofDays(20)));
        deadlines.cancel("BELL", cancelled);

        admin().body(Map.of("offset", clock.offset().plusDays(21).toString()))
                .put(CLOCK)
                .then()
                .statusCode(200);

        await().untilAsserted(() -> assertThat(bell.rung).contains(subject));
        assertThat(bell.rung).containsOnlyOnce(subject).doesNotContain(cancelled);
    }

    @Test
    void aDeadlineWhoseWorkFailsComesAgain() {
        String subject = "hard-" + UUID.randomUUID();
        set(subject, clock.instant());

        await().untilAsserted(() -> assertThat(bell.rung).containsOnlyOnce(subject));
    }

    @Test
    void theClockDoesNotGoBackAndIsForOperators() {
        String back = clock.offset().minusDays(1).toString();

        admin().body(Map.of("offset", back)).put(CLOCK).then().statusCode(409);
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("applicant").roles("applicant").token())
                .get(CLOCK)
                .then()
                .statusCode(403);
    }

    private void set(String subject, Instant dueAt) {
        QuarkusTransaction.requiringNew()
                .run(() -> deadlines.set("BELL", subject, dueAt, "test", false));
    }

    private static RequestSpecification admin() {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("admin").roles("admin").token())
                .contentType("application/json");
    }
}
