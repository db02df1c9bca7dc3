package org.onewindow.deregistration.simplified;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.onewindow.deregistration.check.Checks;
import org.onewindow.deregistration.check.FactFinder;
import org.onewindow.deregistration.check.Facts;
import org.onewindow.platform.deadline.DeadlineHandler;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;

/** At 24:00 of the last day of a notice. */
@Singleton
class NoticeEnd implements DeadlineHandler {

    static final String KIND = "EXIT_NOTICE_ENDS";

    private static final int RETRIES = 2;

    private final ExitCases cases;
    private final Objections objections;
    private final FactFinder facts;
    private final Examiner examiner;
    private final CaseSteps steps;
    private final Deadlines deadlines;

    NoticeEnd(
            ExitCases cases,
            Objections objections,
            FactFinder facts,
            Examiner examiner,
            CaseSteps steps,
            Deadlines deadlines) {
        this.cases = cases;
        this.objections = objections;
        this.facts = facts;
        this.examiner = examiner;
        this.steps = steps;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(Deadlines.Due deadline) {
        UUID id = UUID.fromString(deadline.subject());
        String uscc = QuarkusTransaction.requiringNew().call(() -> cases.findById(id).uscc());
        Facts found = facts.ask(uscc);
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            ExitCase exit = cases.lock(id);
                            if (exit.state() == ExitCaseState.NOTICE) {
                                Examined examined = examiner.examine(exit, found);
                                askAgainIfUnknown(examined, deadline.attempts());
                                settle(exit, examined);
                            }
                            deadlines.done(deadline);
                        });
    }

    /** First retry, then manual: the deadline comes again twice before an officer gets the case. */
    @Rule("DER-002")
    private static void askAgainIfUnknown(Examined examined, int attempts) {
        if (examined.checks().outcome() == Checks.Outcome.UNKNOWN && attempts < RETRIES) {
            throw new IllegalStateException(
                    "no answer about " + examined.checks().unknown() + "; asked again soon");
        }
    }

    /** The notice has ended, whether the deadline says so or a filing comes before it. */
    void settle(ExitCase exit, Examined examined) {
        steps.endNotice(
                exit, objections.stand(exit.id()), examined, Actor.system("deregistration"));
    }
}
