package org.onewindow.registration.exit;

import java.util.List;
import java.util.Set;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.EntityStatus;
import org.onewindow.registration.entity.ExitFact;

/** What the register itself holds against a decided exit. */
final class Blockers {

    /** All that is registration's own and may change between pre-check and decision (saga 2). */
    private static final Set<String> OF_SIMPLIFIED = Set.of("D2", "D5", "D6", "D10");

    /** Branches end first on every path (INV-15). */
    private static final Set<String> OF_OTHERS = Set.of("D10");

    private Blockers() {}

    @Rule({"DER-011", "INV-14", "INV-15"})
    static List<DeregistrationRejected.Blocker> of(
            String path, EntityStatus status, List<ExitFact> facts) {
        if (!status.mayBecome(EntityStatus.DEREGISTERED)) {
            return List.of(new DeregistrationRejected.Blocker("STATUS", status.name()));
        }
        Set<String> counted = path.equals("SIMPLIFIED") ? OF_SIMPLIFIED : OF_OTHERS;
        return facts.stream()
                .filter(ExitFact::fails)
                .filter(fact -> counted.contains(fact.code()))
                .map(fact -> new DeregistrationRejected.Blocker(fact.code(), fact.detail()))
                .toList();
    }
}
