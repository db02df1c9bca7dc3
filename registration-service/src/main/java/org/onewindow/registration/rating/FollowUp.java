package org.onewindow.registration.rating;

import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;

/** Whether somebody has to ask what went wrong, and by when. */
final class FollowUp {

    private FollowUp() {}

    @Rule("REG-141")
    static Optional<TimeLimit> due(
            int score, LocalDate ratedOn, ParameterSet parameters, WorkingCalendar calendar) {
        return score <= parameters.integer("rating.followUp.score.max")
                ? Optional.of(
                        TimeLimits.workingDays(
                                ratedOn,
                                parameters.integer("rating.followUp.workingDays"),
                                calendar))
                : Optional.empty();
    }
}
