package org.onewindow.credit.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;

class AnnualReportsTest {

    @Rule("CRE-010")
    @ParameterizedTest
    @CsvSource({"2025-11-20, 2026", "2026-02-01, 2027", "2025-01-01, 2026"})
    void theFirstReportIsFiledInTheYearAfterEstablishment(LocalDate established, int year) {
        assertThat(AnnualReports.firstReportYear(established)).isEqualTo(year);
    }
}
