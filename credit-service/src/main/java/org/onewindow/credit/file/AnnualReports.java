package org.onewindow.credit.file;

import java.time.LocalDate;
import org.onewindow.platform.rule.Rule;

/** When annual reports are due. */
final class AnnualReports {

    private AnnualReports() {}

    /** The first report is filed in the year after establishment, from 1 January to 30 June. */
    @Rule("CRE-010")
    static int firstReportYear(LocalDate establishedOn) {
        return establishedOn.getYear() + 1;
    }
}
