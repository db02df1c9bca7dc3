package org.onewindow.deregistration.simplified;

import java.time.LocalDate;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** The exit was decided; registration ends the entity or rejects it. */
@Rule("EVT-44")
@EventType(
        id = "EVT-44",
        says = "The exit was decided; registration ends the entity or rejects it.")
record DeregistrationDecided(String caseId, String uscc, String path, LocalDate decidedOn) {}
