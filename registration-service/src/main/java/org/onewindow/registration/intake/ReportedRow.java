package org.onewindow.registration.intake;

import java.util.List;

/** What became of one row, with the reasons in words. */
public record ReportedRow(
        int line, String creditCode, String name, String outcome, List<Reason> reasons) {

    /** One finding. */
    public record Reason(String code, String zh, String en) {

        static Reason of(String code) {
            RowFinding finding = RowFinding.valueOf(code);
            return new Reason(code, finding.zh(), finding.en());
        }
    }

    public ReportedRow {
        reasons = List.copyOf(reasons);
    }
}
