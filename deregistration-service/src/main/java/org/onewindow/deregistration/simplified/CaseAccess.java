package org.onewindow.deregistration.simplified;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.onewindow.deregistration.entity.ExitingEntity;
import org.onewindow.deregistration.entity.KnownEntities;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;

/** Who may see and change a case: who represents the entity, and the officers of its place. */
@Singleton
class CaseAccess {

    private final KnownEntities entities;
    private final ExitCases cases;

    CaseAccess(KnownEntities entities, ExitCases cases) {
        this.entities = entities;
        this.cases = cases;
    }

    /** The entity, for one who represents it or an officer of its place; else there is none. */
    @Rule({"GEN-011", "REG-111"})
    ExitingEntity entity(String uscc, Actor actor) {
        CreditCodes.require(uscc);
        return entities.find(uscc)
                .filter(entity -> entity.isRepresentedBy(actor) || isOfficerOf(entity, actor))
                .orElseThrow(() -> new Refusal(ExitProblem.ENTITY_UNKNOWN));
    }

    /** The entity, held until the transaction ends, for one who represents it. */
    ExitingEntity lockOwn(String uscc, Actor actor) {
        return entities.lock(uscc)
                .filter(entity -> entity.isRepresentedBy(actor))
                .orElseThrow(() -> new Refusal(ExitProblem.ENTITY_UNKNOWN));
    }

    ExitCase readable(UUID id, Actor actor) {
        ExitCase exit =
                cases.findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (isOwn(exit, actor)) {
            return exit;
        }
        requireOfficer(exit, actor);
        return exit;
    }

    /** Held until the transaction ends. */
    ExitCase lockOwn(UUID id, Actor actor) {
        ExitCase exit = cases.lock(id);
        if (!isOwn(exit, actor)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return exit;
    }

    /** Held until the transaction ends. */
    ExitCase lockForOfficer(UUID id, Actor actor) {
        ExitCase exit = cases.lock(id);
        requireOfficer(exit, actor);
        return exit;
    }

    private boolean isOwn(ExitCase exit, Actor actor) {
        return entities.find(exit.uscc())
                .map(entity -> entity.isRepresentedBy(actor))
                .orElse(false);
    }

    private static void requireOfficer(ExitCase exit, Actor actor) {
        if (!actor.has(Role.EXIT_OFFICER) && !actor.has(Role.AUDITOR)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        actor.requireJurisdiction(exit.authority());
    }

    private static boolean isOfficerOf(ExitingEntity entity, Actor actor) {
        return actor.has(Role.EXIT_OFFICER) && actor.covers(entity.authority());
    }
}
