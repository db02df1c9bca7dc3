package org.onewindow.registration.barrier;

import java.time.LocalDate;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;

/** By when a report is looked at, and by when it is answered; both count from the report. */
record BarrierLimits(TimeLimit triage, TimeLimit reply) {

    @Rule("REG-085")
    static BarrierLimits from(
            LocalDate reportedOn, ParameterSet parameters, WorkingCalendar calendar) {
        return new BarrierLimits(
                TimeLimits.workingDays(
                        reportedOn, parameters.integer("barrier.triage.workingDays"), calendar),
                TimeLimits.workingDays(
                        reportedOn, parameters.integer("barrier.reply.workingDays"), calendar));
    }
}
