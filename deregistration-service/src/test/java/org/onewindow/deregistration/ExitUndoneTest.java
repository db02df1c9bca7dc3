package org.onewindow.deregistration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.onewindow.deregistration.entity.ExitingEntity;
import org.onewindow.deregistration.entity.KnownEntities;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;
import org.onewindow.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeSources.class)
class ExitUndoneTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject KnownEntities entities;

    @Test
    @Rule({"EVT-14", "DER-019", "DER-064"})
    void whoseExitWasUndoneLeavesByLiquidationOnly() {
        Company company = Company.registered();

        Registration.exitRestored(company.uscc(), 2, "ACTIVE");
        await().atMost(SOON).untilAsserted(() -> assertThat(entity(company).exitUndone()).isTrue());
        company.open(1, 2)
                .then()
                .statusCode(422)
                .body("code", equalTo("PATH_NOT_ELIGIBLE"))
                .body("detail", containsString("P3"));
        watched("440105")
                .body(of(company) + ".restoredOn", equalTo("2026-09-01"))
                .body(of(company) + ".forcedExitFrom", equalTo("2029-09-01"));
        watched("440800").body("uscc", not(hasItem(company.uscc())));

        Registration.exitRestored(company.uscc(), 3, "DEREGISTERED");
        await().atMost(SOON).untilAsserted(() -> assertThat(entity(company).ended()).isTrue());
        watched("440105").body("uscc", not(hasItem(company.uscc())));
    }

    private static String of(Company company) {
        return "find { it.uscc == '" + company.uscc() + "' }";
    }

    private static ValidatableResponse watched(String place) {
        return given().auth()
                .oauth2(TestTokens.of("eve").roles("exit-officer").jurisdictions(place).token())
                .queryParam("limit", 200)
                .get("/deregistration/v1/restoration-watches")
                .then()
                .statusCode(200);
    }

    private ExitingEntity entity(Company company) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.find(company.uscc()).orElseThrow());
    }
}
