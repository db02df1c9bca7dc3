package org.onewindow.registration.exemption;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Audit;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** The checker, open to all, and the records, for their owners and the tax office. */
@Path("exemptions")
@RunOnVirtualThread
public class ExemptionResource {

    private static final String PATH = "/registration/v1/exemptions/records/";
    private static final String TAX = "tax";

    private final ExemptionChecks checks;
    private final ExemptionRecords records;
    private final Idempotency idempotency;
    private final Audit audit;
    private final CurrentActor actor;

    /** What is asked about. */
    public record Question(@NotNull Jurisdiction jurisdiction, @NotNull @Valid Activity activity) {}

    /** What is put on record, and for whom. */
    public record Declaration(
            @NotNull Jurisdiction jurisdiction,
            @NotBlank @Size(max = 60) String name,
            @NotNull PersonalNumber idNumber,
            @NotNull @Valid Activity activity) {}

    /** A record; the number of the person is masked. */
    public record View(
            UUID id,
            String number,
            String jurisdiction,
            String name,
            PersonalNumber idNumber,
            String ground,
            Activity activity,
            LocalDate recordedOn) {

        static View of(ExemptionRecords.Kept kept) {
            return new View(
                    kept.id(),
                    kept.number(),
                    kept.jurisdiction(),
                    kept.name(),
                    kept.idNumber(),
                    kept.ground(),
                    kept.activity(),
                    kept.recordedOn());
        }
    }

    @Inject
    ExemptionResource(
            ExemptionChecks checks,
            ExemptionRecords records,
            Idempotency idempotency,
            Audit audit,
            CurrentActor actor) {
        this.checks = checks;
        this.records = records;
        this.idempotency = idempotency;
        this.audit = audit;
        this.actor = actor;
    }

    /** EXEMPT or NOT_EXEMPT, with the reason; nothing is kept. */
    @POST
    @Path("checks")
    @PermitAll
    @Rule("REG-180")
    public ExemptionChecks.Result check(@Valid @NotNull Question question) {
        return checks.check(question.jurisdiction(), question.activity());
    }

    /** Not a duty; what is on record is no entity and has no credit code. */
    @POST
    @Path("records")
    @Authenticated
    @Rule("REG-180")
    public Response record(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull Declaration declaration) {
        return idempotency.once(
                key,
                declaration,
                () -> {
                    ExemptionRecords.Kept kept =
                            records.record(
                                    new ExemptionRecords.Declared(
                                            declaration.jurisdiction(),
                                            declaration.name(),
                                            declaration.idNumber(),
                                            declaration.activity()),
                                    actor.get());
                    return Answer.created(PATH + kept.id(), 0, View.of(kept));
                });
    }

    /** For its owner, and for the tax office, whose look is audited. */
    @GET
    @Path("records/{id}")
    @Authenticated
    @Rule({"REG-180", "GEN-010"})
    public View one(@PathParam("id") UUID id) {
        Actor reader = actor.get();
        boolean taxOffice = reader.department().equals(Optional.of(TAX));
        if (!taxOffice && !records.isOf(id, reader)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        View found =
                records.find(id)
                        .map(View::of)
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (taxOffice) {
            audit.success(reader, "READ", PATH + id, 200);
        }
        return found;
    }
}
