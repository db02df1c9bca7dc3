package org.onewindow.licensing.obligation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.licensing.business.Businesses;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;

/** A department had five working days to take up a business (LIC-004). */
@Singleton
class ClaimDue implements DeadlineHandler {

    static final String KIND = "CLAIM_DUE";

    private final ClaimObligation claims;
    private final ObligationRepository obligations;
    private final Businesses businesses;
    private final Parameters parameters;

    @Inject
    ClaimDue(
            ClaimObligation claims,
            ObligationRepository obligations,
            Businesses businesses,
            Parameters parameters) {
        this.claims = claims;
        this.obligations = obligations;
        this.businesses = businesses;
        this.parameters = parameters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Rule("LIC-004")
    @Override
    public void due(Deadlines.Due deadline) {
        claims.escalate(deadline);
    }

    @Rule("GEN-004")
    @Override
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        Obligation obligation = obligations.findById(UUID.fromString(subject));
        ParameterSet values =
                parameters.at(businesses.authority(obligation.uscc), obligation.openedOn);
        TimeLimit limit = Obligations.claimLimit(obligation.openedOn, values, calendar);
        obligation.claimDueOn = limit.lastDay();
        return Optional.of(limit);
    }
}
