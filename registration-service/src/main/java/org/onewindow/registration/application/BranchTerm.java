package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.Calendars;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.followup.FollowUps;
import org.onewindow.registration.form.SetupForm;

/** A branch is applied for within thirty days; late is taken, and recorded (REG-165, REG-150). */
@Singleton
class BranchTerm {

    private final Parameters parameters;
    private final Calendars calendars;
    private final FollowUps followUps;

    @Inject
    BranchTerm(Parameters parameters, Calendars calendars, FollowUps followUps) {
        this.parameters = parameters;
        this.calendars = calendars;
        this.followUps = followUps;
    }

    @Rule("REG-165")
    static LocalDate lastDay(LocalDate decidedOn, ParameterSet limits, WorkingCalendar calendar) {
        return TimeLimits.toAct(
                        decidedOn, Period.ofDays(limits.integer("branch.file.days")), calendar)
                .lastDay();
    }

    /** In the transaction that registers the branch. */
    @Rule({"REG-165", "REG-150"})
    void record(Dossier dossier, SetupForm form, String uscc) {
        LocalDate filedOn = LegalDate.of(dossier.submittedAt());
        Optional.ofNullable(form.parent())
                .flatMap(parent -> Optional.ofNullable(parent.decidedOn()))
                .map(
                        decidedOn ->
                                lastDay(
                                        decidedOn,
                                        parameters.at(dossier.place(), filedOn),
                                        calendars.current()))
                .filter(filedOn::isAfter)
                .ifPresent(
                        last ->
                                followUps.open(
                                        FollowUps.Kind.LATE_CHANGE,
                                        uscc,
                                        form.authorityCode(),
                                        dossier.id().toString(),
                                        last.toString(),
                                        Optional.empty()));
    }
}
