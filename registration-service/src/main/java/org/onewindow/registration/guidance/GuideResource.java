package org.onewindow.registration.guidance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.check.SetupDocuments;

/** The guides, open to all; and the check of a new book of guides, for those who write one. */
@Path("guides")
@RunOnVirtualThread
public class GuideResource {

    private final Guides guides;

    /** A book without defects. */
    public record Accepted(int items) {}

    @Inject
    GuideResource(Guides guides) {
        this.guides = guides;
    }

    /** Everything that will be asked, told and charged for these answers. */
    @GET
    @Path("{item}/{entityType}")
    @PermitAll
    @Rule("REG-142")
    public Guides.Guide guide(
            @PathParam("item") String item,
            @PathParam("entityType") EntityType entityType,
            @QueryParam("jurisdiction") @DefaultValue("100000") String jurisdiction,
            @QueryParam("domicileByCommitment") @DefaultValue("true") boolean byCommitment,
            @QueryParam("priorApproval") boolean priorApproval,
            @QueryParam("agent") boolean agent) {
        return guides.of(
                        item,
                        new SetupDocuments.Answers(entityType, byCommitment, priorApproval, agent),
                        place(jurisdiction))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Whether a book could ship: nothing in it may leave open what else is asked. */
    @POST
    @Path("validations")
    @RolesAllowed(Roles.ADMIN)
    @Rule("REG-142")
    public Accepted validate(@Valid @NotNull GuideBook book) {
        List<Refusal.Item> defects =
                guides.defects(book).stream()
                        .map(
                                defect ->
                                        new Refusal.Item(
                                                defect.pointer(),
                                                defect.code(),
                                                "指南内容不符合要求：" + defect.about(),
                                                "not allowed in a guide: " + defect.about()))
                        .toList();
        if (!defects.isEmpty()) {
            throw new Refusal(GuidanceProblem.GUIDE_NOT_CLOSED, defects);
        }
        return new Accepted(book.items().size());
    }

    private static Jurisdiction place(String code) {
        try {
            return new Jurisdiction(code);
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.INVALID_FIELDS, "jurisdiction");
        }
    }
}
