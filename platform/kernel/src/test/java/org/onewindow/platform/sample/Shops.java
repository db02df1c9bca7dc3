package org.onewindow.platform.sample;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.database.Sql;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/** A sample resource that uses everything the kernel offers to a resource. */
@Path("shops")
@ApplicationScoped
@RunOnVirtualThread
public class Shops {

    /** Holds the work of shops named "slow" until a test lets it go. */
    public static volatile CountDownLatch gate = new CountDownLatch(0);

    /** Counts down when such work has begun. */
    public static volatile CountDownLatch entered = new CountDownLatch(0);

    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Decisions decisions;
    private final CurrentActor actor;
    private final Sql sql;

    public record Opening(
            @NotBlank String name,
            @NotNull PersonalNumber keeper,
            @NotBlank String place,
            @Nullable Integer floor,
            @Nullable BigDecimal rent,
            @Nullable LocalDate leasedOn,
            @Nullable Instant inspectedAt) {}

    public enum Kind {
        CORNER,
        MARKET
    }

    public record Opened(String name, PersonalNumber keeper) {}

    @Inject
    Shops(
            Idempotency idempotency,
            Outbox outbox,
            Decisions decisions,
            CurrentActor actor,
            DataSource database) {
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.decisions = decisions;
        this.actor = actor;
        sql = new Sql(database);
    }

    @POST
    @RolesAllowed(Roles.APPLICANT)
    public Response open(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Opening opening) {
        return idempotency.once(key, opening, () -> open(opening));
    }

    private Answer open(Opening opening) {
        Jurisdiction place = new Jurisdiction(opening.place());
        sql.update("insert into shop (name, floor) values (?, ?)", opening.name(), opening.floor());
        outbox.publish(
                new ShopOpened(opening.name(), opening.keeper()),
                EventHeader.of(
                        Subject.uscc(opening.name()), opening.name(), place, "case", actor.get()));
        decisions.record(
                new Decision(
                        "OPENING",
                        opening.name(),
                        "OPENED",
                        place,
                        actor.get(),
                        List.of(Decision.AppliedRule.passed("GEN-011")),
                        java.util.Map.of("name", opening.name()),
                        List.of(),
                        Optional.empty()));
        switch (opening.name()) {
            case "refused" ->
                    throw new Refusal(CommonProblem.STATE_CONFLICT, "this shop may not open");
            case "broken" -> throw new IllegalStateException("secret: jdbc:postgresql://db");
            case "stale" -> throw new OptimisticLockException("row 7");
            case "slow" -> waitAtTheGate();
            default -> {}
        }
        return Answer.created(
                "/registration/v1/shops/" + opening.name(),
                0,
                new Opened(opening.name(), opening.keeper()));
    }

    private static void waitAtTheGate() {
        entered.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @PUT
    @Path("numbered")
    @RolesAllowed(Roles.REGISTRAR)
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch) {
        EntityTags.requireMatch(ifMatch, 3);
        actor.get().requireJurisdiction(new Jurisdiction("440105"));
        return Answer.ok(4, List.of()).toResponse();
    }

    @GET
    @PermitAll
    public Response list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("openedSince") @Nullable LocalDate openedSince,
            @QueryParam("kind") @Nullable Kind kind,
            @QueryParam("leased") boolean leased,
            @QueryParam("atLeast") long atLeast,
            @Context UriInfo uri) {
        String after = Paging.after(cursor);
        int rows = Paging.limit(limit);
        List<String> found =
                IntStream.range(0, 450)
                        .mapToObj("%03d"::formatted)
                        .filter(key -> key.compareTo(after) > 0)
                        .limit(rows + 1L)
                        .toList();
        return Paging.page(uri, found, rows, key -> key);
    }

    @GET
    @Path("numbered/{number}/open-on/{day}")
    @PermitAll
    public List<String> openOn(
            @PathParam("number") UUID number,
            @PathParam("day") LocalDate day,
            @QueryParam("cursor") @Nullable String cursor) {
        return List.of(number.toString(), day.toString(), Paging.afterId(cursor).toString());
    }
}
