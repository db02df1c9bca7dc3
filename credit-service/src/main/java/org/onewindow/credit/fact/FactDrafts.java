package org.onewindow.credit.fact;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/** Officers record facts that no feed brings yet: drafted by one, approved by another. */
@Path("fact-drafts")
@RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_LEAD})
@RunOnVirtualThread
public class FactDrafts {

    private final RecordFact recording;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /**
     * A fact to be recorded.
     *
     * @param subject a credit code, or the SHA-256 of a person's ID number in hex
     * @param legalDate the day the term counts from, or the day of the decision
     * @param corrects the fact of which this is to be the next version
     * @param endedOn the first day on which the fact no longer holds
     * @param ground of an abnormal listing, and of nothing else; a listing without one is acted on
     *     as such, but no rule that follows from a ground follows from it
     */
    public record Draft(
            @NotNull FactKind kind,
            @NotBlank @Size(max = 64) String subject,
            @NotNull Jurisdiction jurisdiction,
            @NotBlank @Size(max = 200) String source,
            @NotBlank @Size(max = 200) String documentNumber,
            @NotBlank @Size(max = 2000) String statement,
            @NotBlank @Size(max = 500) String legalBasis,
            @NotBlank @Size(max = 2000) String reasons,
            @NotNull LocalDate legalDate,
            @Nullable UUID corrects,
            @Nullable LocalDate endedOn,
            @Nullable AbnormalGround ground) {

        FactContent content() {
            return new FactContent(
                    kind,
                    subject,
                    jurisdiction.code(),
                    source,
                    documentNumber,
                    statement,
                    legalBasis,
                    reasons,
                    legalDate,
                    endedOn,
                    ground);
        }
    }

    /** A draft as it stands; {@code factId} once it is approved. */
    public record View(
            UUID id,
            FactKind kind,
            String subject,
            String jurisdiction,
            String documentNumber,
            String statement,
            LocalDate legalDate,
            String state,
            @Nullable UUID factId) {}

    @Inject
    FactDrafts(RecordFact recording, Idempotency idempotency, CurrentActor actor) {
        this.recording = recording;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    public Response draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Draft draft) {
        return idempotency.once(
                key,
                draft,
                () -> {
                    FactDraft made =
                            recording.draft(draft.corrects(), draft.content(), actor.get());
                    return Answer.created(
                            "/credit/v1/fact-drafts/" + made.id, made.version, view(made));
                });
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") UUID id) {
        FactDraft draft = recording.find(id, actor.get());
        return Answer.ok(draft.version, view(draft)).toResponse();
    }

    /** Makes the draft a fact; the approver is another than the drafter. */
    @POST
    @Path("{id}/approval")
    public Response approve(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        FactDraft approved = recording.approve(id, ifMatch, actor.get());
        return Answer.ok(approved.version, view(approved)).toResponse();
    }

    private static View view(FactDraft draft) {
        FactContent content = draft.content;
        return new View(
                draft.id,
                content.kind(),
                content.subject(),
                content.jurisdiction(),
                content.documentNumber(),
                content.statement(),
                content.legalDate(),
                draft.state.name(),
                draft.factId);
    }
}
