package org.onewindow.registration.exit;

import java.time.LocalDate;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/**
 * A branch has ended; told about what it belongs to, which may only end afterwards (INV-15).
 *
 * @param uscc of what the branch belonged to
 * @param authorityCode of the branch
 */
@EventType(id = "EVT-08", says = "A branch of this entity was deregistered.")
@Rule("EVT-08")
record BranchDeregistered(
        String uscc,
        String branchUscc,
        String branchName,
        String authorityCode,
        LocalDate endedOn) {}
