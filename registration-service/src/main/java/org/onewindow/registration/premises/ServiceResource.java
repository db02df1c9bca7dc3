package org.onewindow.registration.premises;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** Service of documents on an entity: its consent, what was sent, and the receipts. */
@Path("entities/{uscc}")
@RunOnVirtualThread
public class ServiceResource {

    private final ServiceAddresses addresses;
    private final ServedDocuments documents;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /** Where documents may be served by electronic means. */
    public record Consent(
            @Nullable PersonalNumber phone, @Nullable @Email @Size(max = 100) String email) {

        @AssertTrue(message = "give a telephone or a mailbox")
        @JsonIgnore
        public boolean isReachable() {
            return phone != null || email != null;
        }
    }

    /** What is served. */
    public record Notice(@NotBlank @Size(max = 200) String title) {}

    /** When it arrived, as the carrier says. */
    public record Receipt(@NotNull Instant deliveredAt) {}

    @Inject
    ServiceResource(
            ServiceAddresses addresses,
            ServedDocuments documents,
            Idempotency idempotency,
            CurrentActor actor) {
        this.addresses = addresses;
        this.documents = documents;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @PUT
    @Path("service-consent")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-076")
    public ServiceAddresses.Address consent(
            @PathParam("uscc") String uscc, @Valid @NotNull Consent consent) {
        return addresses.change(uscc, consent.phone(), consent.email(), actor.get());
    }

    @DELETE
    @Path("service-consent")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-076")
    public Response withdraw(@PathParam("uscc") String uscc) {
        addresses.withdraw(uscc, actor.get());
        return Response.noContent().build();
    }

    @POST
    @Path("served-documents")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-076")
    public Response send(
            @PathParam("uscc") String uscc,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Notice notice) {
        return idempotency.once(
                key,
                notice,
                () -> {
                    ServedDocuments.Served sent = documents.send(uscc, notice.title(), actor.get());
                    return Answer.created(
                            "/registration/v1/entities/" + uscc + "/served-documents/" + sent.id(),
                            0,
                            sent);
                });
    }

    @POST
    @Path("served-documents/{id}/receipt")
    @RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
    @Rule("REG-076")
    public ServedDocuments.Served receipt(
            @PathParam("uscc") String uscc,
            @PathParam("id") UUID id,
            @Valid @NotNull Receipt receipt) {
        return documents.receipt(uscc, id, receipt.deliveredAt(), actor.get());
    }

    /** For the entity itself. */
    @GET
    @Path("served-documents")
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule("REG-076")
    public List<ServedDocuments.Served> list(@PathParam("uscc") String uscc) {
        return documents.of(uscc, actor.get());
    }
}
