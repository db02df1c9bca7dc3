package org.onewindow.registration.barrier;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Audit;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** Hidden barriers: reported by anybody who is signed in, answered by officers, open to all. */
@Path("barriers")
@RunOnVirtualThread
public class BarrierResource {

    private static final String PATH = "/registration/v1/barriers/";

    private final BarrierLedger ledger;
    private final BarrierStatistics statistics;
    private final Idempotency idempotency;
    private final Audit audit;
    private final CurrentActor actor;

    /**
     * @param title public
     * @param imposedBy the authority or body that sets the hurdle; public
     * @param account what happened, for the officers alone
     */
    public record Report(
            @NotNull Jurisdiction jurisdiction,
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 100) String imposedBy,
            @NotBlank @Size(max = 4_000) String account) {}

    /**
     * @param takenUp whether it is examined; if not, {@code reason} says why
     */
    public record Triage(boolean takenUp, @Nullable @Size(max = 2_000) String reason) {}

    /** What came of it. */
    public record Reply(
            Barrier.@NotNull Outcome outcome, @NotBlank @Size(max = 4_000) String answer) {}

    /** What everybody may see: neither the reporter nor his own words. */
    public record PublicBarrier(
            UUID id,
            String jurisdiction,
            String title,
            String imposedBy,
            String state,
            LocalDate reportedOn,
            LocalDate triageDueOn,
            LocalDate replyDueOn,
            Optional<LocalDate> triagedOn,
            Optional<LocalDate> answeredOn,
            Optional<String> outcome,
            Optional<String> answer,
            boolean triageOverdue,
            boolean replyOverdue) {

        static PublicBarrier of(Barrier barrier) {
            return new PublicBarrier(
                    barrier.id,
                    barrier.jurisdiction,
                    barrier.title,
                    barrier.imposedBy,
                    barrier.state.name(),
                    barrier.reportedOn,
                    barrier.triageDueOn,
                    barrier.replyDueOn,
                    Optional.ofNullable(barrier.triagedOn),
                    Optional.ofNullable(barrier.answeredOn),
                    Optional.ofNullable(barrier.outcome).map(Enum::name),
                    Optional.ofNullable(barrier.answer),
                    barrier.triageOverdue,
                    barrier.replyOverdue);
        }
    }

    /** The reporter's own words. */
    public record Account(UUID id, String account) {}

    @Inject
    BarrierResource(
            BarrierLedger ledger,
            BarrierStatistics statistics,
            Idempotency idempotency,
            Audit audit,
            CurrentActor actor) {
        this.ledger = ledger;
        this.statistics = statistics;
        this.idempotency = idempotency;
        this.audit = audit;
        this.actor = actor;
    }

    @POST
    @Authenticated
    @Rule("REG-085")
    public Response report(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Report report) {
        return idempotency.once(
                key,
                report,
                () -> {
                    Barrier barrier =
                            ledger.report(
                                    new BarrierLedger.Report(
                                            report.jurisdiction(),
                                            report.title(),
                                            report.imposedBy(),
                                            report.account()),
                                    actor.get());
                    return Answer.created(
                            PATH + barrier.id, barrier.version, PublicBarrier.of(barrier));
                });
    }

    /** The ledger, oldest first; of a place with those below it, the whole country's without. */
    @GET
    @PermitAll
    @Rule("REG-085")
    public Response list(
            @QueryParam("jurisdiction") @Nullable String jurisdiction,
            @QueryParam("state") @Nullable BarrierState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        List<PublicBarrier> found =
                ledger
                        .list(
                                place(jurisdiction).pattern(),
                                state,
                                Paging.afterId(cursor),
                                rows + 1)
                        .stream()
                        .map(PublicBarrier::of)
                        .toList();
        return Paging.page(uri, found, rows, barrier -> barrier.id().toString());
    }

    @GET
    @Path("statistics")
    @PermitAll
    @Rule("REG-085")
    public BarrierStatistics.Figures statistics(
            @QueryParam("jurisdiction") @Nullable String jurisdiction) {
        Jurisdiction place = place(jurisdiction);
        return statistics.of(place.code(), place.pattern());
    }

    @GET
    @Path("{id}")
    @PermitAll
    public Response one(@PathParam("id") UUID id) {
        return changed(ledger.one(id));
    }

    /** For the reporter and the officers of the place; an officer's look is audited. */
    @GET
    @Path("{id}/account")
    @Authenticated
    @Rule("GEN-010")
    public Account account(@PathParam("id") UUID id) {
        Barrier barrier = ledger.one(id);
        Actor reader = actor.get();
        if (!barrier.reporter.equals(reader.subject())) {
            if (!reader.has(Role.REGISTRAR) && !reader.has(Role.REGISTRAR_LEAD)) {
                throw new Refusal(CommonProblem.ROLE_DENIED);
            }
            reader.requireJurisdiction(barrier.place());
            audit.success(reader, "GET", PATH + id + "/account", 200);
        }
        return new Account(id, barrier.account);
    }

    @POST
    @Path("{id}/triage")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-085")
    public Response triage(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Triage triage) {
        if (triage.takenUp()) {
            return changed(ledger.takeUp(id, ifMatch, actor.get()));
        }
        String reason = triage.reason();
        if (reason == null || reason.isBlank()) {
            throw new Refusal(CommonProblem.INVALID_FIELDS, "reason");
        }
        return changed(ledger.dismiss(id, ifMatch, reason, actor.get()));
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-085")
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Reply reply) {
        return changed(ledger.answer(id, ifMatch, reply.outcome(), reply.answer(), actor.get()));
    }

    private static Response changed(Barrier barrier) {
        return Answer.ok(barrier.version, PublicBarrier.of(barrier)).toResponse();
    }

    private static Jurisdiction place(@Nullable String code) {
        try {
            return code == null ? Jurisdiction.NATION : new Jurisdiction(code);
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.INVALID_FIELDS, "jurisdiction");
        }
    }
}
