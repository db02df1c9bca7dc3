package org.onewindow.licensing.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.licensing.business.Businesses;
import org.onewindow.licensing.item.PermitItem;

/**
 * An obligation as it is read.
 *
 * @param place division whose department is competent
 * @param claim whether that department has taken the business up
 * @param dormancy while the business rests; nothing of the obligation changes by it
 * @param version for {@code If-Match}
 */
public record ObligationView(
        UUID id,
        String uscc,
        String item,
        String itemName,
        String scopeCode,
        String scopeText,
        String departmentName,
        String place,
        String state,
        @Nullable String closeReason,
        LocalDate openedOn,
        LocalDate claimDueOn,
        Claim claim,
        Businesses.@Nullable Dormancy dormancy,
        long version) {

    /** Where the claim stands. */
    public enum Claim {
        UNCLAIMED,
        OVERDUE,
        CLAIMED
    }

    static ObligationView of(
            Obligation obligation, PermitItem item, Businesses.@Nullable Dormancy dormancy) {
        Obligation.CloseReason reason = obligation.closeReason;
        return new ObligationView(
                obligation.id,
                obligation.uscc,
                obligation.item,
                item.name(),
                obligation.scopeCode,
                obligation.scopeText,
                item.department(),
                obligation.place,
                obligation.state.name(),
                reason == null ? null : reason.name(),
                obligation.openedOn,
                obligation.claimDueOn,
                claimOf(obligation),
                dormancy,
                obligation.version);
    }

    private static Claim claimOf(Obligation obligation) {
        if (obligation.claimedBy != null) {
            return Claim.CLAIMED;
        }
        return obligation.escalatedAt == null ? Claim.UNCLAIMED : Claim.OVERDUE;
    }
}
