package org.onewindow.licensing.business;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.platform.uscc.CreditCodes;

/** The disqualifier of a simplified exit that licensing knows about. */
@Path("entities/{uscc}/exit-facts")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
public class ExitFacts {

    private final Businesses businesses;
    private final BusinessClock clock;

    /** Result of the disqualifier. */
    public enum Result {
        PASS,
        FAIL,
        UNKNOWN
    }

    /** D1: whether the law asks for an approval of the exit. */
    public record ExitFact(String code, Result result, String detail) {}

    /** Licensing's facts at one instant. */
    public record Facts(Instant asOf, List<ExitFact> facts) {}

    @Inject
    ExitFacts(Businesses businesses, BusinessClock clock) {
        this.businesses = businesses;
        this.clock = clock;
    }

    @GET
    public Facts read(@PathParam("uscc") String uscc) {
        var known = businesses.exitApproval(CreditCodes.require(uscc));
        return new Facts(clock.instant(), List.of(approval(known)));
    }

    /** Of a business that licensing has not heard of nothing is known, which is not a pass. */
    @Rule("DER-011")
    static ExitFact approval(Optional<Businesses.ExitApproval> known) {
        return known.map(
                        exit ->
                                exit.approvalItem()
                                        .map(item -> new ExitFact("D1", Result.FAIL, item))
                                        .orElse(new ExitFact("D1", Result.PASS, "")))
                .orElse(new ExitFact("D1", Result.UNKNOWN, "business not known"));
    }
}
