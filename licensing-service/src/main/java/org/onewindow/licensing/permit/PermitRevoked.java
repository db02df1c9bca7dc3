package org.onewindow.licensing.permit;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;

/** A permit was revoked as a penalty (吊销). */
@EventType(
        id = "EVT-27",
        says = "A permit was revoked as a penalty. Agreed with its readers; not published yet.",
        about = Subject.Kind.PERMIT)
record PermitRevoked(
        UUID permitId,
        String uscc,
        String item,
        String permitNumber,
        LocalDate endedOn,
        String documentNumber) {}
