package org.onewindow.registration.fraud;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.http.Idempotency;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.evidence.TrustProvider;

/** Those concerned ask for an inquiry into a registration, or object to a notice. */
@Path("fraud-cases")
@RolesAllowed({Roles.APPLICANT, Roles.AGENT, Roles.INTERESTED_PARTY})
@RunOnVirtualThread
public class FraudCaseResource {

    private final FileCase filing;
    private final FraudCases cases;
    private final TrustProvider trust;
    private final Idempotency idempotency;
    private final CurrentActor actor;
    private final StoredJson json;

    /**
     * Who asks.
     *
     * @param number of the identity card, or the credit code of a firm entered without consent
     * @param realNameProof of the trust provider; without a genuine one the check has failed
     */
    public record Applicant(
            @NotBlank @Size(max = 100) String name,
            @NotNull PersonalNumber number,
            @Nullable @Size(max = 4_096) String realNameProof) {}

    /**
     * What is asked.
     *
     * @param changeOrdinal of a change: number of the entry that it replaced, from 1
     * @param applicant none for the authority's own motion
     */
    public record NewCase(
            @NotBlank @Size(max = 18) String uscc,
            @NotNull Target target,
            @Nullable @Positive Integer changeOrdinal,
            @NotBlank @Size(max = 4_000) String statement,
            @Nullable @Valid Applicant applicant) {

        @AssertTrue(message = "a change is named by its number, nothing else is")
        public boolean isNamed() {
            return target == null || (target == Target.CHANGE) == (changeOrdinal != null);
        }
    }

    /** Against what a notice announces. */
    public record NewObjection(@NotBlank @Size(max = 4_000) String statement) {}

    @Inject
    FraudCaseResource(
            FileCase filing,
            FraudCases cases,
            TrustProvider trust,
            Idempotency idempotency,
            CurrentActor actor,
            StoredJson json) {
        this.filing = filing;
        this.cases = cases;
        this.trust = trust;
        this.idempotency = idempotency;
        this.actor = actor;
        this.json = json;
    }

    /** By somebody concerned, who says who he is; or by a registrar, who does not (own motion). */
    @POST
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT, Roles.INTERESTED_PARTY, Roles.REGISTRAR})
    @Rule("REG-190")
    public Response file(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull NewCase asked) {
        Actor who = actor.get();
        Applicant applicant = asked.applicant();
        if ((applicant == null) != who.has(Role.REGISTRAR)) {
            throw new Refusal(
                    CommonProblem.ROLE_DENIED,
                    "an applicant says who he is, a registrar acts for the authority");
        }
        FileCase.Request request = request(asked, applicant);
        return idempotency.once(
                key,
                asked,
                () -> {
                    FraudCase found = filing.file(request, who);
                    return Answer.created(
                            "/registration/v1/fraud-cases/" + found.id,
                            found.version,
                            FraudCaseView.of(found, json));
                });
    }

    private FileCase.Request request(NewCase asked, @Nullable Applicant applicant) {
        Integer ordinal = asked.changeOrdinal();
        return new FileCase.Request(
                CreditCodes.require(asked.uscc()),
                asked.target(),
                ordinal == null ? 0 : ordinal,
                asked.statement(),
                applicant == null ? null : checked(applicant));
    }

    @Rule("REG-191")
    private FileCase.Applicant checked(Applicant applicant) {
        String hash = Digest.sha256(applicant.number().clear());
        String proof = applicant.realNameProof();
        boolean verified =
                proof != null
                        && trust.verify(List.of(proof), List.of()).realNames().stream()
                                .anyMatch(
                                        real ->
                                                real.personHash().equals(hash)
                                                        && real.name().equals(applicant.name()));
        return new FileCase.Applicant(applicant.name(), hash, verified);
    }

    @GET
    @Path("{id}")
    @Rule("GEN-011")
    public Response get(@PathParam("id") UUID id) {
        return changed(cases.own(id, actor.get()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Rule("REG-190")
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(filing.withdraw(id, ifMatch, actor.get()));
    }

    /** By anybody concerned, while the notice of the case runs. */
    @POST
    @Path("{id}/objections")
    @Rule("REG-192")
    public Response object(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull NewObjection objection) {
        Actor who = actor.get();
        return idempotency.once(
                key,
                objection,
                () -> {
                    filing.object(id, objection.statement(), who);
                    return new Answer(201, Map.of(), null);
                });
    }

    private Response changed(FraudCase found) {
        return Answer.ok(found.version, FraudCaseView.of(found, json)).toResponse();
    }
}
