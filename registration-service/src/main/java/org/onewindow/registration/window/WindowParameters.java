package org.onewindow.registration.window;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;

/** The numbers that hold for the windows of an authority. */
@Singleton
class WindowParameters {

    private final Parameters parameters;
    private final Calendars calendars;
    private final Duration firstPause;

    /**
     * @param end of the promised time, with the calendar it was counted with
     */
    record Promise(TimeLimit end, ServiceLevel level) {}

    @Inject
    WindowParameters(
            Parameters parameters,
            Calendars calendars,
            @ConfigProperty(name = "onewindow.window.retry-pause", defaultValue = "PT2S")
                    Duration firstPause) {
        this.parameters = parameters;
        this.calendars = calendars;
        this.firstPause = firstPause;
    }

    /** What the authority promises for a set-up that was completely submitted at this instant. */
    @Rule("REG-132")
    Promise promise(Jurisdiction authority, Instant submittedAt) {
        return promise(authority, submittedAt, calendars.current());
    }

    Promise promise(Jurisdiction authority, Instant submittedAt, WorkingCalendar calendar) {
        ParameterSet values = parameters.at(authority, LegalDate.of(submittedAt));
        TimeLimit end =
                TimeLimits.within(
                        values.workingDays("oneWindow.sla.workingDays"),
                        submittedAt,
                        values.officeHours(),
                        calendar);
        return new Promise(end, new ServiceLevel(end.end(), values.words("oneWindow.sla.tasks")));
    }

    RetryRule retry(Window window) {
        return retry(window.company().authority(), window.course().submittedAt());
    }

    @Rule("REG-134")
    RetryRule retry(Jurisdiction authority, Instant submittedAt) {
        ParameterSet values = parameters.at(authority, LegalDate.of(submittedAt));
        return new RetryRule(
                values.integer("oneWindow.escalation.failures"),
                firstPause,
                Duration.ofSeconds(values.integer("oneWindow.answer.seconds")));
    }

    /**
     * What a department may charge a new company at most, in CNY; nothing as long as plans say so.
     */
    @Rule("REG-136")
    BigDecimal highestFee(Window window, Task task) {
        return switch (task) {
            case T2 -> values(window).decimal("oneWindow.seal.fee.amount");
            case T3 -> values(window).decimal("oneWindow.ukey.fee.amount");
            case T4, T5, T6, T7 -> BigDecimal.ZERO;
        };
    }

    private ParameterSet values(Window window) {
        return parameters.at(
                window.company().authority(), LegalDate.of(window.course().submittedAt()));
    }
}
