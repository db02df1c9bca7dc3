package org.onewindow.credit.fact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class FactRepository implements PanacheRepositoryBase<Fact, UUID> {

    /** All versions of all facts about these subjects, oldest version first. */
    List<Fact> about(Collection<String> subjects) {
        return list("content.subject in ?1 order by factId, number", subjects);
    }

    /** All versions of the facts that this source brought, oldest version first. */
    List<Fact> from(String source) {
        return list("content.source = ?1 order by factId, number", source);
    }

    /** The version of a fact that counts. */
    Optional<Fact> latest(UUID factId) {
        return find("factId = ?1 order by number desc", factId).firstResultOptional();
    }
}
