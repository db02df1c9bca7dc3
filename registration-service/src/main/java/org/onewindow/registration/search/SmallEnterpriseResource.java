package org.onewindow.registration.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.catalogue.EntityType;

/** The directory of small enterprises (小微企业名录): active entities by size and type. */
@Path("small-enterprises")
@PermitAll
@RunOnVirtualThread
public class SmallEnterpriseResource {

    private final EntitySearch search;
    private final Parameters parameters;
    private final BusinessClock clock;

    @Inject
    SmallEnterpriseResource(EntitySearch search, Parameters parameters, BusinessClock clock) {
        this.search = search;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * @param division six digits; covers those below; the whole register when not given
     * @param size MICRO or SMALL; both when not given
     */
    @GET
    @Rule("REG-144")
    public Response list(
            @QueryParam("division") @Nullable String division,
            @QueryParam("size") @Nullable String size,
            @QueryParam("entityType") @Nullable String entityType,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Jurisdiction place = division == null ? Jurisdiction.NATION : Criteria.place(division);
        SmallEnterpriseBounds bounds =
                SmallEnterpriseBounds.of(parameters.at(place, clock.today()));
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                search.directory(
                        new EntitySearch.Directory(
                                place,
                                bounds,
                                Optional.ofNullable(size)
                                        .map(text -> Criteria.one(EntitySize.values(), text)),
                                Optional.ofNullable(entityType).map(text -> type(bounds, text))),
                        Paging.after(cursor),
                        rows + 1),
                rows,
                ListQuery::cursorOf);
    }

    private static EntityType type(SmallEnterpriseBounds bounds, String text) {
        return Criteria.one(bounds.types().toArray(EntityType[]::new), text);
    }
}
