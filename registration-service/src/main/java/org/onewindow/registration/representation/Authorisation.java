package org.onewindow.registration.representation;

import org.onewindow.platform.http.Digest;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.entity.Representation;
import org.onewindow.registration.evidence.Evidence;

/**
 * What the responsible person signs so that a login may act for the entity.
 *
 * @param loginHash SHA-256 of the subject of the token
 * @param alone whether every other login loses the right
 */
record Authorisation(String uscc, String loginHash, boolean alone) {

    /** The digest under the signature; it is good for this entity and this login alone. */
    @Rule({"GEN-011", "REG-031"})
    String digest() {
        return Digest.sha256(
                String.join("\n", "REPRESENTATION", uscc, loginHash, alone ? "ALONE" : "BESIDE"));
    }

    /** Whether one of the signatures is the responsible person's. */
    @Rule({"GEN-011", "REG-031", "REG-151"})
    boolean isGivenBy(Registered entry, Evidence evidence) {
        return evidence.signatures().stream()
                .filter(signed -> signed.digest().equals(digest()))
                .anyMatch(
                        signed ->
                                Representation.isResponsible(
                                        entry, signed.name(), signed.personHash()));
    }
}
