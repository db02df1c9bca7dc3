package org.onewindow.registration.correction;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.platform.decision.Decision;
import org.onewindow.platform.decision.Decisions;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.correction.CorrectionState.Action;
import org.onewindow.registration.entity.EntityRegister;

/** Issues an order: number, decision with its grounds, and the code in place of the name. */
@Singleton
class CorrectionOrders {

    private static final String KIND = "NAME_CORRECTION";

    private final CorrectionStore store;
    private final EntityRegister register;
    private final Decisions decisions;
    private final BusinessClock clock;

    @Inject
    CorrectionOrders(
            CorrectionStore store,
            EntityRegister register,
            Decisions decisions,
            BusinessClock clock) {
        this.store = store;
        this.register = register;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Rule({"REG-051", "GEN-008", "INV-10"})
    void issue(NameCorrection correction, Actor approver) {
        correction.act(Action.ORDER);
        correction.orderedOn = clock.today();
        String number = store.nextNumber(clock.today().getYear(), correction.authorityCode);
        correction.number = number;
        register.blockName(correction.uscc, true);
        decisions.record(
                new Decision(
                        KIND,
                        correction.id.toString(),
                        correction.state.name(),
                        correction.place(),
                        approver,
                        List.of(Decision.AppliedRule.failed("REG-051", correction.name)),
                        Map.of(
                                "uscc", correction.uscc,
                                "origin", correction.origin.name(),
                                "drafter", Digest.sha256(correction.drafter)),
                        List.of(),
                        Optional.of(grounds(correction, number))));
    }

    private static Decision.Grounds grounds(NameCorrection correction, String number) {
        return new Decision.Grounds(
                number,
                correction.facts,
                correction.legalBasis,
                correction.reasons,
                Decision.Grounds.ORDINARY_REMEDIES);
    }
}
