package org.onewindow.registration.premises;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** Further premises of an entity: filed by it, read by everybody. */
@Path("entities/{uscc}/premises")
@RunOnVirtualThread
public class PremisesResource {

    private final ExtraPremises premises;
    private final Representatives representatives;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /**
     * @param addressCode standard address code; it begins with the six digits of the division
     */
    public record Address(
            @NotNull @Pattern(regexp = "[0-9]{6,24}") String addressCode,
            @NotBlank @Size(max = 200) String text) {}

    @Inject
    PremisesResource(
            ExtraPremises premises,
            Representatives representatives,
            Idempotency idempotency,
            CurrentActor actor) {
        this.premises = premises;
        this.representatives = representatives;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-073")
    public Response file(
            @PathParam("uscc") String uscc,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Address address) {
        return idempotency.once(
                key,
                address,
                () -> {
                    ExtraPremises.Filed filed =
                            premises.file(uscc, address.addressCode(), address.text(), actor.get());
                    return Answer.created(
                            "/registration/v1/entities/" + uscc + "/premises/" + filed.id(),
                            0,
                            filed);
                });
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-073")
    public Response end(@PathParam("uscc") String uscc, @PathParam("id") UUID id) {
        premises.end(uscc, id, actor.get());
        return Response.noContent().build();
    }

    /** Those given up too, with their last day. */
    @GET
    @PermitAll
    @Rule("REG-073")
    public Response list(
            @PathParam("uscc") String uscc,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        representatives.any(uscc);
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                premises.of(uscc, Paging.afterId(cursor), rows + 1),
                rows,
                filed -> filed.id().toString());
    }
}
