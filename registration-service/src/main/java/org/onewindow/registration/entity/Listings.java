package org.onewindow.registration.entity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;

/** Keeps which companies are listed. */
@Singleton
class Listings {

    private static final String SECURITIES = "securities";

    private final EntityRegister register;

    @Inject
    Listings(EntityRegister register) {
        this.register = register;
    }

    @Transactional
    @Rule({"REG-175", "DER-011"})
    void report(String uscc, boolean listed, Actor reporter) {
        EntityFacts entity = register.require(uscc);
        requireCompetent(reporter, entity);
        if (entity.registered().entityType() != EntityType.JSC) {
            throw new Refusal(EntityProblem.NOT_LISTABLE);
        }
        register.list(uscc, listed);
    }

    private static void requireCompetent(Actor reporter, EntityFacts entity) {
        if (reporter.has(Role.REGISTRAR)) {
            reporter.requireJurisdiction(new Jurisdiction(entity.registered().authorityCode()));
        } else if (reporter.department().filter(SECURITIES::equals).isEmpty()) {
            throw new Refusal(CommonProblem.ROLE_DENIED);
        }
    }
}
