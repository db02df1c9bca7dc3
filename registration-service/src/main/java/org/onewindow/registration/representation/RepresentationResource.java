package org.onewindow.registration.representation;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.evidence.TrustProvider;

/** The logins that may act for an entity. */
@Path("entities/{uscc}/representatives")
@RunOnVirtualThread
public class RepresentationResource {

    private final Claims claims;
    private final TrustProvider trust;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /** What has to be signed by the responsible person. */
    public record ToSign(String digest) {}

    /**
     * The caller's claim to act for the entity.
     *
     * @param alone every other login loses the right
     * @param signature of the responsible person, over the digest
     */
    public record Wanted(
            @Nullable Boolean alone, @NotNull @Size(min = 1, max = 4000) String signature) {}

    @Inject
    RepresentationResource(
            Claims claims, TrustProvider trust, Idempotency idempotency, CurrentActor actor) {
        this.claims = claims;
        this.trust = trust;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** The digest for the caller's login. */
    @GET
    @Path("authorisation")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule({"GEN-011", "REG-031"})
    public ToSign toSign(@PathParam("uscc") String uscc, @QueryParam("alone") boolean alone) {
        String login = Digest.sha256(actor.get().subject());
        return new ToSign(new Authorisation(CreditCodes.require(uscc), login, alone).digest());
    }

    /** Granted at once, or waiting for an officer where the register knows a name alone. */
    @POST
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule({"GEN-011", "REG-151"})
    public Response claim(
            @PathParam("uscc") String uscc,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Wanted wanted) {
        return idempotency.once(
                key,
                wanted,
                () ->
                        Answer.created(
                                "/registration/v1/entities/" + uscc + "/representatives",
                                0,
                                claims.claim(
                                        uscc,
                                        Boolean.TRUE.equals(wanted.alone()),
                                        trust.verify(List.of(), List.of(wanted.signature())),
                                        actor.get())));
    }

    /** The claims that wait for an officer. */
    @GET
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("GEN-011")
    public List<Claims.Claim> waiting(@PathParam("uscc") String uscc) {
        return claims.waiting(uscc, actor.get());
    }

    @POST
    @Path("{id}/confirmation")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("GEN-011")
    public Claims.Claim confirm(@PathParam("uscc") String uscc, @PathParam("id") UUID id) {
        return claims.confirm(uscc, id, actor.get());
    }
}
