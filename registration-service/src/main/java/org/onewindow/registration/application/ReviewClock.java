package org.onewindow.registration.application;

import java.time.LocalDate;
import java.util.List;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.Stop;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;

/** Until when a case has to be decided (REG-091, REG-095). */
final class ReviewClock {

    private ReviewClock() {}

    /** Three working days from receipt, three more when extended; suspended days do not count. */
    @Rule({"REG-091", "REG-095"})
    static TimeLimit due(
            LocalDate receivedOn,
            boolean extended,
            List<Stop> stops,
            ParameterSet parameters,
            WorkingCalendar calendar) {
        TimeLimit original =
                TimeLimits.workingDays(
                        receivedOn,
                        parameters.integer("review.limit.workingDays"),
                        stops,
                        calendar);
        if (!extended) {
            return original;
        }
        TimeLimit more =
                TimeLimits.workingDays(
                        original.lastDay(),
                        parameters.integer("review.extension.workingDays"),
                        stops,
                        calendar);
        return new TimeLimit(
                more.lastDay(),
                more.end(),
                more.calendarVersion(),
                more.provisional() || original.provisional());
    }
}
