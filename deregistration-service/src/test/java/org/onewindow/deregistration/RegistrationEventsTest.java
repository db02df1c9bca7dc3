package org.onewindow.deregistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.deregistration.entity.ExitingEntity;
import org.onewindow.deregistration.entity.KnownEntities;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeSources.class)
class RegistrationEventsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject DataSource database;
    @Inject KnownEntities entities;

    @Test
    @Rule({"EVT-04", "INV-03"})
    void anEntityWithAWrongCheckDigitIsNotKnown() {
        String wrong = "91440105MA5XK7T09F";

        Registration.entityRegistered(wrong, "LLC", "owner");

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                new Sql(database)
                                                        .query(
                                                                "select 1 from inbox_position where"
                                                                        + " subject = ? and parked_since"
                                                                        + " is not null",
                                                                row -> row.getInt(1),
                                                                wrong))
                                        .hasSize(1));
        assertThat(entities.find(wrong)).isEmpty();
    }

    @Test
    @Rule({"EVT-07", "EVT-09", "GEN-020"})
    void theIndexFollowsTheRegister() {
        String uscc = Registration.freshCode();
        Registration.entityRegistered(uscc, "IND", "owner");

        Registration.entityChanged(uscc, 2, "successor");

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(entities.find(uscc))
                                        .hasValueSatisfying(
                                                found -> {
                                                    assertThat(found.name()).contains("天河区");
                                                    assertThat(found.entityType()).isEqualTo("LLC");
                                                    assertThat(found.authority().code())
                                                            .isEqualTo("440106");
                                                }));
        assertThat(entities.representedBy(org.onewindow.platform.http.Digest.sha256("successor")))
                .containsExactly(uscc);

        Registration.entityConvertedNewCode(uscc, 3);

        await().atMost(SOON)
                .until(() -> entities.find(uscc).filter(ExitingEntity::ended).isPresent());
    }
}
