package org.onewindow.credit.measure;

import java.util.List;
import org.onewindow.credit.fact.FactKind;
import org.onewindow.credit.fact.FactVersion;
import org.onewindow.platform.rule.Rule;

/** How closely an entity is supervised; never shown to the public (INV-20). */
public enum RiskClass {
    A,
    B,
    C,
    D;

    /**
     * The class after the overrides of the lists; the worst wins.
     *
     * @param unscored the class of an entity that has no score yet
     * @param inForce what holds for the entity today
     */
    @Rule({"CRE-073", "INV-23"})
    static RiskClass of(RiskClass unscored, List<FactVersion> inForce) {
        RiskClass worst = unscored;
        for (FactVersion fact : inForce) {
            if (fact.kind() == FactKind.SERIOUS_LISTED) {
                return D;
            }
            if (fact.kind() == FactKind.ABNORMAL_LISTED && worst.compareTo(C) < 0) {
                worst = C;
            }
        }
        return worst;
    }
}
