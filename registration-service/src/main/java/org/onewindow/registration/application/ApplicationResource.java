package org.onewindow.registration.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.evidence.TrustProvider;
import org.onewindow.registration.form.SetupForm;

/** Applications: drafted, changed, submitted and withdrawn by the applicant, listed by officers. */
@Path("applications")
@RunOnVirtualThread
public class ApplicationResource {

    private static final String PATH = "/registration/v1/applications/";

    private final Drafts drafts;
    private final Submission submission;
    private final Applications applications;
    private final TrustProvider trust;
    private final Idempotency idempotency;
    private final CurrentActor actor;
    private final Tolerances tolerances;
    private final CaseViews views;
    private final Audit audit;

    /**
     * Proofs and signatures, each a compact JWS of the trust provider.
     *
     * @param manualReview an officer is to look, where the machine would turn it away by law
     */
    public record Handover(
            @NotNull @Size(max = 400) List<@NotNull @Size(max = 4_096) String> realNameProofs,
            @NotNull @Size(max = 400) List<@NotNull @Size(max = 4_096) String> signatures,
            @Nullable Boolean manualReview) {

        Submission.Handed verified(TrustProvider trust) {
            return new Submission.Handed(
                    trust.verify(realNameProofs, signatures), Boolean.TRUE.equals(manualReview));
        }
    }

    /** Documents handed in after the submission, by the hashes of their files. */
    public record Later(
            @NotEmpty @Size(max = 7) List<SetupForm.@NotNull @Valid Document> documents) {}

    /** A line of a list. */
    public record Line(
            String applicationId,
            String kind,
            String state,
            String entityType,
            @Nullable String name) {

        static Line of(Application application) {
            return new Line(
                    application.id.toString(),
                    application.kind,
                    application.state.name(),
                    application.entityType,
                    application.name);
        }
    }

    @Inject
    ApplicationResource(
            Drafts drafts,
            Submission submission,
            Applications applications,
            TrustProvider trust,
            Idempotency idempotency,
            CurrentActor actor,
            Tolerances tolerances,
            CaseViews views,
            Audit audit) {
        this.drafts = drafts;
        this.submission = submission;
        this.applications = applications;
        this.trust = trust;
        this.idempotency = idempotency;
        this.actor = actor;
        this.tolerances = tolerances;
        this.views = views;
        this.audit = audit;
    }

    @POST
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-130")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull SetupForm form) {
        return idempotency.once(
                key,
                form,
                () -> {
                    Application application = drafts.create(draft(form), actor.get());
                    return Answer.created(
                            PATH + application.id, application.version, view(application));
                });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SetupForm form) {
        return changed(drafts.replace(id, ifMatch, draft(form), actor.get()));
    }

    /** A code that is none is malformed wherever it stands (REG-111). */
    @Rule("REG-111")
    private static Drafts.Draft draft(SetupForm form) {
        SetupForm.Parent parent = form.parent();
        if (parent != null) {
            CreditCodes.requireFact(parent.uscc());
        }
        return new Drafts.Draft(
                SetupProcedure.KIND,
                form.entityType().name(),
                form.authorityCode(),
                Optional.ofNullable(form.name()),
                Optional.empty(),
                Optional.ofNullable(form.intakeAuthority()),
                form);
    }

    /** Decided in the same request: confirmed, to an officer, or 422 with everything missing. */
    @POST
    @Path("{id}/submission")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule({"REG-090", "REG-093", "REG-096"})
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Handover handover) {
        Actor applicant = actor.get();
        return idempotency.once(
                key,
                handover,
                () -> submission.ask(id, applicant),
                measures -> {
                    Application application =
                            submission.submit(
                                    id, ifMatch, handover.verified(trust), measures, applicant);
                    return Answer.ok(application.version, view(application));
                });
    }

    /** Documents that were missing at the submission (REG-097). */
    @POST
    @Path("{id}/missing-documents")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-097")
    public Response supply(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Later later) {
        return changed(tolerances.supply(id, ifMatch, later.documents(), actor.get()));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-094")
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(drafts.withdraw(id, ifMatch, actor.get()));
    }

    /** An officer's look at it is kept in the audit log (GEN-010). */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT, Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("GEN-010")
    public Response one(@PathParam("id") UUID id) {
        Actor reader = actor.get();
        if (!CaseViews.isOfficer(reader)) {
            return changed(applications.own(id, reader));
        }
        Application application = applications.seenByOfficer(id, reader);
        audit.success(reader, "GET", PATH + id, 200);
        return changed(application);
    }

    /**
     * For applicants their own; for officers those in the state, of their divisions.
     *
     * @param state for officers, UNDER_REVIEW when not said
     * @param takenIn for officers: those that their windows took in for other authorities
     */
    @GET
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT, Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("takenIn") boolean takenIn,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        Actor reader = actor.get();
        int rows = Paging.limit(limit);
        UUID after = Paging.afterId(cursor);
        List<Application> found;
        if (!CaseViews.isOfficer(reader)) {
            found = applications.ofOwner(after, rows + 1, reader);
        } else if (takenIn) {
            found = applications.takenIn(after, rows + 1, reader);
        } else {
            found = applications.waiting(wanted(state), after, rows + 1, reader);
        }
        return Paging.page(uri, found.stream().map(Line::of).toList(), rows, Line::applicationId);
    }

    private static ApplicationState wanted(@Nullable String state) {
        if (state == null) {
            return ApplicationState.UNDER_REVIEW;
        }
        for (ApplicationState known : ApplicationState.values()) {
            if (known.name().equals(state) && known != ApplicationState.DRAFT) {
                return known;
            }
        }
        throw new Refusal(CommonProblem.INVALID_FIELDS, "state");
    }

    private Response changed(Application application) {
        return Answer.ok(application.version, view(application)).toResponse();
    }

    private ApplicationView view(Application application) {
        return views.view(application, actor.get());
    }
}
