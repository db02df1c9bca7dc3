package org.onewindow.registration.licence;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.signing.SigningKey;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.entity.EntityRegister;

/** Looks up what the register says of a licence that somebody shows (REG-117). */
@Singleton
class LicenceCheck {

    private final OfflineVerifier verifier;
    private final Licences licences;
    private final EntityRegister register;

    /**
     * What came of it.
     *
     * @param licence the newest of the entity; empty when the text is not ours
     */
    record Checked(
            Verification verification, Optional<EntityFacts> entity, Optional<Licence> licence) {}

    private record Claimed(String uscc, int version) {}

    @Inject
    LicenceCheck(SigningKey key, Licences licences, EntityRegister register) {
        verifier = new OfflineVerifier(key.publicKeys());
        this.licences = licences;
        this.register = register;
    }

    /** Of the whole credential. */
    Checked credential(String jws) {
        return check(verifier.credential(jws).map(content -> claimed(content, "uscc", "version")));
    }

    /** Of the short token that a QR code carries. */
    Checked token(String jws) {
        return check(verifier.token(jws).map(content -> claimed(content, "c", "v")));
    }

    private static Claimed claimed(JsonNode content, String code, String version) {
        return new Claimed(content.path(code).asText(), content.path(version).asInt());
    }

    @Rule("REG-117")
    private Checked check(Optional<Claimed> claimed) {
        Optional<EntityFacts> entity = claimed.flatMap(found -> register.find(found.uscc()));
        if (claimed.isEmpty() || entity.isEmpty()) {
            return new Checked(Verification.NOT_OURS, Optional.empty(), Optional.empty());
        }
        Optional<Licences.Issued> newest = licences.newest(claimed.get().uscc());
        boolean isNewest =
                newest.filter(issued -> issued.licence().version() == claimed.get().version())
                        .isPresent();
        boolean isVoided = newest.flatMap(Licences.Issued::voidedOn).isPresent();
        return new Checked(
                Verification.of(entity.get().status(), isNewest, isVoided),
                entity,
                newest.map(Licences.Issued::licence));
    }
}
