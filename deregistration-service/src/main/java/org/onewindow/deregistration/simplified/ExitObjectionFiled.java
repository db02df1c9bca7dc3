package org.onewindow.deregistration.simplified;

import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** Somebody objected to an exit. */
@Rule("EVT-41")
@EventType(id = "EVT-41", says = "Somebody objected to an exit.")
record ExitObjectionFiled(String caseId, String uscc, String objectionId) {}
