package org.onewindow.registration.clue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/**
 * Something that another authority has to look into; credit may list the entity as abnormal for it.
 *
 * @param clueId of the case it comes from
 * @param dueOn last day on which it could have been done or told
 * @param documentNumber of the document that set the day, where one did
 */
@EventType(id = "EVT-30", says = "A clue was handed over to whoever has to look into it.")
@Rule("EVT-30")
public record ClueTransferred(
        UUID clueId,
        String uscc,
        Finding finding,
        String authorityCode,
        LocalDate dueOn,
        LocalDate foundOn,
        @Nullable String documentNumber) {

    /** What was found. */
    public enum Finding {
        /** The name was not changed within the days of the order (REG-051). */
        NAME_NOT_CORRECTED,
        /** The host of its cluster cannot reach it any more (REG-074). */
        LOST_CONTACT,
        /** It was ordered to correct and has not: a penalty case (REG-150). */
        ORDER_NOT_OBEYED
    }
}
