package org.onewindow.registration.application;

import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** A commitment was made, in the version of its text that was shown. */
@EventType(id = "EVT-15", says = "A commitment was recorded.")
@Rule({"EVT-15", "REG-098"})
record CommitmentRecorded(
        String applicationId, String uscc, String commitment, String textVersion) {}
