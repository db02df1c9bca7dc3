package org.onewindow.registration.name;

import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.rule.Rule;

/** A reservation has ended, one way or the other. */
@EventType(id = "EVT-01", about = Subject.Kind.NAME, says = "The reservation of a name has ended.")
@Rule("EVT-01")
public record NameReleased(UUID reservationId, String name, String authorityCode, Reason reason) {

    /** Why it ended; USED means that the name is now that of a registered entity. */
    public enum Reason {
        EXPIRED,
        WITHDRAWN,
        USED
    }
}
