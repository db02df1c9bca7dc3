package org.onewindow.deregistration.simplified;

import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** An exit case ended without an exit; its final state says how. */
@Rule("EVT-41")
@EventType(id = "EVT-41", says = "An exit case ended without an exit; its final state says how.")
record ExitCaseTerminated(String caseId, String uscc, String state, String reason) {}
