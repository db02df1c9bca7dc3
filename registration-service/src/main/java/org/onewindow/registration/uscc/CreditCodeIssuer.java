package org.onewindow.registration.uscc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;

/**
 * Issues credit codes. The running number comes from a database sequence: a rolled-back
 * registration leaves a gap and no number is ever drawn twice (REG-110, INV-02).
 */
@ApplicationScoped
public class CreditCodeIssuer {

    private final EntityManager entityManager;

    CreditCodeIssuer(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A new code for an entity of this type at the authority of this division (six digits). Call it
     * in the transaction that registers the entity.
     */
    @Rule({"REG-110", "INV-02"})
    public CreditCode issue(EntityType type, String authorityDivision) {
        Number number =
                (Number)
                        entityManager
                                .createNativeQuery("select nextval('credit_code_number')")
                                .getSingleResult();
        return code(type, authorityDivision, number.longValue());
    }

    static CreditCode code(EntityType type, String authorityDivision, long number) {
        return CreditCode.compose(
                type.creditCodePrefix(),
                authorityDivision,
                OrganisationCode.ofBody(CreditCodeBody.of(number)));
    }
}
