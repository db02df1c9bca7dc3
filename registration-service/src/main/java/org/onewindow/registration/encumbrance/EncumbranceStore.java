package org.onewindow.registration.encumbrance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The rows. */
@Singleton
class EncumbranceStore implements PanacheRepositoryBase<Encumbrance, UUID> {

    List<Encumbrance> inForce(String uscc, String holderHash) {
        return list("uscc = ?1 and holderHash = ?2 and releasedOn is null", uscc, holderHash);
    }

    List<Encumbrance> inForce(String uscc, Kind kind) {
        return list("uscc = ?1 and kind = ?2 and releasedOn is null", uscc, kind);
    }

    boolean anyInForce(String uscc, Kind kind) {
        return count("uscc = ?1 and kind = ?2 and releasedOn is null", uscc, kind) > 0;
    }

    List<Encumbrance> of(String uscc, UUID after, int limit) {
        return find("uscc = ?1 and id > ?2 order by id", uscc, after).page(0, limit).list();
    }
}
