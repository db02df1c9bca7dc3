package org.onewindow.registration.dormancy;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** A dormancy is over, or never began. */
@EventType(id = "EVT-10", says = "A dormancy is over, or never began.")
@Rule("EVT-10")
record DormancyEnded(
        String uscc, UUID dormancyId, String reason, LocalDate endedOn, String status) {}
