package org.onewindow.licensing.permit;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;

/** A permit was withdrawn as wrongly granted (撤销). */
@EventType(
        id = "EVT-27",
        says =
                "A permit was withdrawn as wrongly granted. Agreed with its readers; not published yet.",
        about = Subject.Kind.PERMIT)
record PermitWithdrawn(
        UUID permitId,
        String uscc,
        String item,
        String permitNumber,
        LocalDate endedOn,
        String documentNumber) {}
