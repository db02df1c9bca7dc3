package org.onewindow.registration.window;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.onewindow.platform.time.BusinessClock;

/**
 * Now, on both clocks: the business clock for the times of the steps, the machine's for pauses.
 *
 * @param machine the machine's clock, by which departments stamp their answers too
 */
record Moment(Instant business, Instant machine) {

    static Moment of(BusinessClock clock) {
        // PostgreSQL keeps microseconds.
        Instant business = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return at(business, clock);
    }

    /** The instant of the business clock, on both. */
    static Moment at(Instant business, BusinessClock clock) {
        return new Moment(business, business.minus(clock.offset()));
    }

    /**
     * When something happened in the business clock's time, from what its department says. Never
     * before the department was asked and never after now.
     */
    Instant businessTimeOf(Instant said, Instant asked) {
        Duration offset = Duration.between(machine, business);
        Instant at = said.plus(offset).truncatedTo(ChronoUnit.MICROS);
        return at.isBefore(asked) ? asked : at.isAfter(business) ? business : at;
    }
}
