package org.onewindow.deregistration.idle;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TermBoundary;
import org.onewindow.platform.time.Terms;

/**
 * How long an entity has stopped its business.
 *
 * @param dormantDays days of the time since then that do not count
 * @param groundFrom first day on which it has stopped for as long as the law asks, as of today
 * @param ground whether a revocation may be opened for it today
 */
record Idleness(LocalDate stoppedOn, long dormantDays, LocalDate groundFrom, boolean ground) {

    /** Who is dormant has not stopped; days of a dormancy that is over are not counted. */
    @Rule({"DER-050", "REG-174"})
    static Idleness of(
            LocalDate stoppedOn,
            List<DormantPeriod> dormancies,
            Period least,
            TermBoundary boundary,
            LocalDate today) {
        long dormant =
                dormancies.stream().mapToLong(each -> each.daysWithin(stoppedOn, today)).sum();
        LocalDate from = Terms.freeFrom(stoppedOn, least, boundary).plusDays(dormant);
        boolean asleep = dormancies.stream().anyMatch(each -> each.covers(today));
        return new Idleness(stoppedOn, dormant, from, !asleep && !today.isBefore(from));
    }
}
