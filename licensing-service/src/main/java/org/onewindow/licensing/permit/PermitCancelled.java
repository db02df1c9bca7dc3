package org.onewindow.licensing.permit;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;

/** A permit was formally closed (注销), by itself or after another end of it. */
@EventType(
        id = "EVT-26",
        says = "A permit was formally closed. Agreed with its readers; not published yet.",
        about = Subject.Kind.PERMIT)
record PermitCancelled(
        UUID permitId,
        String uscc,
        String item,
        String permitNumber,
        LocalDate endedOn,
        Reason reason) {

    /** Why it was closed (LIC-065, LIC-066). */
    enum Reason {
        EXPIRED,
        REVOKED,
        WITHDRAWN,
        /** The law or the facts have changed (撤回). */
        RECALLED,
        /** The holder has died or cannot act. */
        HOLDER_GONE,
        /** The entity has ended, or its set-up was cancelled. */
        ENTITY_ENDED,
        /** What the permit is for cannot be carried out any more. */
        FORCE_MAJEURE,
        /** The holder has asked for it. */
        HOLDER_ASKED
    }
}
