package org.onewindow.registration.order;

import java.util.Optional;
import org.onewindow.platform.rule.Rule;

/** What an entity is ordered to correct, and what follows when it does not. */
@Rule({"REG-014", "REG-065", "REG-098", "REG-150", "REG-173"})
public enum Ground {
    /** A change was not registered or filed: a penalty case follows (MER 46). */
    CHANGE_NOT_FILED(Consequence.PENALTY_CASE, "REG-150", Optional.empty()),
    /** The capital of a company of the old law is out of line: a mark follows (RCR 6). */
    LEGACY_CAPITAL(Consequence.SPECIAL_MARK, "REG-014", Optional.empty()),
    /** A permit has ended and its item stands in the scope still: as any change (MER 26, 46). */
    PERMIT_ENDED(Consequence.PENALTY_CASE, "REG-065", Optional.empty()),
    /** The commitment about the domicile was false: another one is registered (REG-071). */
    FALSE_DOMICILE(Consequence.PENALTY_CASE, "REG-098", Optional.empty()),
    /** The end of a dormancy was not published: a fine follows (MERR 74). */
    DORMANCY_NOT_PUBLISHED(
            Consequence.PENALTY_CASE, "REG-173", Optional.of("dormancy.publish.fine.max.amount"));

    /** What follows when the last day is over. */
    enum Consequence {
        /** Handed over to whoever decides on penalties. */
        PENALTY_CASE,
        /** 特别标注 on the public record, until it is corrected. */
        SPECIAL_MARK
    }

    private final Consequence consequence;
    private final String rule;
    private final Optional<String> greatestFine;

    Ground(Consequence consequence, String rule, Optional<String> greatestFine) {
        this.consequence = consequence;
        this.rule = rule;
        this.greatestFine = greatestFine;
    }

    Consequence consequence() {
        return consequence;
    }

    String rule() {
        return rule;
    }

    /** The parameter that bounds the fine which this authority may impose itself. */
    Optional<String> greatestFine() {
        return greatestFine;
    }
}
