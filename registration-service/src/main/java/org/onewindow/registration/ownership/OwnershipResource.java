package org.onewindow.registration.ownership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.BeneficialOwnership;
import org.onewindow.registration.form.Party;

/** The beneficial owners of an entity, for itself and the officers of its place. */
@Path("entities/{uscc}/beneficial-ownership")
@RunOnVirtualThread
public class OwnershipResource {

    private final OwnershipFiling filing;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /**
     * @param changedOn since when it is so; filed within thirty days
     * @param parties the persons that {@code beneficialOwnership} names
     */
    public record Filing(
            @NotNull LocalDate changedOn,
            @Size(max = 20) List<@NotNull @Valid Party> parties,
            @NotNull @Valid BeneficialOwnership beneficialOwnership) {

        public Filing {
            parties = parties == null ? List.of() : List.copyOf(parties);
        }
    }

    private record Filed(String uscc, Filing filing) {}

    @Inject
    OwnershipResource(OwnershipFiling filing, Idempotency idempotency, CurrentActor actor) {
        this.filing = filing;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-003")
    public Response file(
            @PathParam("uscc") String uscc,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Filing said) {
        return idempotency.once(
                key,
                new Filed(uscc, said),
                () ->
                        Answer.created(
                                "/registration/v1/entities/" + uscc + "/beneficial-ownership",
                                0,
                                filing.file(
                                        uscc,
                                        said.changedOn(),
                                        said.beneficialOwnership(),
                                        said.parties(),
                                        actor.get())));
    }

    /** The last filing. */
    @GET
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT, Roles.REGISTRAR})
    @Rule({"REG-003", "GEN-011"})
    public Response current(@PathParam("uscc") String uscc) {
        Actor reader = actor.get();
        return Response.ok(
                        reader.has(Role.REGISTRAR)
                                ? filing.seen(uscc, reader)
                                : filing.own(uscc, reader))
                .build();
    }
}
