package org.onewindow.platform.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a time limit or a term ends.
 *
 * @param lastDay the last day that belongs to it
 * @param end the first instant that no longer belongs to it: 24:00 of the last day, or the end of a
 *     half-day
 * @param calendarVersion the calendar it was counted with, {@link #NO_CALENDAR} if none mattered
 * @param provisional a year without a calendar was counted; to be counted again once it is loaded
 */
public record TimeLimit(
        LocalDate lastDay, Instant end, String calendarVersion, boolean provisional) {

    public static final String NO_CALENDAR = "none";

    /** A period that runs through its last day whatever kind of day that is. */
    static TimeLimit through(LocalDate lastDay) {
        return new TimeLimit(lastDay, LegalDate.endOf(lastDay), NO_CALENDAR, false);
    }

    /** The first day after it: when a notice has ended, the day from which one may act. */
    public LocalDate nextStepFrom() {
        return lastDay.plusDays(1);
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(end);
    }
}
