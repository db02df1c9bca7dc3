package org.onewindow.licensing.permit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;

/** A permit was granted. */
@EventType(
        id = "EVT-22",
        says = "A permit was granted. Agreed with its readers; not published yet.",
        about = Subject.Kind.PERMIT)
record PermitGranted(
        UUID permitId,
        String uscc,
        String item,
        String permitNumber,
        LocalDate grantedOn,
        @Nullable LocalDate validTo) {}
