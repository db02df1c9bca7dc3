package org.onewindow.registration.fraud;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.rule.Rule;

/** The inquiries, as far as the actor may see them. */
@Singleton
class FraudCases implements PanacheRepositoryBase<FraudCase, UUID> {

    /** The actor's own; another's is as unknown as one that never was (404). */
    @Rule("GEN-011")
    FraudCase own(UUID id, Actor actor) {
        return findByIdOptional(id)
                .filter(found -> actor.subject().equals(found.applicant))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    FraudCase ownLocked(UUID id, Actor actor) {
        return locked(own(id, actor));
    }

    @Rule("GEN-011")
    FraudCase ofOfficer(UUID id, Actor officer) {
        FraudCase found =
                findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        officer.requireJurisdiction(found.place());
        return found;
    }

    FraudCase ofOfficerLocked(UUID id, Actor officer) {
        return locked(ofOfficer(id, officer));
    }

    private FraudCase locked(FraudCase found) {
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    Optional<FraudCase> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isOpen(String uscc, Target target, int changeOrdinal) {
        return count(
                        "uscc = ?1 and target = ?2 and changeOrdinal = ?3 and state in ?4",
                        uscc,
                        target,
                        changeOrdinal,
                        List.of(FraudState.FILED, FraudState.INVESTIGATING, FraudState.STOPPED))
                > 0;
    }

    /** Cases of the officer's divisions in this state, oldest first. */
    List<FraudCase> inState(FraudState state, UUID after, int limit, Actor officer) {
        return find("state = ?1 and id > ?2 order by id", state, after).stream()
                .filter(found -> officer.covers(found.place()))
                .limit(limit)
                .toList();
    }

    /** What of an entity's cases everybody may know: notices, revocations, restorations. */
    List<FraudCase> published(String uscc) {
        return list(
                "uscc = ?1 and (noticeOn is not null or state in ?2) order by id",
                uscc,
                List.of(FraudState.REVOKED, FraudState.RESTORED));
    }
}
