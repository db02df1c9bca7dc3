package org.onewindow.credit.clue;

import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/**
 * An officer has looked into a clue; for whoever handed it over.
 *
 * @param clueId as it was handed over
 * @param finding in the word of whoever found it
 */
@EventType(id = "EVT-30", says = "An officer has looked into a clue and says what came of it.")
@Rule("EVT-30")
record ClueAnswered(
        UUID clueId,
        String uscc,
        String finding,
        String authorityCode,
        Clues.Result result,
        String explanation,
        LocalDate answeredOn) {}
