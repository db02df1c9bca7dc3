package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;

/** Keeps the clock of a case that an officer has. */
@Singleton
class ReviewTimes {

    private final ApplicationEvents events;
    private final Parameters parameters;
    private final Calendars calendars;
    private final StoredJson json;

    @Inject
    ReviewTimes(
            ApplicationEvents events, Parameters parameters, Calendars calendars, StoredJson json) {
        this.events = events;
        this.parameters = parameters;
        this.calendars = calendars;
        this.json = json;
    }

    /** The values in force on the day of receipt (GEN-009). */
    ParameterSet parameters(Application application) {
        return parameters.at(application.place(), receivedOn(application));
    }

    private static LocalDate receivedOn(Application application) {
        return LegalDate.of(
                Optional.ofNullable(application.submittedAt)
                        .orElseThrow(() -> new IllegalStateException("never submitted")));
    }

    List<Suspension> suspensions(Application application) {
        return Arrays.asList(json.read(application.stops, Suspension[].class));
    }

    /** Sets the deadline anew; returns its last day. */
    @Rule({"REG-091", "REG-095"})
    LocalDate restart(Application application) {
        TimeLimit limit = due(application, calendars.current());
        events.reviewBegins(application, limit);
        return limit.lastDay();
    }

    TimeLimit due(Application application, WorkingCalendar calendar) {
        return ReviewClock.due(
                receivedOn(application),
                application.extended,
                Suspension.stops(suspensions(application)),
                parameters(application),
                calendar);
    }

    /** No deadline while the case is suspended. */
    @Rule("REG-095")
    void stop(Application application) {
        application.dueAt = null;
        events.reviewEnds(application);
    }
}
