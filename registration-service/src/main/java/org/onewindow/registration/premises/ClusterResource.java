package org.onewindow.registration.premises;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** Clusters by the credit code of their host. */
@Path("clusters/{uscc}")
@RunOnVirtualThread
public class ClusterResource {

    private final Clusters clusters;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /** The hosting agreement, by its number. */
    public record Agreement(@NotBlank @Size(max = 60) String agreement) {}

    /** A member that cannot be reached, and since when. */
    public record Loss(@NotBlank @Size(max = 18) String memberUscc, @NotNull LocalDate lostOn) {}

    @Inject
    ClusterResource(Clusters clusters, Idempotency idempotency, CurrentActor actor) {
        this.clusters = clusters;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** Enters the host, or its new agreement. */
    @PUT
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-074")
    public Clusters.Cluster enter(
            @PathParam("uscc") String uscc, @Valid @NotNull Agreement agreement) {
        return clusters.enter(uscc, agreement.agreement(), actor.get());
    }

    @GET
    @PermitAll
    @Rule("REG-074")
    public Clusters.Cluster one(@PathParam("uscc") String uscc) {
        return clusters.cluster(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The host reports within ten working days. */
    @POST
    @Path("lost-contacts")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-074")
    public Response report(
            @PathParam("uscc") String uscc,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Loss loss) {
        return idempotency.once(
                key,
                loss,
                () ->
                        Answer.created(
                                "/registration/v1/clusters/" + uscc + "/lost-contacts",
                                0,
                                clusters.report(
                                        uscc, loss.memberUscc(), loss.lostOn(), actor.get())));
    }

    @GET
    @Path("lost-contacts")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-074")
    public List<Clusters.LostContact> lost(@PathParam("uscc") String uscc) {
        return clusters.lost(uscc, actor.get());
    }
}
