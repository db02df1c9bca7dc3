package org.onewindow.deregistration.simplified;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.deregistration.entity.KnownEntities;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/** Lists of cases: an applicant's own, an officer's division. */
@Path("cases")
@RunOnVirtualThread
@RolesAllowed({Roles.APPLICANT, Roles.AGENT, Roles.EXIT_OFFICER, Roles.AUDITOR})
public class CaseListResource {

    private final ExitCases cases;
    private final KnownEntities entities;
    private final CurrentActor actor;

    CaseListResource(ExitCases cases, KnownEntities entities, CurrentActor actor) {
        this.cases = cases;
        this.entities = entities;
        this.actor = actor;
    }

    /**
     * @param uscc only this entity's
     * @param waiting only those that wait for an officer
     */
    @GET
    public Response list(
            @QueryParam("uscc") @Nullable String uscc,
            @QueryParam("waiting") boolean waiting,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Actor who = actor.get();
        int rows = Paging.limit(limit);
        var after = Paging.afterId(cursor);
        String one = uscc == null ? "" : uscc;
        List<ExitCase> found =
                who.has(Role.EXIT_OFFICER) || who.has(Role.AUDITOR)
                        ? cases.ofDivisions(filter(one, waiting, who), after, rows + 1)
                        : cases.ofEntities(own(one, who), after, rows + 1);
        List<CaseView> views =
                found.stream().map(exit -> CaseView.of(exit, Optional.empty())).toList();
        return Paging.page(uri, views, rows, view -> view.id().toString());
    }

    private List<String> own(String uscc, Actor who) {
        return entities.representedBy(Digest.sha256(who.subject())).stream()
                .filter(code -> uscc.isEmpty() || code.equals(uscc))
                .toList();
    }

    private static ExitCases.CaseFilter filter(String uscc, boolean waiting, Actor who) {
        return new ExitCases.CaseFilter(
                uscc, waiting, who.jurisdictions().stream().map(Jurisdiction::code).toList());
    }
}
