package org.onewindow.registration.dispute;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.name.NameReading;

/** How a dispute is ruled on. */
enum Track {
    /** After mediation, within three months of acceptance. */
    ORDINARY,
    /** On papers, within thirty days: the two names leave nothing to weigh. */
    SIMPLE;

    /**
     * Simple for two registered names with the same trade name, industry and authority.
     *
     * @param claimant empty when the right is no registered name here
     */
    @Rule("REG-052")
    static Track of(Optional<NameReading> claimant, NameReading respondent) {
        return claimant.filter(respondent::isSameAs).isPresent() ? SIMPLE : ORDINARY;
    }

    /** The last day of the ruling. */
    @Rule({"REG-052", "GEN-003", "GEN-005"})
    TimeLimit due(LocalDate acceptedOn, ParameterSet parameters, WorkingCalendar calendar) {
        Period limit =
                switch (this) {
                    case ORDINARY -> Period.ofMonths(parameters.integer("name.dispute.months"));
                    case SIMPLE -> Period.ofDays(parameters.integer("name.dispute.simple.days"));
                };
        return TimeLimits.toAct(acceptedOn, limit, calendar);
    }
}
