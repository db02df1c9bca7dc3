package org.onewindow.deregistration.simplified;

import java.util.List;
import org.onewindow.deregistration.check.Check;
import org.onewindow.deregistration.check.Checks;

/**
 * One disqualifier as the applicant sees it.
 *
 * @param status PASS, FAIL, UNKNOWN or WARN
 * @param source who knows
 * @param condition what must not be the case, in Chinese
 * @param howToClear in Chinese
 */
public record CheckView(
        String code,
        String status,
        String source,
        String condition,
        boolean curable,
        String howToClear,
        String detail) {

    static List<CheckView> all(Checks checks) {
        return checks.all().stream().map(CheckView::of).toList();
    }

    private static CheckView of(Check check) {
        return new CheckView(
                check.code().name(),
                check.status().name(),
                check.source().name(),
                check.code().condition(),
                check.code().isCurable(),
                check.code().howToClear(),
                check.detail());
    }
}
