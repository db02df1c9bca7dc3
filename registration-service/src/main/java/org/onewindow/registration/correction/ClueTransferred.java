package org.onewindow.registration.correction;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/**
 * Something that another authority has to look into: here that a name was not changed in time, for
 * which credit lists the entity as abnormal.
 *
 * @param clueId of the case it comes from
 * @param dueOn last day on which the entity could have acted
 * @param documentNumber of the document that set the day
 */
@EventType(id = "EVT-30", says = "A clue was handed over to whoever has to look into it.")
@Rule("EVT-30")
record ClueTransferred(
        UUID clueId,
        String uscc,
        Finding finding,
        String authorityCode,
        LocalDate dueOn,
        LocalDate foundOn,
        @Nullable String documentNumber) {

    /** What was found. */
    enum Finding {
        NAME_NOT_CORRECTED
    }
}
