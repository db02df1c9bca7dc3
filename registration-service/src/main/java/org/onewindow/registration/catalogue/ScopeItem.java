package org.onewindow.registration.catalogue;

import java.util.Optional;

/**
 * A standard item of business scope (经营范围规范条目, REG-060).
 *
 * @param industryClass four-digit class of GB/T 4754
 * @param permitItem the permit or filing item it leads to, such as {@code L02}
 * @param premisesBound the permit needs real premises, so no cluster address (REG-074)
 * @param onlinePossible may be carried on through a network platform alone (REG-075)
 * @param foreignInvestment {@code OPEN}, {@code PROHIBITED} or {@code RESTRICTED:<condition>}
 *     (REG-081)
 */
public record ScopeItem(
        String code,
        String text,
        Kind kind,
        String industryClass,
        Optional<String> permitItem,
        boolean premisesBound,
        boolean onlinePossible,
        MarketAccess marketAccess,
        String foreignInvestment,
        String source) {

    /** What stands between the item and trading: nothing, approval before or after, or a filing. */
    public enum Kind {
        GENERAL,
        PRE,
        POST,
        FILING
    }

    /** What the Market Access Negative List says (REG-080). */
    public enum MarketAccess {
        FREE,
        APPROVAL,
        PROHIBITED
    }

    /** The two-digit GB/T 4754 division. */
    public String industryDivision() {
        return industryClass.substring(0, 2);
    }
}
