package org.onewindow.credit.measure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onewindow.credit.fact.FactKind;
import org.onewindow.credit.fact.FactVersion;
import org.onewindow.credit.fact.Facts;
import org.onewindow.credit.file.CreditFiles;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.uscc.CreditCodes;

/** The disqualifiers of a simplified exit that credit knows about. */
@Path("entities/{uscc}/exit-facts")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
public class ExitFacts {

    private final CreditFiles files;
    private final Facts facts;
    private final BusinessClock clock;

    /** Result of one disqualifier. */
    public enum Result {
        PASS,
        FAIL,
        UNKNOWN
    }

    /** One disqualifier: D3, D4, D7 or D9. */
    public record ExitFact(String code, Result result, String detail) {}

    /** All of credit's, at one instant. */
    public record Answer(Instant asOf, List<ExitFact> facts) {}

    private record Disqualifier(String code, FactKind kind) {}

    private static final List<Disqualifier> DISQUALIFIERS =
            List.of(
                    new Disqualifier("D3", FactKind.ABNORMAL_LISTED),
                    new Disqualifier("D4", FactKind.SERIOUS_LISTED),
                    new Disqualifier("D7", FactKind.UNDER_INVESTIGATION),
                    new Disqualifier("D9", FactKind.PENALTY_OUTSTANDING));

    @Inject
    ExitFacts(CreditFiles files, Facts facts, BusinessClock clock) {
        this.files = files;
        this.facts = facts;
        this.clock = clock;
    }

    @GET
    public Answer read(@PathParam("uscc") String uscc) {
        Instant now = clock.instant();
        Optional<List<FactVersion>> known =
                files.find(CreditCodes.require(uscc))
                        .map(file -> facts.inForce(List.of(uscc), LegalDate.of(now)));
        return new Answer(now, check(known));
    }

    /** Of an entity without a file nothing is known, and unknown is not a pass. */
    @Rule("DER-011")
    static List<ExitFact> check(Optional<List<FactVersion>> inForce) {
        return DISQUALIFIERS.stream()
                .map(
                        one ->
                                inForce.map(found -> check(one, found))
                                        .orElse(
                                                new ExitFact(
                                                        one.code,
                                                        Result.UNKNOWN,
                                                        "no credit file")))
                .toList();
    }

    private static ExitFact check(Disqualifier disqualifier, List<FactVersion> inForce) {
        return inForce.stream()
                .filter(fact -> fact.kind() == disqualifier.kind)
                .findFirst()
                .map(fact -> new ExitFact(disqualifier.code, Result.FAIL, fact.documentNumber()))
                .orElse(new ExitFact(disqualifier.code, Result.PASS, ""));
    }
}
