package org.onewindow.registration.encumbrance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.Registered;

/** Burdens on an entity: recorded and released by officers and connectors, read by everybody. */
@Path("entities/{uscc}/encumbrances")
@RunOnVirtualThread
public class EncumbranceResource {

    private final RecordEncumbrance recording;
    private final EnforceFreeze enforcing;
    private final EncumbranceStore store;
    private final EntityRegister register;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /**
     * What is reported.
     *
     * @param holderNumber number of the person or organisation whose share it is; none for movables
     * @param amount in the currency of the capital; movables may have none
     * @param inFavourOf pledgee, court or mortgagee
     * @param document number of the contract or of the court's notice
     */
    public record Report(
            @NotNull Kind kind,
            @Nullable PersonalNumber holderNumber,
            @Nullable @Positive @Digits(integer = 16, fraction = 2) BigDecimal amount,
            @NotBlank @Size(max = 200) String inFavourOf,
            @NotBlank @Size(max = 200) String document) {

        @AssertTrue(message = "a share has a holder and an amount, movables have no holder")
        public boolean isConsistent() {
            return kind == null
                    || (kind.isAboutShares()
                            ? holderNumber != null && amount != null
                            : holderNumber == null);
        }
    }

    /** Of a release: the number of the document that orders or agrees it. */
    public record Release(@NotBlank @Size(max = 200) String document) {}

    /**
     * Of an order to transfer a frozen share: its number, and to whom.
     *
     * @param number of the person or organisation
     */
    public record Order(
            @NotBlank @Size(max = 200) String document,
            @NotBlank @Size(max = 100) String name,
            @NotNull PersonalNumber number,
            boolean natural) {}

    /** An entry as it is published (EIR 6): persons by name only. */
    public record Entry(
            UUID encumbranceId,
            String kind,
            Optional<String> holder,
            Optional<Registered.Money> amount,
            String inFavourOf,
            String document,
            LocalDate since,
            Optional<LocalDate> releasedOn,
            long version) {

        static Entry of(Encumbrance entry) {
            return new Entry(
                    entry.id,
                    entry.kind.name(),
                    Optional.ofNullable(entry.holder),
                    Optional.ofNullable(entry.money()),
                    entry.inFavourOf,
                    entry.document,
                    entry.since,
                    Optional.ofNullable(entry.releasedOn),
                    entry.version);
        }
    }

    @Inject
    EncumbranceResource(
            RecordEncumbrance recording,
            EnforceFreeze enforcing,
            EncumbranceStore store,
            EntityRegister register,
            Idempotency idempotency,
            CurrentActor actor) {
        this.recording = recording;
        this.enforcing = enforcing;
        this.store = store;
        this.register = register;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({Roles.REGISTRAR, Roles.DEPT_CONNECTOR})
    @Rule({"REG-159", "REG-160"})
    public Response record(
            @PathParam("uscc") String uscc,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Report report) {
        String code = CreditCodes.require(uscc);
        return idempotency.once(
                key,
                report,
                () -> {
                    Encumbrance entry = recording.record(code, reported(report), actor.get());
                    return Answer.created(
                            "/registration/v1/entities/" + code + "/encumbrances/" + entry.id,
                            entry.version,
                            Entry.of(entry));
                });
    }

    private static RecordEncumbrance.Report reported(Report report) {
        PersonalNumber holder = report.holderNumber();
        return new RecordEncumbrance.Report(
                report.kind(),
                holder == null ? null : Digest.sha256(holder.clear()),
                report.amount(),
                report.inFavourOf(),
                report.document());
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed({Roles.REGISTRAR, Roles.DEPT_CONNECTOR})
    @Rule({"REG-159", "REG-160"})
    public Response release(
            @PathParam("uscc") String uscc,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Release release) {
        Encumbrance entry =
                recording.release(
                        CreditCodes.require(uscc), id, ifMatch, release.document(), actor.get());
        return Answer.ok(entry.version, Entry.of(entry)).toResponse();
    }

    /** The court has the frozen share transferred. */
    @POST
    @Path("{id}/enforcement")
    @RolesAllowed({Roles.REGISTRAR, Roles.DEPT_CONNECTOR})
    @Rule("REG-159")
    public Response enforce(
            @PathParam("uscc") String uscc,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Order order) {
        Encumbrance entry =
                enforcing.enforce(
                        CreditCodes.require(uscc),
                        id,
                        ifMatch,
                        order.document(),
                        new EnforceFreeze.Transferee(
                                order.name(),
                                Digest.sha256(order.number().clear()),
                                order.natural()),
                        actor.get());
        return Answer.ok(entry.version, Entry.of(entry)).toResponse();
    }

    /** Everything ever recorded, oldest first. */
    @GET
    @PermitAll
    @Rule({"REG-160", "GEN-010"})
    public Response list(
            @PathParam("uscc") String uscc,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        if (register.find(CreditCodes.require(uscc)).isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        int rows = Paging.limit(limit);
        return Paging.page(
                uri,
                store.of(uscc, Paging.afterId(cursor), rows + 1).stream().map(Entry::of).toList(),
                rows,
                entry -> entry.encumbranceId().toString());
    }
}
