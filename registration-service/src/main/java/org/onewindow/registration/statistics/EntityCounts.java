package org.onewindow.registration.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import javax.sql.DataSource;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.EntityStatus;

/**
 * Counts straight from the register, so that there is no second figure that could differ from it;
 * for officers of the place, as it reads all of its entries.
 */
@Path("entity-counts/{jurisdiction: [0-9]{6}}")
@RunOnVirtualThread
public class EntityCounts {

    private final CurrentActor actor;
    private final BusinessClock clock;
    private final Sql sql;

    @Inject
    EntityCounts(CurrentActor actor, BusinessClock clock, DataSource database) {
        this.actor = actor;
        this.clock = clock;
        sql = new Sql(database);
    }

    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("INV-26")
    public EntityCount of(@PathParam("jurisdiction") String code) {
        Jurisdiction place = new Jurisdiction(code);
        actor.get().requireJurisdiction(place);
        return EntityCount.of(
                clock.instant(),
                code,
                sql.query(
                        "select entity_type, status, count(*) from entity"
                                + " where authority_code like ? group by entity_type, status",
                        row ->
                                new EntityCount.Group(
                                        EntityType.valueOf(row.getString(1)),
                                        EntityStatus.valueOf(row.getString(2)),
                                        row.getLong(3)),
                        place.pattern()));
    }
}
