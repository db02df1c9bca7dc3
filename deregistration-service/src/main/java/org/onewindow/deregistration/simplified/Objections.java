package org.onewindow.deregistration.simplified;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/** The objections as rows. */
@Singleton
@Transactional
class Objections implements PanacheRepositoryBase<Objection, UUID> {

    Objection lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Whether somebody objected and has not taken it back. */
    boolean stand(UUID caseId) {
        return count("caseId = ?1 and state <> ?2", caseId, ObjectionState.WITHDRAWN) > 0;
    }

    /** Objections of one person, or of all, to a case, in the order of filing. */
    List<Objection> of(UUID caseId, String objectorOrAll, UUID after, int rows) {
        return find(
                        "caseId = ?1 and (?2 = '' or objector = ?2) and id > ?3 order by id",
                        caseId,
                        objectorOrAll,
                        after)
                .page(0, rows)
                .list();
    }
}
