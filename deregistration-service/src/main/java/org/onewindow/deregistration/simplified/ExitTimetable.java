package org.onewindow.deregistration.simplified;

import java.time.LocalDate;
import java.time.Period;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.Terms;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;

/**
 * The dates of a published exit.
 *
 * @param notice the notice: a publicity period, never shifted
 * @param filing the time to file after it: a deadline to act, so it ends on a working day
 */
record ExitTimetable(LocalDate publishedOn, TimeLimit notice, TimeLimit filing) {

    /** How a date stands to the window in which the exit may be filed. */
    enum Standing {
        TOO_EARLY,
        IN_TIME,
        TOO_LATE
    }

    /** The day after publication is the first of the notice, the day after it the first to file. */
    @Rule({"DER-012", "DER-013", "GEN-003"})
    static ExitTimetable of(
            LocalDate publishedOn, int noticeDays, int filingDays, WorkingCalendar calendar) {
        TimeLimit notice = Terms.publicity(publishedOn, Period.ofDays(noticeDays));
        TimeLimit filing = TimeLimits.toAct(notice.lastDay(), Period.ofDays(filingDays), calendar);
        return new ExitTimetable(publishedOn, notice, filing);
    }

    /** The same with the numbers in force on the day of publication. */
    static ExitTimetable of(LocalDate publishedOn, ParameterSet values, WorkingCalendar calendar) {
        return of(
                publishedOn,
                values.integer("simplifiedExit.notice.days"),
                values.integer("simplifiedExit.filingWindow.days"),
                calendar);
    }

    /** Where a day of filing stands: after the notice, and within the window. */
    @Rule({"DER-012", "DER-013"})
    static Standing standing(LocalDate today, LocalDate noticeEndsOn, LocalDate fileUntil) {
        if (!today.isAfter(noticeEndsOn)) {
            return Standing.TOO_EARLY;
        }
        return today.isAfter(fileUntil) ? Standing.TOO_LATE : Standing.IN_TIME;
    }

    /** The last day of an officer's decision, working days counted from the day after filing. */
    @Rule({"DER-018", "GEN-002"})
    static LocalDate decideBy(LocalDate filedOn, int workingDays, WorkingCalendar calendar) {
        return TimeLimits.workingDays(filedOn, workingDays, calendar).lastDay();
    }
}
