package org.onewindow.deregistration.simplified;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.rule.Rule;

/** The public notices (公示): who wants to leave, and until when one may object. */
@Path("notices")
@RunOnVirtualThread
@PermitAll
public class NoticeResource {

    private final ExitCases cases;

    NoticeResource(ExitCases cases) {
        this.cases = cases;
    }

    /**
     * @param commitment the text that all investors have signed
     * @param endsOn the last day of the notice
     */
    public record Notice(
            UUID caseId,
            String uscc,
            String name,
            String authorityCode,
            LocalDate publishedOn,
            LocalDate endsOn,
            String state,
            String commitment) {}

    @GET
    @Rule("DER-012")
    public Response list(
            @QueryParam("uscc") @Nullable String uscc,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        List<Notice> notices =
                cases.notices(uscc == null ? "" : uscc, Paging.afterId(cursor), rows + 1).stream()
                        .map(NoticeResource::notice)
                        .toList();
        return Paging.page(uri, notices, rows, notice -> notice.caseId().toString());
    }

    private static Notice notice(ExitCase exit) {
        return new Notice(
                exit.id(),
                exit.uscc(),
                exit.name(),
                exit.authority().code(),
                exit.publishedOn().orElseThrow(),
                exit.noticeEndsOn().orElseThrow(),
                exit.state().name(),
                Commitment.current(exit.uscc()).text());
    }
}
