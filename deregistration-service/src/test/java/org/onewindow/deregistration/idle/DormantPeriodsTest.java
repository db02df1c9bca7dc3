package org.onewindow.deregistration.idle;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.deregistration.Company;
import org.onewindow.deregistration.FakeSources;
import org.onewindow.deregistration.Registration;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeSources.class)
class DormantPeriodsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject BusinessClock clock;

    @Test
    @Rule({"EVT-10", "DER-050", "REG-174", "GEN-011"})
    void anEntityThatIsDormantHasNotStoppedAndItsDormantDaysAreLeftOutLater() {
        String uscc = Company.registered().uscc();
        UUID dormancy = UUID.randomUUID();
        LocalDate today = clock.today();
        LocalDate stopped = today.minusMonths(7);
        idleness(uscc, "440105", stopped.toString()).body("ground", equalTo(true));

        Registration.dormancyFiled(uscc, 2, dormancy, today.minusDays(50), today.plusDays(5));
        Registration.dormancyExtended(uscc, 3, dormancy, today.plusDays(90));
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                idleness(uscc, "440105", stopped.toString())
                                        .body("dormantDays", equalTo(50))
                                        .body("ground", equalTo(false)));
        Registration.dormancyEnded(uscc, 4, dormancy, today.minusDays(40));
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                idleness(uscc, "440105", stopped.toString())
                                        .body("dormantDays", equalTo(10))
                                        .body("ground", equalTo(true)));

        asked(uscc, "440800", stopped.toString()).statusCode(403);
        Company.officer()
                .get(Company.BASE + "entities/" + uscc + "/idleness")
                .then()
                .statusCode(400);
        asked("91440105MA5XK7T09E", "440105", stopped.toString()).statusCode(404);
    }

    private static ValidatableResponse idleness(String uscc, String place, String stopped) {
        return asked(uscc, place, stopped).statusCode(200);
    }

    private static ValidatableResponse asked(String uscc, String place, String stopped) {
        return given().auth()
                .oauth2(TestTokens.of("eve").roles("exit-officer").jurisdictions(place).token())
                .queryParam("stoppedOn", stopped)
                .get("/deregistration/v1/entities/" + uscc + "/idleness")
                .then();
    }
}
