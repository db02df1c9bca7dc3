package org.onewindow.licensing.obligation;

import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** A registered business must still obtain a permit or make a filing. */
@EventType(
        id = "EVT-20",
        says = "A registered business must still obtain a permit or make a filing.")
@Rule("EVT-20")
record PermitObligationOpened(
        UUID obligationId,
        String uscc,
        String item,
        String itemName,
        String scopeItem,
        String departmentName) {}
