package org.onewindow.registration.application;

import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** What became of a commitment that was given with an application. */
@EventType(id = "EVT-16", says = "A commitment was kept, broken or found false.")
@Rule("EVT-16")
record CommitmentOutcome(String applicationId, String uscc, String commitment, Result outcome) {

    /** Whether what was promised was done. */
    enum Result {
        KEPT,
        BROKEN,
        /** What was promised was not so when it was promised. */
        FALSE
    }
}
