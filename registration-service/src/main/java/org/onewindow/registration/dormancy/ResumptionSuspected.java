package org.onewindow.registration.dormancy;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** The tax feed shows trade in a dormant entity. */
@EventType(id = "EVT-11", says = "The tax feed shows trade in a dormant entity.")
@Rule("EVT-11")
record ResumptionSuspected(
        String uscc, UUID dormancyId, String signal, LocalDate tradedOn, String reference) {}
