package org.onewindow.credit.fact;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;

/**
 * A version of a fact as it is read.
 *
 * @param number 1 for the first version
 * @param legalDate the day it holds from
 * @param endedOn the first day it no longer holds because somebody ended it
 * @param freeFrom the first day outside the term that the law fixes for it
 * @param ground of an abnormal listing, where it was recorded as a code
 */
public record FactVersion(
        UUID factId,
        int number,
        FactKind kind,
        String subject,
        String jurisdiction,
        String documentNumber,
        String statement,
        String legalBasis,
        LocalDate legalDate,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate freeFrom,
        @Nullable AbnormalGround ground) {

    /** A bar or a term is over at the start of the day on which it ends (GEN-005 (c)). */
    @Rule({"GEN-005", "REG-024", "REG-025", "CRE-032"})
    public boolean isInForce(LocalDate on) {
        return !on.isBefore(legalDate)
                && (endedOn == null || on.isBefore(endedOn))
                && (freeFrom == null || on.isBefore(freeFrom));
    }

    /** Whether the public may see it on this day. */
    @Rule({"CRE-005", "CRE-024", "INV-19"})
    public boolean isPublic(LocalDate on) {
        return switch (kind.disclosure()) {
            case INTERNAL -> false;
            case WHILE_IN_FORCE -> isInForce(on);
            case HISTORY -> !on.isBefore(legalDate);
        };
    }
}
