package org.onewindow.registration.bulletin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** The bulletins: to all where the plan publishes them, to officers for their own divisions. */
@Path("start-up-bulletins")
@RunOnVirtualThread
public class BulletinResource {

    private final BulletinStore store;
    private final CurrentActor actor;

    /** The bulletin of a month, by division code. */
    public record View(String month, LocalDate publishedOn, List<BulletinLine> lines) {}

    @Inject
    BulletinResource(BulletinStore store, CurrentActor actor) {
        this.store = store;
        this.actor = actor;
    }

    /** The months that have a bulletin, oldest first. */
    @GET
    @PermitAll
    public Response months(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        return Paging.page(uri, store.months(Paging.after(cursor), rows + 1), rows, month -> month);
    }

    @GET
    @Path("{month}")
    @PermitAll
    @Rule("REG-133")
    public View one(@PathParam("month") String text) {
        YearMonth month = month(text);
        LocalDate publishedOn =
                store.publishedOn(month).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        Optional<Actor> reader = actor.optional();
        return new View(
                month.toString(),
                publishedOn,
                store.lines(month).stream()
                        .filter(kept -> kept.open() || isOf(reader, kept.line()))
                        .map(BulletinStore.Kept::line)
                        .toList());
    }

    private static boolean isOf(Optional<Actor> reader, BulletinLine line) {
        return reader.filter(actor -> actor.covers(new Jurisdiction(line.jurisdiction())))
                .isPresent();
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(CommonProblem.INVALID_FIELDS, "month");
        }
    }
}
