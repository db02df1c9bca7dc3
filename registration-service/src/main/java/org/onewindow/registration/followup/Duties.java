package org.onewindow.registration.followup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.parameter.Parameters;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;

/** What an entity itself has to do, and what it says it has done. */
@Singleton
class Duties {

    private final EntityRegister register;
    private final FollowUps followUps;
    private final Parameters parameters;
    private final BusinessClock clock;

    /** Something it has to do by a day. */
    record Duty(String kind, String detail, LocalDate openedOn, Optional<LocalDate> dueOn) {}

    @Inject
    Duties(
            EntityRegister register,
            FollowUps followUps,
            Parameters parameters,
            BusinessClock clock) {
        this.register = register;
        this.followUps = followUps;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Of the actor's own entity; another's is unknown (404). */
    @Rule({"REG-020", "REG-023", "REG-065", "REG-158", "REG-165"})
    List<Duty> of(String uscc, Actor actor) {
        register.representedBy(uscc, actor.subject());
        return list(uscc);
    }

    private List<Duty> list(String uscc) {
        return followUps.ofEntity(uscc).stream()
                .map(
                        found ->
                                new Duty(
                                        found.kind(),
                                        found.detail(),
                                        found.openedOn(),
                                        found.dueOn()))
                .toList();
    }

    /** The holder shows the new licence where he showed the old one. */
    @Transactional
    @Rule("REG-158")
    List<Duty> displayed(String uscc, String where, Actor actor) {
        register.representedBy(uscc, actor.subject());
        if (followUps.settle(FollowUps.Kind.LICENCE_DISPLAY, uscc, "已更新公示：" + where) == 0) {
            throw new Refusal(FollowUpProblem.NO_NEW_LICENCE);
        }
        return list(uscc);
    }

    /** The legal representative has left his office, and so the other one (CL 10). */
    @Transactional
    @Rule("REG-023")
    List<Duty> resigned(String uscc, LocalDate on, Actor actor) {
        EntityFacts entity = concerned(uscc, actor);
        EntityType type = entity.registered().entityType();
        if ((type != EntityType.LLC && type != EntityType.JSC) || !entity.status().isAlive()) {
            throw new Refusal(FollowUpProblem.NO_LEGAL_REPRESENTATIVE);
        }
        if (on.isAfter(clock.today()) || on.isBefore(entity.establishedOn())) {
            throw new Refusal(FollowUpProblem.RESIGNATION_DATE);
        }
        Jurisdiction place = new Jurisdiction(entity.registered().authorityCode());
        followUps.open(
                FollowUps.Kind.LEGAL_REPRESENTATIVE,
                uscc,
                place.code(),
                "resigned " + on,
                entity.registered().responsiblePerson(),
                Optional.of(successorTime(on, parameters.at(place, on))));
        return list(uscc);
    }

    /** The company itself, or the officer to whom the one who resigned has turned. */
    private EntityFacts concerned(String uscc, Actor actor) {
        if (!actor.has(Role.REGISTRAR)) {
            return register.representedBy(uscc, actor.subject());
        }
        EntityFacts entity =
                register.find(uscc).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        actor.requireJurisdiction(new Jurisdiction(entity.registered().authorityCode()));
        return entity;
    }

    /** The time in which the company names another. */
    @Rule("REG-023")
    static Within successorTime(LocalDate resignedOn, ParameterSet parameters) {
        return new Within(
                resignedOn,
                Period.ofDays(parameters.integer("legalRepresentative.successor.days")));
    }
}
