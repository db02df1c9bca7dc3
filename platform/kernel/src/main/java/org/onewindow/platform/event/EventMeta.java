package org.onewindow.platform.event;

import org.onewindow.platform.http.Digest;
import org.onewindow.platform.identity.Actor;

/**
 * What each payload says about its making, as {@code meta} (EVT-000).
 *
 * @param masked personal numbers are masked, as they are in everything that leaves (GEN-010)
 */
public record EventMeta(By actor, boolean masked) {

    private static final int HASH_LENGTH = 16;

    /**
     * Who made it happen.
     *
     * @param roles parted by spaces; empty when a deadline or an event did
     * @param idHash start of the SHA-256 of the actor's subject
     */
    public record By(String roles, String idHash) {}

    static EventMeta of(Actor actor) {
        String idHash = Digest.sha256(actor.subject()).substring(0, HASH_LENGTH);
        return new EventMeta(new By(actor.roleNames(), idHash), true);
    }
}
