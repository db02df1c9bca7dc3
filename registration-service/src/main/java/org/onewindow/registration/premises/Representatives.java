package org.onewindow.registration.premises;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.uscc.CreditCodes;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;
import org.onewindow.registration.entity.EntityStatus;

/** Finds the entity that somebody acts for, or that an officer answers for. */
@Singleton
class Representatives {

    private final EntityRegister register;

    @Inject
    Representatives(EntityRegister register) {
        this.register = register;
    }

    /** The actor's own entity, while it trades or rests; another's is unknown (404). */
    EntityFacts own(String uscc, Actor actor) {
        EntityFacts entity = of(uscc, actor);
        if (entity.status() != EntityStatus.ACTIVE && entity.status() != EntityStatus.DORMANT) {
            throw new Refusal(PremisesProblem.ENTITY_NOT_TRADING, "it is " + entity.status());
        }
        return entity;
    }

    /** The actor's own, in whatever status. */
    EntityFacts of(String uscc, Actor actor) {
        return register.find(CreditCodes.require(uscc))
                .filter(entity -> entity.isRepresentedBy(actor.subject()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    EntityFacts any(String uscc) {
        return register.find(CreditCodes.require(uscc))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
