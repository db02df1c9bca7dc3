package org.onewindow.deregistration.simplified;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.onewindow.deregistration.simplified.ExitCaseState.Action;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.WorkingCalendar;

/** At 24:00 of the last day to file: what was not filed lapses. */
@Singleton
class WindowEnd implements DeadlineHandler {

    static final String KIND = "EXIT_FILING_WINDOW_ENDS";

    private static final Set<ExitCaseState> NOT_FILED =
            EnumSet.of(ExitCaseState.NOTICE, ExitCaseState.FILING_WINDOW, ExitCaseState.RETURNED);

    private final ExitCases cases;
    private final CaseSteps steps;
    private final Deadlines deadlines;
    private final Parameters parameters;

    WindowEnd(ExitCases cases, CaseSteps steps, Deadlines deadlines, Parameters parameters) {
        this.cases = cases;
        this.steps = steps;
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Rule("DER-013")
    @Override
    public void due(Deadlines.Due deadline) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            ExitCase exit = cases.lock(UUID.fromString(deadline.subject()));
                            if (NOT_FILED.contains(exit.state())) {
                                steps.end(
                                        exit,
                                        Action.LAPSE,
                                        new Reason(Reason.Code.NOT_FILED, "公示期满后20日内未申请注销登记,须重新公示"),
                                        Actor.system("deregistration"));
                            }
                            deadlines.done(deadline);
                        });
    }

    @Rule("GEN-004")
    @Override
    public Optional<TimeLimit> countAgain(String subject, WorkingCalendar calendar) {
        ExitCase exit = cases.lock(UUID.fromString(subject));
        return exit.publishedOn()
                .map(
                        published -> {
                            TimeLimit filing =
                                    ExitTimetable.of(
                                                    published,
                                                    parameters.at(exit.authority(), published),
                                                    calendar)
                                            .filing();
                            exit.fileUntil(filing.lastDay());
                            return filing;
                        });
    }
}
