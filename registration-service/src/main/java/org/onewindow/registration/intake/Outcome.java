package org.onewindow.registration.intake;

import java.util.Collection;
import java.util.Comparator;

/** What became of a row; the worst of its findings decides. */
enum Outcome {
    ACCEPTED,
    /** Accepted, with something to look at. */
    WARNED,
    /** In the register already. */
    SKIPPED,
    REFUSED;

    static Outcome of(Collection<RowFinding> findings) {
        return findings.stream()
                .map(RowFinding::outcome)
                .max(Comparator.naturalOrder())
                .orElse(ACCEPTED);
    }

    boolean isTakenUp() {
        return this == ACCEPTED || this == WARNED;
    }
}
