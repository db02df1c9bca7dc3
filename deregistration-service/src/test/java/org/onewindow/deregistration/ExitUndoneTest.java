package org.onewindow.deregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.onewindow.deregistration.entity.ExitingEntity;
import org.onewindow.deregistration.entity.KnownEntities;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeSources.class)
class ExitUndoneTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject KnownEntities entities;

    @Test
    @Rule({"EVT-14", "DER-019"})
    void whoseExitWasUndoneLeavesByLiquidationOnly() {
        Company company = Company.registered();

        Registration.exitRestored(company.uscc(), 2, "ACTIVE");
        await().atMost(SOON).untilAsserted(() -> assertThat(entity(company).exitUndone()).isTrue());
        company.open(1, 2)
                .then()
                .statusCode(422)
                .body("code", equalTo("PATH_NOT_ELIGIBLE"))
                .body("detail", containsString("P3"));

        Registration.exitRestored(company.uscc(), 3, "DEREGISTERED");
        await().atMost(SOON).untilAsserted(() -> assertThat(entity(company).ended()).isTrue());
    }

    private ExitingEntity entity(Company company) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.find(company.uscc()).orElseThrow());
    }
}
