package org.onewindow.deregistration.simplified;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.onewindow.deregistration.check.CaseFacts;
import org.onewindow.deregistration.check.Checks;
import org.onewindow.deregistration.check.Facts;
import org.onewindow.deregistration.entity.ExitingEntity;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.time.BusinessClock;

/** Puts the facts from outside together with what the case itself knows. */
@Singleton
class Examiner {

    private final ExitCases cases;
    private final Parameters parameters;
    private final BusinessClock clock;

    Examiner(ExitCases cases, Parameters parameters, BusinessClock clock) {
        this.cases = cases;
        this.parameters = parameters;
        this.clock = clock;
    }

    Examined examine(ExitCase exit, Facts facts) {
        return examine(exit.uscc(), exit.authority(), exit.signatures(), facts);
    }

    Examined examine(ExitingEntity entity, Collection<Signature> signatures, Facts facts) {
        return examine(entity.uscc(), entity.authority(), signatures, facts);
    }

    /** Before anybody has signed. */
    Examined examine(ExitingEntity entity, Facts facts) {
        return examine(entity, List.of(), facts);
    }

    private Examined examine(
            String uscc, Jurisdiction place, Collection<Signature> signatures, Facts facts) {
        ParameterSet values = parameters.at(place, clock.today());
        Signatories signed = Signatories.of(facts.investors(), signatures);
        CaseFacts own =
                new CaseFacts(
                        signed == Signatories.COMPLETE,
                        cases.wasTerminatedBefore(uscc),
                        values.text("simplifiedExit.earlierTerminated.action").equals("BLOCK"));
        return new Examined(Checks.of(facts, own), signed, values);
    }
}
