package org.onewindow.deregistration.restored;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TermBoundary;

class RestorationWatchTest {

    @Test
    @Rule({"DER-064", "GEN-005"})
    void aForcedExitMayBeginAgainThreeYearsAfterTheRestoration() {
        assertThat(
                        RestorationWatches.forcedExitFrom(
                                LocalDate.parse("2026-06-01"),
                                Period.ofYears(3),
                                TermBoundary.START_OF_DAY))
                .isEqualTo("2029-06-01");
    }
}
