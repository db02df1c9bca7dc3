package org.onewindow.registration.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.rule.Rule;

/** Searches the public register; anonymous, limited in rate (GEN-011). */
@Path("entities")
@PermitAll
@RunOnVirtualThread
public class SearchResource {

    private final EntitySearch search;

    /**
     * What to search by; all given must hold.
     *
     * @param name fragment of the name, two characters or more
     * @param person whole name of the responsible person
     * @param division six digits; covers those below
     */
    public record Query(
            @QueryParam("name") @Nullable String name,
            @QueryParam("uscc") @Nullable String uscc,
            @QueryParam("person") @Nullable String person,
            @QueryParam("division") @Nullable String division,
            @QueryParam("status") @Nullable String status,
            @QueryParam("entityType") @Nullable String entityType,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {}

    @Inject
    SearchResource(EntitySearch search) {
        this.search = search;
    }

    /** By place, then credit code; 50 rows a page unless asked otherwise, at most 200. */
    @GET
    @Rule({"GEN-010", "GEN-011", "REG-112a"})
    public Response list(@BeanParam Query query, @Context UriInfo uri) {
        Criteria criteria =
                Criteria.of(
                        new Criteria.Asked(
                                query.name(),
                                query.uscc(),
                                query.person(),
                                query.division(),
                                query.status(),
                                query.entityType()));
        int rows = Paging.limit(query.limit());
        return Paging.page(
                uri,
                search.search(criteria, Paging.after(query.cursor()), rows + 1),
                rows,
                ListQuery::cursorOf);
    }
}
