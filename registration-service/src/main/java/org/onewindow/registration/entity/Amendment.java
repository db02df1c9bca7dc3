package org.onewindow.registration.entity;

import java.util.List;

/** What a change made of a register entry. */
public record Amendment(EntityFacts before, EntityFacts after, List<Delta> deltas) {

    public Amendment {
        deltas = List.copyOf(deltas);
    }

    /** Whether a new licence is due, because one of the items it shows is another (REG-158). */
    public boolean changesLicence() {
        return after.licenceVersion() != before.licenceVersion();
    }

    public boolean changesName() {
        return deltas.stream().anyMatch(delta -> delta.field().equals("name"));
    }
}
