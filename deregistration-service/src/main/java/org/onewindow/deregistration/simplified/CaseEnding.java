package org.onewindow.deregistration.simplified;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.deregistration.simplified.ExitCaseState.Action;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** How a case ends: by registration's answer, or because its applicant takes it back. */
@Singleton
@Transactional
public class CaseEnding {

    private final ExitCases cases;
    private final CaseAccess access;
    private final CaseSteps steps;

    CaseEnding(ExitCases cases, CaseAccess access, CaseSteps steps) {
        this.cases = cases;
        this.access = access;
        this.steps = steps;
    }

    /** Registration has ended the entity; the day of that registration is its last (DER-003). */
    @Rule({"DER-003", "EVT-45"})
    public void registered(UUID caseId, LocalDate endedOn) {
        cases.lockIfOurs(caseId).ifPresent(exit -> exit.register(endedOn));
    }

    /** Registration found a blocker of its own in the status transaction (saga 2). */
    @Rule({"DER-011", "EVT-45"})
    public void rejected(UUID caseId, String blockers) {
        cases.lockIfOurs(caseId)
                .ifPresent(
                        exit ->
                                steps.close(
                                        exit,
                                        Action.STOP,
                                        new Reason(
                                                Reason.Code.REJECTED_BY_REGISTER,
                                                "登记机关复核时发现:" + blockers),
                                        Optional.empty(),
                                        Actor.system("deregistration")));
    }

    /** The applicant takes his case back, until the exit is decided. */
    @Rule("DER-074")
    ExitCase withdraw(UUID id, @Nullable String ifMatch, Actor actor) {
        ExitCase exit = access.lockOwn(id, actor);
        EntityTags.requireMatch(ifMatch, exit.version());
        if (exit.state() == ExitCaseState.SUBMITTED && exit.decidedOn().isPresent()) {
            throw new Refusal(ExitProblem.EXIT_DECIDED);
        }
        steps.end(exit, Action.WITHDRAW, new Reason(Reason.Code.WITHDRAWN, "申请人撤回"), actor);
        cases.flush();
        return exit;
    }
}
