package org.onewindow.deregistration.idle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TermBoundary;

class IdlenessTest {

    /** Stopped on 1 January 2026; the dormancy as given. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-01, , , 0, 2026-07-01, false",
        "2026-06-30, , , 0, 2026-07-01, false",
        "2026-07-01, , , 0, 2026-07-01, true",
        "2026-08-01, 2026-03-10, 2027-03-09, 144, 2026-11-22, false",
        "2026-08-01, 2026-03-10, 2026-03-19, 10, 2026-07-11, true",
        "2026-07-10, 2026-03-10, 2026-03-19, 10, 2026-07-11, false",
        "2026-08-01, 2025-12-20, 2026-01-10, 10, 2026-07-11, true",
        "2026-08-01, 2026-03-10, 2026-03-09, 0, 2026-07-01, true",
        "2026-08-01, 2026-09-01, 2026-12-31, 0, 2026-07-01, true"
    })
    @Rule({"DER-050", "REG-174"})
    void theDaysOfADormancyAreNotCounted(
            LocalDate today,
            LocalDate firstDay,
            LocalDate lastDay,
            long dormantDays,
            LocalDate groundFrom,
            boolean ground) {
        LocalDate stopped = LocalDate.parse("2026-01-01");

        assertThat(
                        Idleness.of(
                                stopped,
                                firstDay == null
                                        ? List.of()
                                        : List.of(new DormantPeriod(firstDay, lastDay)),
                                Period.ofMonths(6),
                                TermBoundary.START_OF_DAY,
                                today))
                .isEqualTo(new Idleness(stopped, dormantDays, groundFrom, ground));
    }
}
