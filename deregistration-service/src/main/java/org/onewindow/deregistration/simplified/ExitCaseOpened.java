package org.onewindow.deregistration.simplified;

import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** An exit case was opened. */
@Rule("EVT-40")
@EventType(id = "EVT-40", says = "An exit case was opened.")
record ExitCaseOpened(String caseId, String uscc, String path) {}
