package org.onewindow.deregistration.simplified;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/** The exit cases as rows. */
@Singleton
@Transactional
class ExitCases implements PanacheRepositoryBase<ExitCase, UUID> {

    /** The case, held until the transaction ends: request, deadline and event wait in turn. */
    ExitCase lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    Optional<ExitCase> lockIfOurs(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean hasOpenCase(String uscc) {
        return count("uscc = ?1 and state in ?2", uscc, ExitCaseState.OPEN) > 0;
    }

    boolean wasTerminatedBefore(String uscc) {
        return count("uscc = ?1 and state = ?2", uscc, ExitCaseState.TERMINATED) > 0;
    }

    /** Cases of these entities in the order of their opening. */
    List<ExitCase> ofEntities(List<String> usccs, UUID after, int rows) {
        return find("uscc in ?1 and id > ?2 order by id", usccs, after).page(0, rows).list();
    }

    /** Cases in these divisions or below them, perhaps only one entity's, or those waiting. */
    List<ExitCase> ofDivisions(CaseFilter filter, UUID after, int rows) {
        return getEntityManager()
                .createQuery(
                        """
                        select c from ExitCase c
                        where c.id > :after
                          and (:uscc = '' or c.uscc = :uscc)
                          and (:waiting = false or c.awaitsOfficerAt is not null)
                          and (c.authority in :divisions
                            or substring(c.authority, 1, 4) || '00' in :divisions
                            or substring(c.authority, 1, 2) || '0000' in :divisions
                            or '100000' in :divisions)
                        order by c.id
                        """,
                        ExitCase.class)
                .setParameter("after", after)
                .setParameter("uscc", filter.uscc())
                .setParameter("waiting", filter.waiting())
                .setParameter("divisions", filter.divisions())
                .setMaxResults(rows)
                .getResultList();
    }

    /** Published notices of one entity, or of all, in the order of their cases. */
    List<ExitCase> notices(String uscc, UUID after, int rows) {
        return find(
                        "publishedOn is not null and id > ?1 and (?2 = '' or uscc = ?2) order by id",
                        after,
                        uscc)
                .page(0, rows)
                .list();
    }

    /**
     * @param uscc one entity's, or empty for all
     * @param waiting only those that wait for an officer
     * @param divisions codes of the officer's divisions
     */
    record CaseFilter(String uscc, boolean waiting, List<String> divisions) {

        CaseFilter {
            divisions = List.copyOf(divisions);
        }
    }
}
