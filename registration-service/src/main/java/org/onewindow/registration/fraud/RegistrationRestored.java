package org.onewindow.registration.fraud;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/**
 * A registration is as it was before it was revoked or ended.
 *
 * @param scope what was undone: the revocation of a set-up or change, or an exit
 * @param exitUndone whether the entity may now leave by liquidation only (DER-019)
 */
@EventType(id = "EVT-14", says = "A registration is as it was before it was revoked or ended.")
@Rule("EVT-14")
record RegistrationRestored(
        String uscc,
        UUID caseId,
        String scope,
        String status,
        String previousStatus,
        LocalDate restoredOn,
        int licenceVersion,
        boolean exitUndone) {}
