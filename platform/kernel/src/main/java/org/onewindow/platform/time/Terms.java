package org.onewindow.platform.time;

import java.time.LocalDate;
import java.time.Period;
import org.onewindow.platform.rule.Rule;

/**
 * Periods that run by themselves and are never shifted: notices, objection periods, reservations,
 * bars, publication terms.
 */
public final class Terms {

    private Terms() {}

    /**
     * A public notice or objection period: through its last day; the next step is the day after.
     */
    @Rule({"GEN-003", "GEN-005"})
    public static TimeLimit publicity(LocalDate published, Period period) {
        return TimeLimit.through(lastDay(published, period));
    }

    /** A right kept for somebody: to the end of the last day, even if that is a holiday. */
    @Rule({"GEN-005", "REG-050"})
    public static TimeLimit reservation(LocalDate granted, Period period) {
        return TimeLimit.through(lastDay(granted, period));
    }

    /** The first day on which a bar, publication term, "less than N" or "full N" (满) is over. */
    @Rule("GEN-005")
    public static LocalDate freeFrom(LocalDate start, Period period, TermBoundary boundary) {
        var date = lastDay(start, period);
        return switch (boundary) {
            case START_OF_DAY -> date;
            case END_OF_DAY -> date.plusDays(1);
        };
    }

    @Rule("GEN-005")
    public static boolean isOver(
            LocalDate start, Period period, TermBoundary boundary, LocalDate on) {
        return !on.isBefore(freeFrom(start, period, boundary));
    }

    /**
     * The same day number after months or years, or the last day of that month; the n-th day after
     * the start for days. The law knows no mixed periods, so neither does this.
     */
    @Rule({"GEN-002", "GEN-005"})
    static LocalDate lastDay(LocalDate start, Period period) {
        var mixed = period.getDays() != 0 && period.toTotalMonths() != 0;
        if (mixed || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("Not a period in one unit: " + period);
        }
        return start.plus(period);
    }
}
