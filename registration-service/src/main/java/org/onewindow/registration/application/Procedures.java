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

    /** With the evidence it was submitted with. */
    Dossier dossier(Application application) {
        String stored = application.evidence;
        return dossier(
                application, stored == null ? Evidence.NONE : json.read(stored, Evidence.class));
    }

    Dossier dossier(Application application, Evidence evidence) {
        Instant submittedAt =
                Optional.ofNullable(application.submittedAt).orElseGet(clock::instant);
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
