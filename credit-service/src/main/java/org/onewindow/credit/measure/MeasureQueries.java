package org.onewindow.credit.measure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.credit.fact.FactVersion;
import org.onewindow.credit.fact.Facts;
import org.onewindow.credit.file.CreditFiles;
import org.onewindow.platform.http.Audit;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.uscc.CreditCodes;

/** Other services ask what they must honour before they decide. */
@Path("measure-queries")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
public class MeasureQueries {

    private final CreditFiles files;
    private final Facts facts;
    private final Honours honours;
    private final Parameters parameters;
    private final BusinessClock clock;
    private final CurrentActor actor;
    private final Audit audit;

    /**
     * Whom it is about: an entity, persons, or both.
     *
     * @param persons SHA-256 of ID numbers, lower-case hex
     */
    public record Query(
            @Nullable String uscc,
            @NotNull @Size(max = 500)
                    List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> persons) {}

    /**
     * What to honour.
     *
     * @param riskClass of the entity; the class of unknown applicants when none was asked about
     * @param honours those of the persons asked about who are honoured (守合同重信用)
     */
    public record Measures(
            Instant asOf, RiskClass riskClass, List<Block> blocks, List<String> honours) {}

    @Inject
    MeasureQueries(
            CreditFiles files,
            Facts facts,
            Honours honours,
            Parameters parameters,
            BusinessClock clock,
            CurrentActor actor,
            Audit audit) {
        this.files = files;
        this.facts = facts;
        this.honours = honours;
        this.parameters = parameters;
        this.clock = clock;
        this.actor = actor;
        this.audit = audit;
    }

    @Rule("CRE-100")
    @POST
    public Measures ask(@Valid @NotNull Query query) {
        Instant now = clock.instant();
        LocalDate today = LegalDate.of(now);
        Optional<CreditFiles.View> file = Optional.ofNullable(query.uscc()).map(this::file);
        List<String> subjects = new ArrayList<>(query.persons());
        file.ifPresent(found -> subjects.add(found.uscc()));
        List<FactVersion> inForce = facts.inForce(subjects, today);
        audit(inForce);
        return new Measures(
                now,
                RiskClass.of(unscored(file, today), inForce),
                inForce.stream().flatMap(fact -> Block.of(fact).stream()).toList(),
                honours.among(query.persons(), today));
    }

    /** One line for the question, and one for each subject of whom something was told. */
    @Rule("GEN-010")
    private void audit(List<FactVersion> told) {
        audit.success(actor.get(), "MEASURES", "/credit/v1/measure-queries", 200);
        told.stream()
                .map(FactVersion::subject)
                .distinct()
                .forEach(subject -> audit.success(actor.get(), "MEASURES", subject, 200));
    }

    private CreditFiles.View file(String uscc) {
        return files.find(CreditCodes.require(uscc))
                .orElseThrow(() -> new Refusal(MeasureProblem.ENTITY_UNKNOWN));
    }

    private RiskClass unscored(Optional<CreditFiles.View> file, LocalDate today) {
        Jurisdiction place =
                file.map(found -> new Jurisdiction(found.authorityCode()))
                        .orElse(Jurisdiction.NATION);
        return RiskClass.valueOf(parameters.at(place, today).text("creditClass.default"));
    }
}
