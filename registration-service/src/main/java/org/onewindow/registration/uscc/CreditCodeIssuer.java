package org.onewindow.registration.uscc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
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

    /** A new code for an entity that belongs to no other. */
    @Rule({"REG-110", "INV-02"})
    public CreditCode issue(EntityType type, String authorityDivision) {
        return issue(type, Optional.empty(), authorityDivision);
    }

    /**
     * A new code for an entity of this type at the authority of this division (six digits). Call it
     * in the transaction that registers the entity.
     *
     * @param parent type of what a branch belongs to
     */
    @Rule({"REG-110", "INV-02"})
    public CreditCode issue(
            EntityType type, Optional<EntityType> parent, String authorityDivision) {
        Number number =
                (Number)
                        entityManager
                                .createNativeQuery("select nextval('credit_code_number')")
                                .getSingleResult();
        return code(type.creditCodePrefix(parent), authorityDivision, number.longValue());
    }

    static CreditCode code(EntityType type, String authorityDivision, long number) {
        return code(type.creditCodePrefix(), authorityDivision, number);
    }

    private static CreditCode code(String prefix, String authorityDivision, long number) {
        return CreditCode.compose(
                prefix, authorityDivision, OrganisationCode.ofBody(CreditCodeBody.of(number)));
    }
}
