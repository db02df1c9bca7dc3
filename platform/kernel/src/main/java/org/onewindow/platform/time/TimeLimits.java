package org.onewindow.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import org.onewindow.platform.rule.Rule;

/**
 * Time limits within which somebody must act. The day of the event is never counted (GEN-002).
 *
 * <p>Periods that merely run (notices, bars, terms, reservations) are in {@link Terms}.
 */
public final class TimeLimits {

    private TimeLimits() {}

    /** {@code days} working days after the event, to the end of the last one. */
    @Rule("GEN-002")
    public static TimeLimit workingDays(LocalDate event, int days, WorkingCalendar calendar) {
        return workingDays(event, days, List.of(), calendar);
    }

    /** The same, leaving out the days on which the clock stood still. */
    @Rule({"GEN-002", "LIC-013"})
    public static TimeLimit workingDays(
            LocalDate event, int days, Collection<Stop> stops, WorkingCalendar calendar) {
        var left = WorkingDays.of(days).whole();
        var provisional = false;
        var day = event;
        while (left > 0) {
            day = day.plusDays(1);
            provisional |= !calendar.isLoaded(day.getYear());
            var stopped = isStopped(day, stops);
            if (calendar.isWorkday(day) && !stopped) {
                left--;
            }
        }
        return new TimeLimit(day, LegalDate.endOf(day), calendar.version(), provisional);
    }

    /** Days, months or years within which somebody must act; ends on a working day. */
    @Rule({"GEN-003", "GEN-005"})
    public static TimeLimit toAct(LocalDate event, Period period, WorkingCalendar calendar) {
        return nextWorkday(Terms.lastDay(event, period), calendar);
    }

    /** Whole working days from the legal date of the submission, or half a one from its hour. */
    @Rule({"GEN-002", "GEN-006"})
    public static TimeLimit within(
            WorkingDays limit, Instant received, OfficeHours hours, WorkingCalendar calendar) {
        return limit.isHalf()
                ? halfWorkingDay(received, hours, calendar)
                : workingDays(LegalDate.of(received), limit.whole(), calendar);
    }

    /**
     * The end of the half-day after the one in which the complete submission landed. Too early
     * counts as morning; too late, or on a day off, as the next working day's morning.
     */
    @Rule("GEN-006")
    public static TimeLimit halfWorkingDay(
            Instant received, OfficeHours hours, WorkingCalendar calendar) {
        var day = LegalDate.of(received);
        var time = received.atZone(LegalDate.ZONE).toLocalTime();
        if (time.isAfter(hours.closes())) {
            return endingAt(hours.closes(), nextWorkday(day.plusDays(1), calendar));
        }
        if (time.isBefore(hours.noon()) || !calendar.isWorkday(day)) {
            return endingAt(hours.closes(), nextWorkday(day, calendar));
        }
        var due = endingAt(hours.noon(), nextWorkday(day.plusDays(1), calendar));
        return calendar.isLoaded(day.getYear()) ? due : provisional(due);
    }

    /** An extension counts from the end of the original limit, not from the day it is granted. */
    @Rule({"GEN-002", "REG-091", "LIC-012"})
    public static TimeLimit extend(TimeLimit original, int workingDays, WorkingCalendar calendar) {
        var extended = workingDays(original.lastDay(), workingDays, calendar);
        return original.provisional() ? provisional(extended) : extended;
    }

    /** The same for a limit in days, months or years. */
    @Rule({"GEN-003", "GEN-005"})
    public static TimeLimit extend(TimeLimit original, Period period, WorkingCalendar calendar) {
        var extended = toAct(original.lastDay(), period, calendar);
        return original.provisional() ? provisional(extended) : extended;
    }

    /** The last day on which there are still {@code days} working days before {@code date}. */
    @Rule("LIC-061")
    public static TimeLimit workingDaysBefore(LocalDate date, int days, WorkingCalendar calendar) {
        var left = WorkingDays.of(days).whole();
        var provisional = false;
        var day = date;
        while (left > 0) {
            day = day.minusDays(1);
            provisional |= !calendar.isLoaded(day.getYear());
            if (calendar.isWorkday(day)) {
                left--;
            }
        }
        return new TimeLimit(day, LegalDate.endOf(day), calendar.version(), provisional);
    }

    private static boolean isStopped(LocalDate day, Collection<Stop> stops) {
        return stops.stream().anyMatch(stop -> stop.contains(day));
    }

    private static TimeLimit nextWorkday(LocalDate earliest, WorkingCalendar calendar) {
        var day = earliest;
        var provisional = !calendar.isLoaded(day.getYear());
        while (!calendar.isWorkday(day)) {
            day = day.plusDays(1);
            provisional |= !calendar.isLoaded(day.getYear());
        }
        return new TimeLimit(day, LegalDate.endOf(day), calendar.version(), provisional);
    }

    private static TimeLimit endingAt(LocalTime hour, TimeLimit limit) {
        var end = limit.lastDay().atTime(hour).atZone(LegalDate.ZONE).toInstant();
        return new TimeLimit(limit.lastDay(), end, limit.calendarVersion(), limit.provisional());
    }

    private static TimeLimit provisional(TimeLimit limit) {
        return new TimeLimit(limit.lastDay(), limit.end(), limit.calendarVersion(), true);
    }
}
