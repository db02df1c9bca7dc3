package org.onewindow.registration;

import java.time.LocalDate;
import org.onewindow.platform.time.CalendarDay;
import org.onewindow.platform.time.WorkingCalendar;

/** A calendar that knows more than the one a deadline was set with. */
public final class Holidays {

    private Holidays() {}

    /** Nothing but days off before this day. */
    public static WorkingCalendar before(LocalDate day) {
        return WorkingCalendar.of(
                day.withDayOfYear(1)
                        .minusYears(1)
                        .datesUntil(day.withDayOfYear(1).plusYears(2))
                        .map(each -> new CalendarDay(each, !each.isBefore(day)))
                        .toList());
    }
}
