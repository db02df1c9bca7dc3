package org.onewindow.registration.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.measures.Measures;

/** The officers' decisions about parked cases. */
@Path("applications/{id}")
@RunOnVirtualThread
public class DecisionResource {

    private final OfficerDecisions decisions;
    private final Idempotency idempotency;
    private final CurrentActor actor;
    private final CaseViews views;

    /**
     * What the officer decides.
     *
     * @param reason why he approves although credit is unknown or blocks
     * @param corrections of a return: all of them, in words
     * @param defects of a return, each with its place in the form
     * @param refusal of a refusal, which a second person then approves
     */
    public record Verdict(
            @NotNull Outcome outcome,
            @Nullable @Size(max = 2_000) String reason,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 500) String> corrections,
            @Nullable @Size(max = 50) List<@NotNull @Valid Defect> defects,
            @Nullable @Valid RefusalText refusal) {

        /** All that is to be corrected, at its place where that was said. */
        List<Defect> toBeCorrected() {
            return Stream.concat(
                            Optional.ofNullable(corrections).stream()
                                    .flatMap(List::stream)
                                    .map(text -> new Defect("", text)),
                            Optional.ofNullable(defects).stream().flatMap(List::stream))
                    .toList();
        }

        /** The three things an officer can do with a case. */
        public enum Outcome {
            APPROVED,
            RETURNED,
            REFUSED
        }

        @AssertTrue(message = "a refusal says why, and nothing else does")
        public boolean isConsistent() {
            return (outcome == Outcome.REFUSED) == (refusal != null);
        }
    }

    @Inject
    DecisionResource(
            OfficerDecisions decisions,
            Idempotency idempotency,
            CurrentActor actor,
            CaseViews views) {
        this.decisions = decisions;
        this.idempotency = idempotency;
        this.actor = actor;
        this.views = views;
    }

    @POST
    @Path("decision")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule({"REG-090", "REG-092", "REG-093"})
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Verdict verdict) {
        Actor officer = actor.get();
        return idempotency.once(
                key,
                verdict,
                () -> measures(id, verdict, officer),
                measures -> answer(decided(id, ifMatch, verdict, measures, officer)));
    }

    private Optional<Measures> measures(UUID id, Verdict verdict, Actor officer) {
        return verdict.outcome() == Verdict.Outcome.APPROVED
                ? Optional.of(decisions.ask(id, officer))
                : Optional.empty();
    }

    private Application decided(
            UUID id,
            @Nullable String ifMatch,
            Verdict verdict,
            Optional<Measures> measures,
            Actor officer) {
        RefusalText refusal = verdict.refusal();
        if (refusal != null) {
            return decisions.draftRefusal(id, ifMatch, refusal, officer);
        }
        if (measures.isPresent()) {
            String reason = Optional.ofNullable(verdict.reason()).orElse("");
            return decisions.approve(id, ifMatch, reason, measures.get(), officer);
        }
        return decisions.giveBack(id, ifMatch, verdict.toBeCorrected(), officer);
    }

    /** The second person of a refusal (GEN-012). */
    @POST
    @Path("refusal-approval")
    @RolesAllowed(Roles.REGISTRAR_LEAD)
    @Rule({"REG-093", "GEN-012"})
    public Response approveRefusal(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Actor approver = actor.get();
        return idempotency.once(
                key, "", () -> answer(decisions.approveRefusal(id, ifMatch, approver)));
    }

    private Answer answer(Application application) {
        return views.answer(application, actor.get());
    }
}
