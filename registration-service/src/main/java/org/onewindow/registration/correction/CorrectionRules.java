package org.onewindow.registration.correction;

import java.time.LocalDate;
import java.time.Period;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;

/** When an order must be followed, and when it is not. */
final class CorrectionRules {

    private CorrectionRules() {}

    /** Thirty days to act, the day of receipt not counted. */
    @Rule({"REG-051", "GEN-003"})
    static TimeLimit due(LocalDate receivedOn, ParameterSet parameters, WorkingCalendar calendar) {
        Period days = Period.ofDays(parameters.integer("name.correction.days"));
        return TimeLimits.toAct(receivedOn, days, calendar);
    }

    /** Late from the day after the last one on. */
    @Rule({"REG-051", "REG-157"})
    static boolean isOverdue(LocalDate dueOn, LocalDate today) {
        return today.isAfter(dueOn);
    }
}
