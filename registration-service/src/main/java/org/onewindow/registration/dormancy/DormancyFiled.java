package org.onewindow.registration.dormancy;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** An entity filed a dormancy that is still to begin. */
@EventType(id = "EVT-10", says = "An entity filed a dormancy that is still to begin.")
@Rule("EVT-10")
record DormancyFiled(
        String uscc,
        UUID dormancyId,
        LocalDate startsOn,
        LocalDate endsOn,
        String reason,
        String serviceAddress) {}
