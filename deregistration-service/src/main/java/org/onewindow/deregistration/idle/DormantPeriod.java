package org.onewindow.deregistration.idle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days of a dormancy.
 *
 * @param lastDay before the first day when the dormancy never began
 */
record DormantPeriod(LocalDate firstDay, LocalDate lastDay) {

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Its days from the first of these on and before the second. */
    long daysWithin(LocalDate from, LocalDate before) {
        LocalDate first = firstDay.isBefore(from) ? from : firstDay;
        LocalDate end = lastDay.isBefore(before) ? lastDay.plusDays(1) : before;
        return Math.max(0, ChronoUnit.DAYS.between(first, end));
    }
}
