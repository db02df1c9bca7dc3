package org.onewindow.licensing.permit;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;

/** A permit has expired and was not renewed; {@code endedOn} is its last day. */
@EventType(
        id = "EVT-26",
        says =
                "A permit has expired and was not renewed. Agreed with its readers; not published yet.",
        about = Subject.Kind.PERMIT)
record PermitExpired(
        UUID permitId, String uscc, String item, String permitNumber, LocalDate endedOn) {}
