package org.onewindow.registration.application;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.evidence.Evidence;

/** Finds the procedure of an application, and opens its dossier. */
@Singleton
class Procedures {

    private final Map<String, Procedure> byKind;
    private final BusinessClock clock;
    private final StoredJson json;

    @Inject
    Procedures(@All List<Procedure> all, BusinessClock clock, StoredJson json) {
        byKind = all.stream().collect(Collectors.toMap(Procedure::kind, Function.identity()));
        this.clock = clock;
        this.json = json;
    }

    Procedure of(Application application) {
        return Optional.ofNullable(byKind.get(application.kind))
                .orElseThrow(() -> new IllegalStateException("no procedure " + application.kind));
    }

    /** As it was submitted, with the evidence and on the day of then. */
    Dossier dossier(Application application) {
        String stored = application.evidence;
        return dossier(
                application,
                stored == null ? Evidence.NONE : json.read(stored, Evidence.class),
                Optional.ofNullable(application.submittedAt).orElseGet(clock::instant));
    }

    /** As it is being submitted, for the first time or corrected (REG-092). */
    @Rule({"GEN-009", "REG-092"})
    Dossier dossier(Application application, Evidence evidence) {
        return dossier(application, evidence, clock.instant());
    }

    private Dossier dossier(Application application, Evidence evidence, Instant submittedAt) {
        return new Dossier(
                application.id,
                application.owner,
                application.place(),
                application.form,
                application.formDigest,
                Optional.ofNullable(application.aboutUscc),
                evidence,
                supplied(application),
                submittedAt,
                application.filedByAgent);
    }

    private Set<String> supplied(Application application) {
        return Optional.ofNullable(application.tolerance)
                .map(stored -> json.read(stored, Tolerance.class).suppliedKinds())
                .orElse(Set.of());
    }
}
