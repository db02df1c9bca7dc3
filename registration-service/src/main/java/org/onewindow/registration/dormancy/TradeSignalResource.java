package org.onewindow.registration.dormancy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;

/** The tax feed: what shows that an entity trades. */
@Path("entities/{uscc}/trade-signals")
@RunOnVirtualThread
public class TradeSignalResource {

    private static final String TAX = "tax";

    private final Findings findings;
    private final Idempotency idempotency;
    private final CurrentActor actor;

    /**
     * One sign of trade.
     *
     * @param reference number of the invoice or return
     */
    public record Signal(
            Findings.@NotNull Signal signal,
            @NotNull LocalDate tradedOn,
            @NotBlank @Size(max = 100) String reference) {}

    @Inject
    TradeSignalResource(Findings findings, Idempotency idempotency, CurrentActor actor) {
        this.findings = findings;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** 202; says whether it falls into a dormancy. */
    @POST
    @RolesAllowed(Roles.DEPT_CONNECTOR)
    @Rule({"REG-173", "EVT-11"})
    public Response signal(
            @PathParam("uscc") String uscc,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Signal signal) {
        String code = CreditCodes.require(uscc);
        Actor connector = actor.get();
        if (connector.department().filter(TAX::equals).isEmpty()) {
            throw new Refusal(CommonProblem.ROLE_DENIED);
        }
        return idempotency.once(
                key,
                signal,
                () ->
                        new Answer(
                                202,
                                Map.of(),
                                findings.note(
                                        code,
                                        signal.signal(),
                                        signal.tradedOn(),
                                        signal.reference(),
                                        connector)));
    }
}
