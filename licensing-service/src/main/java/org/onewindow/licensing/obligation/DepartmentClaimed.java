package org.onewindow.licensing.obligation;

import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** The competent department has taken up a business that needs its permit. */
@EventType(
        id = "EVT-29",
        says = "The competent department has taken up a business that needs its permit.")
@Rule("EVT-29")
record DepartmentClaimed(UUID obligationId, String uscc, String item) {}
