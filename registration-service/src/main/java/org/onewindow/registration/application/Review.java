package org.onewindow.registration.application;

import java.util.List;
import java.util.Optional;
import org.onewindow.platform.decision.Decision.AppliedRule;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.registration.check.Finding;

/**
 * What the rules of its kind say of an application.
 *
 * @param rules every rule applied, with what it found (INV-30)
 * @param later documents that may follow; none where nothing is missing
 */
public record Review(
        List<Finding> findings,
        List<AppliedRule> rules,
        ParameterSet parameters,
        Optional<Later> later) {

    /** Documents that follow under a commitment (REG-097). */
    public record Later(List<String> missing, int workingDays, String textVersion) {}

    public Review {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
    }

    boolean isIncomplete() {
        return findings.stream().anyMatch(Finding::stops);
    }

    /** Only where nothing is left for a person to look at (REG-096). */
    boolean isClear() {
        return findings.stream().noneMatch(found -> found.stops() || found.needsOfficer());
    }
}
