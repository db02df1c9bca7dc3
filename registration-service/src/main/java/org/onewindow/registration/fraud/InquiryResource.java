package org.onewindow.registration.fraud;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.http.Answer;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;

/** The officers' inquiries into registrations obtained by fraud. */
@Path("fraud-inquiries")
@RolesAllowed({Roles.REGISTRAR, Roles.REGISTRAR_LEAD})
@RunOnVirtualThread
public class InquiryResource {

    private final Inquiry inquiry;
    private final Proposals proposals;
    private final FraudCases cases;
    private final CurrentActor actor;
    private final StoredJson json;

    /** The text of a public notice. */
    public record Notice(@NotBlank @Size(max = 4_000) String text) {}

    /** Why the inquiry stops. */
    public record Stop(
            FraudCase.@NotNull StopReason reason, @NotBlank @Size(max = 2_000) String detail) {}

    /**
     * A false item.
     *
     * @param number of the person entered falsely
     */
    public record FalseItem(
            Proposal.Item.@NotNull Kind kind,
            @Nullable @Size(max = 50) String field,
            @Nullable PersonalNumber number) {

        @AssertTrue(message = "a field has a name, a person has a number")
        public boolean isNamed() {
            return kind == null
                    || (kind == Proposal.Item.Kind.FIELD
                            ? field != null && number == null
                            : field == null && number != null);
        }

        Proposal.Item item() {
            PersonalNumber person = number;
            return new Proposal.Item(
                    kind, field, person == null ? null : Digest.sha256(person.clear()));
        }
    }

    /** A fine, in yuan. */
    public record NewFine(
            @NotNull @Positive @Digits(integer = 16, fraction = 2) BigDecimal amount,
            boolean serious,
            @Nullable @Positive @Digits(integer = 16, fraction = 2) BigDecimal overstated) {}

    /** What one officer proposes, see {@link Proposal}. */
    public record NewProposal(
            Proposal.@NotNull Step step,
            Proposal.@Nullable Ground ground,
            @NotBlank @Size(max = 4_000) String facts,
            @NotBlank @Size(max = 500) String legalBasis,
            @NotBlank @Size(max = 4_000) String reasons,
            boolean partiesHeard,
            @Nullable @Size(max = 50) List<@NotNull @Valid FalseItem> items,
            @Nullable @Size(max = 50) List<@NotNull PersonalNumber> responsible,
            @Nullable @Valid NewFine fine) {

        Proposal proposal() {
            NewFine asked = fine;
            return new Proposal(
                    step,
                    ground,
                    facts,
                    legalBasis,
                    reasons,
                    partiesHeard,
                    Optional.ofNullable(items).orElse(List.of()).stream()
                            .map(FalseItem::item)
                            .toList(),
                    Optional.ofNullable(responsible).orElse(List.of()).stream()
                            .map(person -> Digest.sha256(person.clear()))
                            .distinct()
                            .toList(),
                    asked == null
                            ? null
                            : new Proposal.Fine(
                                    asked.amount(), asked.serious(), asked.overstated()));
        }
    }

    @Inject
    InquiryResource(
            Inquiry inquiry,
            Proposals proposals,
            FraudCases cases,
            CurrentActor actor,
            StoredJson json) {
        this.inquiry = inquiry;
        this.proposals = proposals;
        this.cases = cases;
        this.actor = actor;
        this.json = json;
    }

    @GET
    @Rule("GEN-011")
    public Response list(
            @QueryParam("state") @DefaultValue("FILED") FraudState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = Paging.limit(limit);
        List<FraudCaseView> page =
                cases.inState(state, Paging.afterId(cursor), rows + 1, actor.get()).stream()
                        .map(found -> FraudCaseView.of(found, json))
                        .toList();
        return Paging.page(uri, page, rows, found -> found.caseId().toString());
    }

    @GET
    @Path("{id}")
    @Rule("GEN-011")
    public Response get(@PathParam("id") UUID id) {
        return changed(cases.ofOfficer(id, actor.get()));
    }

    @POST
    @Path("{id}/acceptance")
    @Rule({"REG-190", "REG-191"})
    public Response accept(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(inquiry.accept(id, ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/notice")
    @Rule("REG-192")
    public Response publishNotice(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Notice notice) {
        return changed(inquiry.publishNotice(id, ifMatch, notice.text(), actor.get()));
    }

    @POST
    @Path("{id}/stop")
    @Rule("REG-193")
    public Response stop(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Stop stop) {
        return changed(inquiry.stop(id, ifMatch, stop.reason(), stop.detail(), actor.get()));
    }

    @POST
    @Path("{id}/resumption")
    @Rule("REG-193")
    public Response resume(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(inquiry.resume(id, ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/proposal")
    @Rule({"REG-190", "REG-191", "REG-193", "REG-194", "REG-195", "GEN-012"})
    public Response propose(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull NewProposal proposal) {
        return changed(proposals.draft(id, ifMatch, proposal.proposal(), actor.get()));
    }

    /** The second person (GEN-012). */
    @POST
    @Path("{id}/proposal-approval")
    @RolesAllowed(Roles.REGISTRAR_LEAD)
    @Rule("GEN-012")
    public Response approve(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(proposals.approve(id, ifMatch, actor.get()));
    }

    private Response changed(FraudCase found) {
        return Answer.ok(found.version, FraudCaseView.of(found, json)).toResponse();
    }
}
