package org.onewindow.registration.check;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TermBoundary;
import org.onewindow.platform.time.Terms;

/**
 * A fact that keeps a person from an office or from applying, as other authorities report it.
 *
 * @param numberHash SHA-256 of the person's number
 * @param since the day that the bar counts from: sentence served, probation ended, liquidation
 *     ended, licence revoked, registration revoked
 * @param until when it was lifted; null while it stands
 */
public record PersonBar(String numberHash, Kind kind, LocalDate since, @Nullable LocalDate until) {

    /** Kinds of bar, with the parameter that says for how many years it lasts. */
    public enum Kind {
        /** No or limited capacity; lasts until lifted. */
        NO_CAPACITY(""),
        CRIME("officer.bar.crime.years"),
        PROBATION("officer.bar.probation.years"),
        /** Counts from the end of the liquidation. */
        BANKRUPTCY("officer.bar.bankruptcy.years"),
        REVOCATION("officer.bar.revocation.years"),
        /** Listed by a court for large overdue debt; lasts until lifted. */
        DISHONEST_DEBTOR(""),
        /** Directly responsible for a false registration (REG-025). */
        FALSE_REGISTRATION("applicant.bar.years"),
        /** May not run a business at all (REG-021). */
        CIVIL_SERVANT("");

        private final String yearsParameter;

        Kind(String yearsParameter) {
            this.yearsParameter = yearsParameter;
        }

        /** Whether it stands already while its term has not begun: whoever serves is not free. */
        private boolean standsBefore() {
            return this == CRIME || this == PROBATION || this == BANKRUPTCY;
        }

        boolean isAboutOffice() {
            return this != FALSE_REGISTRATION && this != CIVIL_SERVANT;
        }
    }

    /** Whether it still stands on a day: "less than N years" is over as its last day begins. */
    @Rule({"REG-024", "REG-025", "GEN-005"})
    boolean standsOn(LocalDate day, ParameterSet parameters) {
        if (until != null && !day.isBefore(until)) {
            return false;
        }
        if (day.isBefore(since)) {
            return kind.standsBefore();
        }
        if (kind.yearsParameter.isEmpty()) {
            return true;
        }
        Period years = Period.ofYears(parameters.integer(kind.yearsParameter));
        TermBoundary boundary = TermBoundary.valueOf(parameters.text("term.boundary"));
        return day.isBefore(Terms.freeFrom(since, years, boundary));
    }
}
