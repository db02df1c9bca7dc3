package org.onewindow.registration.window;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.onewindow.platform.rule.Rule;

/**
 * When a failed task is tried again by itself.
 *
 * @param failuresBeforeTicket after so many failures it waits for a person
 * @param firstPause after the first failure; doubles with each further one
 * @param silence so long a department may leave unanswered what it was asked
 */
record RetryRule(int failuresBeforeTicket, Duration firstPause, Duration silence) {

    /** The machine's time from which no answer counts as a failure. */
    @Rule("REG-134")
    Instant silentUntil(Instant machineNow) {
        return machineNow.plus(silence);
    }

    /** The machine's time of the next try; empty when a person has to look at it. */
    @Rule("REG-134")
    Optional<Instant> nextTry(int failures, Instant machineNow) {
        if (failures >= failuresBeforeTicket) {
            return Optional.empty();
        }
        return Optional.of(machineNow.plus(firstPause.multipliedBy(1L << (failures - 1))));
    }
}
