package org.onewindow.registration.encumbrance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.entity.Registered;

/** Whether a share can take a further burden. */
final class EncumbranceRules {

    /** A burden on the same holder's share that has not been released. */
    record Burden(Kind kind, BigDecimal amount) {}

    private EncumbranceRules() {}

    /**
     * What stands against a new pledge or freeze. A court may freeze what is pledged; nobody may
     * pledge what is frozen, or the same part of a share twice. What a court freezes is not
     * compared with what the register knows: its notice is executed as it stands.
     *
     * @param share subscribed by the holder; none where the register knows no amount
     */
    @Rule({"REG-159", "REG-160"})
    static Optional<EncumbranceProblem> against(
            Kind kind, BigDecimal amount, Registered.@Nullable Share share, List<Burden> inForce) {
        if (kind == Kind.PLEDGE && isFrozen(inForce)) {
            return Optional.of(EncumbranceProblem.EQUITY_FROZEN);
        }
        if (kind != Kind.PLEDGE || share == null) {
            return Optional.empty();
        }
        return amount.add(pledged(inForce)).compareTo(share.amount()) > 0
                ? Optional.of(EncumbranceProblem.AMOUNT_EXCEEDS_SHARE)
                : Optional.empty();
    }

    @Rule("REG-159")
    static boolean isFrozen(List<Burden> inForce) {
        return inForce.stream().anyMatch(burden -> burden.kind() == Kind.FREEZE);
    }

    private static BigDecimal pledged(List<Burden> inForce) {
        return inForce.stream()
                .filter(burden -> burden.kind() == Kind.PLEDGE)
                .map(Burden::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
