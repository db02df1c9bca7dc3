package org.onewindow.registration.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class EntityCountTest {

    /** A place where no other test registers anything. */
    private static final String PLACE = "441481";

    @Inject DataSource database;

    @Test
    @Rule("INV-26")
    void onlyThoseThatGoOnAreActive() {
        EntityCount count =
                EntityCount.of(
                        Instant.EPOCH,
                        PLACE,
                        Stream.of(EntityStatus.values())
                                .flatMap(
                                        status ->
                                                Stream.of(EntityType.LLC, EntityType.IND)
                                                        .map(type -> group(type, status)))
                                .toList());

        assertThat(count.active()).isEqualTo(6);
        assertThat(count.activeByType()).isEqualTo(Map.of(EntityType.LLC, 3L, EntityType.IND, 3L));
        assertThat(count.byStatus()).hasSize(7).containsEntry(EntityStatus.REVOKED, 2L);
    }

    private static EntityCount.Group group(EntityType type, EntityStatus status) {
        return new EntityCount.Group(type, status, 1);
    }

    @Test
    @Rule({"INV-26", "GEN-011"})
    void theFigureIsThatOfTheRegisterOverAllStatuses() {
        for (EntityStatus status : EntityStatus.values()) {
            moved(Filing.of("sole").register(), status);
        }
        moved(Filing.of("ind").register(), EntityStatus.DORMANT);

        counted("rita", PLACE, PLACE)
                .statusCode(200)
                .body("active", equalTo(4))
                .body("activeByType.SOLE", equalTo(3))
                .body("activeByType.IND", equalTo(1))
                .body("byStatus.DEREGISTERED", equalTo(1));
        int all = counted("rita", "440000", "440000").statusCode(200).extract().path("active");
        assertThat(all)
                .isEqualTo(
                        new Sql(database)
                                .query(
                                        "select count(*)::int from entity where status = any(?)"
                                                + " and authority_code like '44%'",
                                        row -> row.getInt(1),
                                        List.of("ACTIVE", "DORMANT", "LIQUIDATING"))
                                .getFirst());
        counted("bob", "440105", PLACE).statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse counted(
            String officer, String covers, String place) {
        return Filing.officer(officer, covers, "registrar")
                .get(Filing.BASE + "entity-counts/" + place)
                .then();
    }

    private void moved(String uscc, EntityStatus status) {
        new Sql(database)
                .update(
                        "update entity set status = ?, authority_code = ?, ended_on ="
                                + " case when ? = 'DEREGISTERED' then established_on end"
                                + " where uscc = ?",
                        status.name(),
                        PLACE,
                        status.name(),
                        uscc);
    }
}
