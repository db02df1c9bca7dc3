package org.onewindow.deregistration.simplified;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.deregistration.check.Checks;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.rule.Rule;

/** Every look at the disqualifiers, append-only. */
@Singleton
class CheckRuns implements PanacheRepositoryBase<CheckRun, UUID> {

    private final StoredJson json;

    CheckRuns(StoredJson json) {
        this.json = json;
    }

    /** Keeps what was seen, with the running transaction. */
    @Rule("INV-14")
    void keep(UUID caseId, CheckPoint point, Checks checks) {
        persist(new CheckRun(caseId, point, checks, json.write(checks)));
    }

    Optional<Checks> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId)
                .firstResultOptional()
                .map(run -> json.read(run.checks(), Checks.class));
    }
}
