package org.onewindow.deregistration.simplified;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.deregistration.simplified.ExitCaseState.Action;
import org.onewindow.platform.http.EntityTags;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Objections during the notice: filed, taken back, upheld (DER-014). */
@Singleton
class ObjectionFiling {

    private final ExitCases cases;
    private final Objections objections;
    private final CaseAccess access;
    private final CaseSteps steps;
    private final CaseNews news;
    private final BusinessClock clock;

    ObjectionFiling(
            ExitCases cases,
            Objections objections,
            CaseAccess access,
            CaseSteps steps,
            CaseNews news,
            BusinessClock clock) {
        this.cases = cases;
        this.objections = objections;
        this.access = access;
        this.steps = steps;
        this.news = news;
        this.clock = clock;
    }

    /** Takes an objection in; one that is valid on its face ends the case at once. */
    @Rule({"DER-014", "EVT-41"})
    @Transactional
    Objection file(UUID caseId, Objection.Content content, Actor objector) {
        ExitCase exit = cases.lock(caseId);
        if (!isOnNotice(exit)) {
            throw new Refusal(ExitProblem.OBJECTION_CLOSED);
        }
        Objection objection = new Objection(caseId, objector, content, clock.today());
        objections.persistAndFlush(objection);
        news.objected(exit, objection.id(), objector);
        if (objection.state() == ObjectionState.UPHELD) {
            terminate(exit, objection);
        }
        return objection;
    }

    /** The objector takes it back while the notice runs; the case goes on. */
    @Rule("DER-014")
    @Transactional
    Objection withdraw(UUID id, @Nullable String ifMatch, Actor objector) {
        Objection objection = own(id, objector);
        ExitCase exit = cases.lock(objection.caseId());
        EntityTags.requireMatch(ifMatch, objection.version());
        if (!isOnNotice(exit)) {
            throw new Refusal(ExitProblem.OBJECTION_CLOSED);
        }
        objection.withdraw();
        objections.flush();
        return objection;
    }

    /** An exit-officer of the place finds it valid: reason and contact hold. */
    @Rule("DER-014")
    @Transactional
    Objection uphold(UUID id, @Nullable String ifMatch, Actor officer) {
        ExitCase exit = access.lockForOfficer(caseOf(id), officer);
        Objection objection = objections.lock(id);
        EntityTags.requireMatch(ifMatch, objection.version());
        objection.uphold();
        terminate(exit, objection);
        objections.flush();
        return objection;
    }

    @Transactional
    Objection readable(UUID id, Actor actor) {
        Objection objection = found(id);
        if (objection.isBy(actor)) {
            return objection;
        }
        if (!actor.has(Role.EXIT_OFFICER)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        access.readable(objection.caseId(), actor);
        return objection;
    }

    /** The objector is told by his objection's state, the applicant by the case's reason. */
    private void terminate(ExitCase exit, Objection objection) {
        steps.close(
                exit,
                Action.TERMINATE,
                objection.asReason(),
                Optional.empty(),
                Actor.system("deregistration"));
        cases.flush();
    }

    private boolean isOnNotice(ExitCase exit) {
        return exit.state() == ExitCaseState.NOTICE
                && !clock.today().isAfter(exit.noticeEndsOn().orElseThrow());
    }

    private Objection own(UUID id, Actor objector) {
        Objection objection = found(id);
        if (!objection.isBy(objector)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return objection;
    }

    private UUID caseOf(UUID id) {
        return found(id).caseId();
    }

    private Objection found(UUID id) {
        return objections
                .findByIdOptional(id)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
