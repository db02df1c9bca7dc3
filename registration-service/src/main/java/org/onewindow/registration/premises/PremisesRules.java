package org.onewindow.registration.premises;

import java.util.Optional;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.EntityStatus;

/** What decides about premises and hosts. */
final class PremisesRules {

    private PremisesRules() {}

    /**
     * Within the area of the entity's authority premises are filed; elsewhere a branch is set up.
     */
    @Rule("REG-073")
    static boolean mayBeFiled(Jurisdiction authority, Jurisdiction place) {
        return authority.covers(place);
    }

    /** A host trades itself, has signed the agreement, and its place allows clusters. */
    @Rule("REG-074")
    static Optional<ProblemCode> hostDefect(boolean clustersAllowed, EntityStatus status) {
        if (!clustersAllowed) {
            return Optional.of(PremisesProblem.CLUSTERS_NOT_OFFERED);
        }
        return status == EntityStatus.ACTIVE
                ? Optional.empty()
                : Optional.of(PremisesProblem.HOST_NOT_ACTIVE);
    }

    /** Electronic service needs consent; without it paper goes to the domicile. */
    @Rule("REG-076")
    static ServedDocuments.Method method(Optional<ServiceAddresses.Address> consent) {
        return consent.isPresent()
                ? ServedDocuments.Method.ELECTRONIC
                : ServedDocuments.Method.PAPER;
    }
}
