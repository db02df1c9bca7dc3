package org.onewindow.registration.bulletin;

import java.math.BigDecimal;
import java.time.Duration;
import org.onewindow.platform.jurisdiction.Jurisdiction;

/**
 * A finished set-up.
 *
 * @param taken from the complete submission to the last counted task, without the applicant's time
 * @param onTime within what the authority promises (REG-132)
 * @param cost in CNY
 * @param online by any channel but the window (KPI-04)
 */
record CaseTime(Jurisdiction place, Duration taken, boolean onTime, Effort effort, boolean online) {

    /** What it asked of the applicant. */
    record Effort(int steps, int documents, int visits, BigDecimal cost) {}
}
