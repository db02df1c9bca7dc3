package org.onewindow.registration.dormancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;

/** The dormancies on file, as far as the actor may see them. */
@Singleton
class Dormancies implements PanacheRepositoryBase<Dormancy, UUID> {

    private final EntityRegister register;

    @Inject
    Dormancies(EntityRegister register) {
        this.register = register;
    }

    /** An entity for which the actor may act, locked; others are as unknown as none (404). */
    @Rule("GEN-011")
    EntityFacts ownEntity(String uscc, Actor actor) {
        return register.lock(uscc)
                .filter(entity -> entity.isRepresentedBy(actor.subject()))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** A dormancy of an entity for which the actor may act. */
    @Rule("GEN-011")
    Dormancy own(UUID id, Actor actor) {
        return findByIdOptional(id)
                .filter(
                        dormancy ->
                                register.find(dormancy.uscc)
                                        .filter(entity -> entity.isRepresentedBy(actor.subject()))
                                        .isPresent())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    Dormancy ownLocked(UUID id, Actor actor) {
        return lock(own(id, actor));
    }

    @Rule("GEN-011")
    Dormancy ofOfficer(UUID id, Actor officer) {
        Dormancy dormancy =
                findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        officer.requireJurisdiction(dormancy.place());
        return dormancy;
    }

    Dormancy ofOfficerLocked(UUID id, Actor officer) {
        return lock(ofOfficer(id, officer));
    }

    /** The entity first, then the dormancy: everybody takes the locks in this order. */
    private Dormancy lock(Dormancy dormancy) {
        if (register.lock(dormancy.uscc).isEmpty()) {
            throw new IllegalStateException("no entity " + dormancy.uscc);
        }
        getEntityManager().refresh(dormancy, LockModeType.PESSIMISTIC_WRITE);
        return dormancy;
    }

    Optional<Dormancy> locked(UUID id) {
        return findByIdOptional(id).map(this::lock);
    }

    /** The one that is filed or running. */
    Optional<Dormancy> open(String uscc) {
        return find(
                        "uscc = ?1 and state in (?2, ?3)",
                        uscc,
                        DormancyState.FILED,
                        DormancyState.DORMANT)
                .firstResultOptional();
    }

    /** What was spent in dormancies that have ended. */
    @Rule("REG-171")
    List<DormancyRules.Spent> spent(String uscc) {
        return list("uscc = ?1 and state = ?2", uscc, DormancyState.ENDED).stream()
                .map(
                        ended ->
                                new DormancyRules.Spent(
                                        ended.startsOn, Objects.requireNonNull(ended.endedOn)))
                .toList();
    }

    List<Dormancy> of(String uscc, UUID after, int limit) {
        return find("uscc = ?1 and id > ?2 order by id", uscc, after).page(0, limit).list();
    }

    /** Those of the officer's divisions that wait for a look, oldest first. */
    List<Dormancy> toWatch(UUID after, int limit, Actor officer) {
        return find(
                        "id > ?1 and (creditPending or publishOverdue or (suspectedOn is not null"
                                + " and state = ?2)) order by id",
                        after,
                        DormancyState.DORMANT)
                .stream()
                .filter(dormancy -> officer.covers(dormancy.place()))
                .limit(limit)
                .toList();
    }

    static Jurisdiction place(EntityFacts entity) {
        return new Jurisdiction(entity.registered().authorityCode());
    }
}
