package org.onewindow.registration.dormancy;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** A dormancy was given a later last day. */
@EventType(id = "EVT-10", says = "A dormancy was given a later last day.")
@Rule("EVT-10")
record DormancyExtended(String uscc, UUID dormancyId, LocalDate formerEndsOn, LocalDate endsOn) {}
