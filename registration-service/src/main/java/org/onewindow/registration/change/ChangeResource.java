package org.onewindow.registration.change;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.application.ApplicationView;
import org.onewindow.registration.application.Drafts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.Registered;

/**
 * Changes, drafted by a representative of the entity. What follows is the same as for every
 * application: {@code applications/{id}/submission}, {@code /withdrawal}, and the officers' side.
 */
@Path("changes")
@RunOnVirtualThread
public class ChangeResource {

    private final EntityRegister register;
    private final Drafts drafts;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    @Inject
    ChangeResource(
            EntityRegister register, Drafts drafts, Idempotency idempotency, CurrentActor actor) {
        this.register = register;
        this.drafts = drafts;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-158")
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ChangeForm form) {
        Actor applicant = actor.get();
        return idempotency.once(
                key,
                form,
                () -> {
                    ApplicationView written = drafts.write(draft(form, applicant), applicant);
                    return Answer.created(
                            "/registration/v1/applications/" + written.applicationId(),
                            written.version(),
                            written);
                });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ChangeForm form) {
        Actor applicant = actor.get();
        ApplicationView written = drafts.rewrite(id, ifMatch, draft(form, applicant), applicant);
        return Answer.ok(written.version(), written).toResponse();
    }

    private Drafts.Draft draft(ChangeForm form, Actor applicant) {
        Registered present =
                register.representedBy(CreditCodes.require(form.uscc()), applicant.subject())
                        .registered();
        return new Drafts.Draft(
                ChangeProcedure.KIND,
                Optional.ofNullable(form.entityType()).orElse(present.entityType()).name(),
                form.authorityCode(),
                Optional.ofNullable(form.name()).or(() -> Optional.ofNullable(present.name())),
                Optional.of(form.uscc()),
                Optional.empty(),
                form);
    }
}
