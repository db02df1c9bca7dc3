package org.onewindow.registration.encumbrance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.onewindow.platform.rule.Rule;

/** What other packages ask before they move a share or close a door. */
@Singleton
public class Encumbrances {

    private final EncumbranceStore store;

    @Inject
    Encumbrances(EncumbranceStore store) {
        this.store = store;
    }

    /**
     * Whether a court has frozen this investor's share; it cannot be transferred then ({@link
     * EncumbranceProblem#EQUITY_FROZEN}).
     *
     * @param investorIdHash SHA-256 of the investor's number
     */
    @Transactional
    @Rule("REG-159")
    public boolean isFrozen(String uscc, String investorIdHash) {
        return EncumbranceRules.isFrozen(burdens(uscc, investorIdHash));
    }

    /** Holders of frozen shares, by hash; an empty text for a notice that names nobody. */
    @Transactional
    @Rule("REG-159")
    public List<String> frozenHolders(String uscc) {
        return store.inForce(uscc, Kind.FREEZE).stream()
                .map(freeze -> freeze.holderHash == null ? "" : freeze.holderHash)
                .toList();
    }

    /** Whether a court has frozen any share of the entity (REG-175). */
    @Transactional
    @Rule("REG-175")
    public boolean isFrozen(String uscc) {
        return store.anyInForce(uscc, Kind.FREEZE);
    }

    /** Whether this investor's share is pledged; a transfer needs the pledgee's consent. */
    @Transactional
    @Rule("REG-160")
    public boolean isPledged(String uscc, String investorIdHash) {
        return burdens(uscc, investorIdHash).stream()
                .anyMatch(burden -> burden.kind() == Kind.PLEDGE);
    }

    List<EncumbranceRules.Burden> burdens(String uscc, String holderHash) {
        return store.inForce(uscc, holderHash).stream()
                .map(
                        each ->
                                new EncumbranceRules.Burden(
                                        each.kind,
                                        each.amount == null ? BigDecimal.ZERO : each.amount))
                .toList();
    }
}
