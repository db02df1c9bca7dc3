package org.onewindow.registration.change;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.check.Finding;
import org.onewindow.registration.check.FindingCode;
import org.onewindow.registration.check.ItemChecks;
import org.onewindow.registration.check.SetupCode;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.entity.Registered.Investor;
import org.onewindow.registration.form.SetupForm;

/** A cooperative that loses its ratio of members has time to restore it (MERR 39). */
final class CooperativeRules {

    private static final Set<FindingCode> RATIOS =
            Set.of(SetupCode.COOP_FARMERS, SetupCode.COOP_ORG_MEMBERS);

    private CooperativeRules() {}

    /**
     * A ratio that is lost because members leave is registered as it is, with a time to restore it;
     * one that is broken by those who come in is refused as at a set-up.
     */
    @Rule("REG-020")
    static List<Finding> weighed(List<Finding> findings, SetupForm setUp, Registered before) {
        if (!isLostByLeaving(setUp, before)) {
            return findings;
        }
        return findings.stream().map(CooperativeRules::recorded).distinct().toList();
    }

    private static Finding recorded(Finding finding) {
        return RATIOS.contains(finding.code())
                ? Finding.at(finding.pointer(), ChangeCode.COOP_RATIO_LOST, finding.about())
                : finding;
    }

    @Rule("REG-020")
    private static boolean isLostByLeaving(SetupForm setUp, Registered before) {
        return setUp.entityType() == EntityType.COOP
                && before.entityType() == EntityType.COOP
                && ItemChecks.membersThatAreNoFarmers(setUp).stream()
                        .allMatch(members(before)::contains);
    }

    private static Set<String> members(Registered entry) {
        return entry.investors().stream().map(Investor::idHash).collect(Collectors.toSet());
    }

    /**
     * What is wrong with the ratio of a cooperative as the change leaves it; empty when nothing.
     */
    @Rule("REG-020")
    static List<String> ratio(SetupForm setUp, ParameterSet parameters) {
        return ItemChecks.cooperativeRatio(setUp, parameters).stream().map(Finding::about).toList();
    }
}
