package org.onewindow.registration.followup;

import java.time.LocalDate;
import java.time.Period;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;

/**
 * The time in which something has to be done, as the law says it; kept, so that it can be counted
 * again when a calendar comes that knows more.
 *
 * @param from the day that is not counted (GEN-002)
 */
public record Within(LocalDate from, Period period) {

    /** Its end by this calendar, shifted from a day off to the next working day. */
    @Rule({"GEN-003", "GEN-004"})
    TimeLimit counted(WorkingCalendar calendar) {
        return TimeLimits.toAct(from, period, calendar);
    }
}
