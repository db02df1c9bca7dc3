package org.onewindow.registration.dormancy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.measures.CreditMeasures;

/** The dormancies of one entity: filed by its representatives, published to everybody. */
@Path("entities/{uscc}/dormancies")
@RunOnVirtualThread
public class EntityDormancyResource {

    static final String PATH = "/registration/v1/dormancies/";

    private final FileDormancy filing;
    private final Dormancies dormancies;
    private final EntityRegister register;
    private final CreditMeasures credit;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /**
     * What is filed.
     *
     * @param endsOn the last day
     */
    public record NewDormancy(
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            Dormancy.@NotNull Reason reason,
            @NotBlank @Size(max = 2_000) String explanation,
            @NotBlank @Size(max = 300) String serviceAddress,
            @NotBlank @Size(max = 2_000) String staffArrangement) {

        @AssertTrue(message = "the last day is not before the first")
        public boolean isInOrder() {
            return startsOn == null || endsOn == null || !endsOn.isBefore(startsOn);
        }

        FileDormancy.Filing filing() {
            return new FileDormancy.Filing(
                    startsOn, endsOn, reason, explanation, serviceAddress, staffArrangement);
        }
    }

    /** What everybody may see (REG-173, REG-174). */
    public record Published(
            UUID dormancyId,
            String state,
            String reason,
            String serviceAddress,
            LocalDate filedOn,
            LocalDate startsOn,
            LocalDate endsOn,
            Optional<LocalDate> endedOn,
            Optional<String> endReason,
            Optional<LocalDate> publishedOn) {

        static Published of(Dormancy dormancy) {
            return new Published(
                    dormancy.id,
                    dormancy.state.name(),
                    dormancy.reason.name(),
                    dormancy.serviceAddress,
                    dormancy.filedOn,
                    dormancy.startsOn,
                    dormancy.endsOn,
                    Optional.ofNullable(dormancy.endedOn),
                    Optional.ofNullable(dormancy.endReason).map(Enum::name),
                    Optional.ofNullable(dormancy.publishedOn));
        }
    }

    @Inject
    EntityDormancyResource(
            FileDormancy filing,
            Dormancies dormancies,
            EntityRegister register,
            CreditMeasures credit,
            Idempotency idempotency,
            CurrentActor actor) {
        this.filing = filing;
        this.dormancies = dormancies;
        this.register = register;
        this.credit = credit;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT})
    @Rule({"REG-170", "REG-171", "REG-175"})
    public Response file(
            @PathParam("uscc") String uscc,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull NewDormancy asked) {
        String code = CreditCodes.require(uscc);
        Actor applicant = actor.get();
        return idempotency.once(
                key,
                asked,
                () -> credit.ofEntity(code),
                measures -> {
                    Dormancy filed = filing.file(code, asked.filing(), measures, applicant);
                    return Answer.created(PATH + filed.id, filed.version, DormancyView.of(filed));
                });
    }

    /** All of them, oldest first. */
    @GET
    @PermitAll
    @Rule({"REG-173", "REG-174"})
    public Response list(
            @PathParam("uscc") String uscc,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        if (register.find(CreditCodes.require(uscc)).isEmpty()) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        int rows = Paging.limit(limit);
        List<Published> page =
                dormancies.of(uscc, Paging.afterId(cursor), rows + 1).stream()
                        .map(Published::of)
                        .toList();
        return Paging.page(uri, page, rows, each -> each.dormancyId().toString());
    }
}
