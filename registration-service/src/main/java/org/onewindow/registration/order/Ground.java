package org.onewindow.registration.order;

import org.onewindow.platform.rule.Rule;

/** What an entity is ordered to correct, and what follows when it does not. */
@Rule({"REG-014", "REG-150"})
public enum Ground {
    /** A change was not registered or filed: a penalty case follows (MER 46). */
    CHANGE_NOT_FILED(Consequence.PENALTY_CASE),
    /** The capital of a company of the old law is out of line: a mark follows (RCR 6). */
    LEGACY_CAPITAL(Consequence.SPECIAL_MARK);

    /** What follows when the last day is over. */
    enum Consequence {
        /** Handed over to whoever decides on penalties. */
        PENALTY_CASE,
        /** 特别标注 on the public record, until it is corrected. */
        SPECIAL_MARK
    }

    private final Consequence consequence;

    Ground(Consequence consequence) {
        this.consequence = consequence;
    }

    Consequence consequence() {
        return consequence;
    }
}
