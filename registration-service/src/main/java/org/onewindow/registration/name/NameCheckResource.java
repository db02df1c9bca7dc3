package org.onewindow.registration.name;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.registration.name.NameChecker.Checked;
import org.onewindow.registration.name.NameSuggestions.Suggestion;

/** Tells what would happen to a name; nothing is stored. */
@Path("name-checks")
@RunOnVirtualThread
public class NameCheckResource {

    private final NameDesk desk;
    private final NameWishes wishes;
    private final CurrentActor actor;

    NameCheckResource(NameDesk desk, NameWishes wishes, CurrentActor actor) {
        this.desk = desk;
        this.wishes = wishes;
        this.actor = actor;
    }

    /** The parts of a name as it was read. */
    public record Parts(
            String division,
            List<String> divisionCodes,
            String tradeName,
            String industry,
            Optional<String> industryDivision,
            String organisationForm) {}

    /** A finding in both languages. */
    public record FoundOut(
            String code, Finding.Severity severity, String rule, String zh, String en) {}

    /**
     * @param available whether the name could be reserved now
     * @param liabilityNeeded whether the applicant would have to accept the liability for confusion
     * @param suggestions free names near it when it is not available
     */
    public record CheckedName(
            String name,
            boolean available,
            boolean liabilityNeeded,
            Parts parts,
            List<String> explanation,
            List<FoundOut> findings,
            List<Suggested> suggestions) {}

    /** A free name; the score, 0–100, says how near it is to the wish. */
    public record Suggested(String name, int score) {}

    @POST
    @RolesAllowed({Roles.APPLICANT, Roles.AGENT, Roles.REGISTRAR})
    public CheckedName check(@Valid @NotNull NameRequest request) {
        ProposedName proposed = wishes.proposed(request);
        Claimant claimant = wishes.claimant(request, actor.get());
        NameLimits limits = NameLimits.of(desk.parameters(proposed));
        Checked checked = desk.check(proposed, claimant, limits);
        List<Suggestion> suggestions =
                checked.isBlocked() ? desk.suggestions(checked, claimant, limits) : List.of();
        return new CheckedName(
                checked.parts().text(),
                !checked.isBlocked(),
                checked.findings().stream().anyMatch(f -> f.code() == FindingCode.NAME_SIMILAR),
                parts(checked.parts()),
                checked.parts().steps(),
                checked.findings().stream().map(NameCheckResource::foundOut).toList(),
                suggestions.stream().map(s -> new Suggested(s.name(), s.score())).toList());
    }

    private static Parts parts(NameParts parts) {
        return new Parts(
                parts.place().text(),
                parts.place().divisions().stream().map(division -> division.code()).toList(),
                parts.tradeName(),
                parts.industry().text(),
                parts.industry().division(),
                parts.organisationForm());
    }

    private static FoundOut foundOut(Finding finding) {
        return new FoundOut(
                finding.label(), finding.severity(), finding.rule(), finding.zh(), finding.en());
    }
}
