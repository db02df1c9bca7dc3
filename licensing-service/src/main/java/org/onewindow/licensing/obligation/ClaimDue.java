package org.onewindow.licensing.obligation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.rule.Rule;

/** A department had five working days to take up a business (LIC-004). */
@Singleton
class ClaimDue implements DeadlineHandler {

    static final String KIND = "CLAIM_DUE";

    private final ClaimObligation claims;

    @Inject
    ClaimDue(ClaimObligation claims) {
        this.claims = claims;
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
}
