package org.onewindow.credit.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.credit.commitment.Commitments;
import org.onewindow.credit.fact.FactKind;
import org.onewindow.credit.fact.FactVersion;
import org.onewindow.credit.fact.Facts;
import org.onewindow.credit.file.CreditFiles;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.uscc.CreditCodes;

/** Anybody may ask for the report of an entity: facts, never a score or class (CRE-005). */
@Path("reports/{uscc}")
@PermitAll
@RunOnVirtualThread
public class Reports {

    private final CreditFiles files;
    private final Facts facts;
    private final Commitments commitments;
    private final BusinessClock clock;
    private final ReportSeal seal;

    /**
     * What the public may know on the day of issue.
     *
     * @param facts every version of each public fact, the oldest first
     */
    public record Report(
            UUID number,
            Instant issuedAt,
            CreditFiles.View entity,
            List<PublicFact> facts,
            List<Commitments.View> commitments,
            @Nullable Predecessor predecessor) {}

    /** The business that it has taken the place of, for reference (REG-155). */
    public record Predecessor(String uscc, String name, List<PublicFact> facts) {}

    /** A version of a public fact. */
    public record PublicFact(
            UUID factId,
            int version,
            FactKind kind,
            String authorityCode,
            String documentNumber,
            String statement,
            String legalBasis,
            LocalDate legalDate,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate publicUntil) {}

    /**
     * The report with its seal.
     *
     * @param jws compact JWS (EdDSA) whose payload is the report; it verifies offline with the key
     *     {@code keyId} of {@code /credit/v1/keys}
     */
    public record SealedReport(Report report, String keyId, String jws) {}

    @Inject
    Reports(
            CreditFiles files,
            Facts facts,
            Commitments commitments,
            BusinessClock clock,
            ReportSeal seal) {
        this.files = files;
        this.facts = facts;
        this.commitments = commitments;
        this.clock = clock;
        this.seal = seal;
    }

    @Rule({"CRE-005", "CRE-006", "INV-19", "INV-20"})
    @GET
    public SealedReport read(@PathParam("uscc") String uscc) {
        CreditFiles.View entity =
                files.find(CreditCodes.require(uscc))
                        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        Instant now = clock.instant();
        Report report =
                new Report(
                        UuidV7.next(),
                        now,
                        entity,
                        published(uscc, LegalDate.of(now)),
                        commitments.of(uscc),
                        files.predecessorOf(uscc)
                                .map(
                                        before ->
                                                new Predecessor(
                                                        before.uscc(),
                                                        before.name(),
                                                        published(
                                                                before.uscc(), LegalDate.of(now))))
                                .orElse(null));
        return new SealedReport(report, seal.keyId(), seal.over(report));
    }

    private List<PublicFact> published(String uscc, LocalDate on) {
        return facts.visibleToAll(uscc, on).stream().map(Reports::published).toList();
    }

    private static PublicFact published(FactVersion fact) {
        return new PublicFact(
                fact.factId(),
                fact.number(),
                fact.kind(),
                fact.jurisdiction(),
                fact.documentNumber(),
                fact.statement(),
                fact.legalBasis(),
                fact.legalDate(),
                fact.endedOn(),
                fact.freeFrom());
    }
}
