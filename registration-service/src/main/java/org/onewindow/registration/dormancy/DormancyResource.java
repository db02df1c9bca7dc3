package org.onewindow.registration.dormancy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.measures.CreditMeasures;

/** One dormancy, as its entity's representatives go on with it. */
@Path("dormancies/{id}")
@RolesAllowed({Roles.APPLICANT, Roles.AGENT})
@RunOnVirtualThread
public class DormancyResource {

    private final FileDormancy filing;
    private final EndDormancy ending;
    private final Dormancies dormancies;
    private final CreditMeasures credit;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /** A later last day. */
    public record Extension(@NotNull LocalDate endsOn) {}

    /** Trading again, from a day on. */
    public record Resumption(@NotNull LocalDate resumedOn) {}

    @Inject
    DormancyResource(
            FileDormancy filing,
            EndDormancy ending,
            Dormancies dormancies,
            CreditMeasures credit,
            Idempotency idempotency,
            CurrentActor actor) {
        this.filing = filing;
        this.ending = ending;
        this.dormancies = dormancies;
        this.credit = credit;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @GET
    @Rule("GEN-011")
    public Response get(@PathParam("id") UUID id) {
        return changed(dormancies.own(id, actor.get()));
    }

    @POST
    @Path("extension")
    @Rule({"REG-171", "REG-172"})
    public Response extend(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Extension extension) {
        Actor applicant = actor.get();
        return idempotency.once(
                key,
                extension,
                () -> credit.ofEntity(filing.usccOfOwn(id, applicant)),
                measures ->
                        answer(
                                filing.extend(
                                        id, ifMatch, extension.endsOn(), measures, applicant)));
    }

    @POST
    @Path("withdrawal")
    @Rule("REG-170")
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(filing.withdraw(id, ifMatch, actor.get()));
    }

    @POST
    @Path("resumption")
    @Rule("REG-173")
    public Response resume(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Resumption resumption) {
        return changed(ending.resume(id, ifMatch, resumption.resumedOn(), actor.get()));
    }

    @POST
    @Path("publication")
    @Rule("REG-173")
    public Response publish(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(ending.publish(id, ifMatch, actor.get()));
    }

    private static Response changed(Dormancy dormancy) {
        return answer(dormancy).toResponse();
    }

    private static Answer answer(Dormancy dormancy) {
        return Answer.ok(dormancy.version, DormancyView.of(dormancy));
    }
}
