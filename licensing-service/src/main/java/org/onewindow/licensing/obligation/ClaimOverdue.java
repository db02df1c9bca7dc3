package org.onewindow.licensing.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** No department has taken up a business in time. */
@EventType(id = "EVT-29", says = "No department has taken up a business in time.")
@Rule("EVT-29")
record ClaimOverdue(
        UUID obligationId, String uscc, String item, String departmentName, LocalDate dueOn) {}
