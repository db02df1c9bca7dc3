package org.onewindow.registration.name;

import java.time.LocalDate;
import java.time.Period;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TermBoundary;
import org.onewindow.platform.time.Terms;

/** The numbers of the rules on names, as they hold for one place and day (GEN-009). */
record NameLimits(
        Period reservation,
        Period reservationBeforeApproval,
        Period closedAfterEnd,
        TermBoundary termBoundary,
        int suggestions) {

    static NameLimits of(ParameterSet parameters) {
        return new NameLimits(
                Period.ofMonths(parameters.integer("name.reservation.months")),
                Period.ofYears(parameters.integer("name.reservation.preApproval.years")),
                Period.ofYears(parameters.integer("name.conflict.years")),
                parameters.termBoundary(),
                parameters.integer("name.suggestions.min"));
    }

    /** The last day of a reservation; it is not moved to a working day. */
    @Rule({"REG-050", "GEN-005"})
    LocalDate lastDayOfReservation(LocalDate reservedOn, boolean needsPriorApproval) {
        Period period = needsPriorApproval ? reservationBeforeApproval : reservation;
        return Terms.reservation(reservedOn, period).lastDay();
    }

    /** Whether the name of an entity that ended on this day may be had by others again. */
    @Rule({"REG-048", "GEN-005"})
    boolean isFreeAgain(LocalDate endedOn, LocalDate today) {
        return Terms.isOver(endedOn, closedAfterEnd, termBoundary, today);
    }
}
