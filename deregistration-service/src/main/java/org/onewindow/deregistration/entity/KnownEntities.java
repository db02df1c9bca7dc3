package org.onewindow.deregistration.entity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.uscc.CreditCodes;

/** The index of entities, written by registration's events alone (GEN-020). */
@Singleton
@Transactional
public class KnownEntities {

    private final Rows rows;

    KnownEntities(Rows rows) {
        this.rows = rows;
    }

    public Optional<ExitingEntity> find(String uscc) {
        return rows.findByIdOptional(uscc).map(KnownEntity::view);
    }

    /** The same, held until the transaction ends: who opens a case for it waits for the other. */
    public Optional<ExitingEntity> lock(String uscc) {
        return rows.findByIdOptional(uscc, LockModeType.PESSIMISTIC_WRITE).map(KnownEntity::view);
    }

    /** The codes of the entities for which a person may act. */
    public List<String> representedBy(String subjectHash) {
        return rows.getEntityManager()
                .createQuery(
                        "select k.uscc from KnownEntity k join k.representatives r where r = :hash",
                        String.class)
                .setParameter("hash", subjectHash)
                .getResultList();
    }

    @Rule({"EVT-04", "GEN-020", "INV-03"})
    public void registered(
            String uscc,
            String name,
            String entityType,
            Jurisdiction authority,
            List<String> representatives) {
        if (!CreditCodes.isFact(uscc)) {
            throw new IllegalArgumentException("not a credit code: " + uscc);
        }
        KnownEntity entity = new KnownEntity(uscc, name, entityType, authority);
        entity.representedBy(representatives);
        rows.persist(entity);
    }

    @Rule("EVT-07")
    public void changed(
            String uscc,
            String name,
            String entityType,
            Jurisdiction authority,
            List<String> representatives) {
        KnownEntity entity = known(uscc);
        entity.change(name, entityType, authority);
        entity.representedBy(representatives);
    }

    @Rule("EVT-45")
    public void ended(String uscc) {
        known(uscc).end();
    }

    /** An exit was undone (DER-019). */
    @Rule({"EVT-14", "DER-019"})
    public void restored(String uscc) {
        known(uscc).restore();
    }

    private KnownEntity known(String uscc) {
        return rows.findByIdOptional(uscc)
                .orElseThrow(() -> new IllegalStateException(uscc + " was never registered"));
    }

    /** The table. */
    @Singleton
    static class Rows implements PanacheRepositoryBase<KnownEntity, String> {}
}
