package org.onewindow.registration.exit;

import java.time.LocalDate;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/**
 * An entity has ended.
 *
 * @param exitCaseId of the case that decided it; of an inquiry into fraud, where an exit that was
 *     undone counts again (REG-195)
 */
@EventType(id = "EVT-45", says = "An entity was deregistered.")
@Rule("EVT-45")
record EntityDeregistered(
        String uscc,
        String name,
        String authorityCode,
        String status,
        String previousStatus,
        LocalDate endedOn,
        String exitCaseId) {}
