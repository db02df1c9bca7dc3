package org.onewindow.registration.evidence;

import java.util.Collection;
import java.util.List;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.Party;

/**
 * What the trust provider vouches for: who is who, and who signed what. Only proofs whose signature
 * verified are in here.
 */
public record Evidence(List<RealName> realNames, List<Signed> signatures) {

    public static final Evidence NONE = new Evidence(List.of(), List.of());

    /** How a person was verified; the last two offline, by a notary or in person (REG-032). */
    public enum Method {
        FACE,
        E_LICENCE,
        /** The remote channel for residents of Hong Kong and Macao (REG-145). */
        HK_MACAO_REMOTE,
        NOTARISED,
        IN_PERSON;

        boolean isOffline() {
            return switch (this) {
                case NOTARISED, IN_PERSON -> true;
                case FACE, E_LICENCE, HK_MACAO_REMOTE -> false;
            };
        }
    }

    /**
     * A verified identity.
     *
     * @param personHash SHA-256 of the number of the person or organisation
     */
    public record RealName(String personHash, String name, Method method) {

        /** {@code VERIFIED}, or {@code VERIFIED_OFFLINE} by a notary or in person (REG-032). */
        @Rule("REG-032")
        public String state() {
            return method.isOffline() ? "VERIFIED_OFFLINE" : "VERIFIED";
        }
    }

    /** A signature over a digest. */
    public record Signed(String personHash, String name, String digest) {}

    public Evidence {
        realNames = List.copyOf(realNames);
        signatures = List.copyOf(signatures);
    }

    public static Evidence of(Collection<RealName> realNames, Collection<Signed> signatures) {
        return new Evidence(List.copyOf(realNames), List.copyOf(signatures));
    }

    public boolean verifies(Party party) {
        return realNames.stream()
                .anyMatch(
                        proof ->
                                proof.personHash().equals(party.numberHash())
                                        && proof.name().equals(party.name()));
    }

    /** How the party was verified, once or more. */
    public List<Method> methods(Party party) {
        return realNames.stream()
                .filter(proof -> proof.personHash().equals(party.numberHash()))
                .map(RealName::method)
                .toList();
    }

    public boolean isSignedBy(Party party, String digest) {
        return signatures.stream()
                .anyMatch(
                        signed ->
                                signed.personHash().equals(party.numberHash())
                                        && signed.name().equals(party.name())
                                        && signed.digest().equals(digest));
    }
}
