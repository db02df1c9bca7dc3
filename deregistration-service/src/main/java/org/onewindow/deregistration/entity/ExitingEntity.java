package org.onewindow.deregistration.entity;

import java.util.Set;
import org.onewindow.platform.http.Digest;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;

/**
 * An entity that may leave the market.
 *
 * @param entityType code of the type table, e.g. {@code LLC}
 * @param ended whether its exit is registered
 * @param exitUndone whether an exit was undone, so that only liquidation is left (DER-019)
 * @param representatives SHA-256 in hex of the subjects who may act for it
 */
public record ExitingEntity(
        String uscc,
        String name,
        String entityType,
        Jurisdiction authority,
        boolean ended,
        boolean exitUndone,
        Set<String> representatives) {

    public ExitingEntity {
        representatives = Set.copyOf(representatives);
    }

    /** Whether this person may act for the entity. */
    @Rule("GEN-011")
    public boolean isRepresentedBy(Actor actor) {
        return representatives.contains(Digest.sha256(actor.subject()));
    }
}
