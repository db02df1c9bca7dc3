package org.onewindow.registration.exit;

import java.util.List;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** The register answers a decision to deregister: something of its own stands in the way. */
@EventType(id = "EVT-45", says = "A decided deregistration was rejected by the register.")
@Rule("EVT-45")
record DeregistrationRejected(String uscc, String exitCaseId, List<Blocker> blockers) {

    /** A disqualifier of DER-011, or STATUS when there is nothing left to end. */
    record Blocker(String code, String detail) {}

    DeregistrationRejected {
        blockers = List.copyOf(blockers);
    }
}
