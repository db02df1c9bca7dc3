package org.onewindow.registration.entity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The rows of the register. */
@Singleton
class EntityStore implements PanacheRepositoryBase<Entity, String> {

    /** Locked until the transaction ends: status changes of one entity come one by one. */
    Optional<Entity> locked(String uscc) {
        return findByIdOptional(uscc, LockModeType.PESSIMISTIC_WRITE);
    }
}
