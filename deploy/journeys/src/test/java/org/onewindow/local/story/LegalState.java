package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.onewindow.local.suite.Suite;
import org.onewindow.testkit.Backbone;

/** What must stand in the databases when a company's story has been told, whatever happened. */
record LegalState(Suite suite) {

    void attestEnded(Story.Ending ending) throws SQLException {
        String uscc = ending.uscc();
        Books registration = new Books(suite, "registration");
        assertThat(registration.text("select status from entity where uscc = ?", uscc))
                .isEqualTo("DEREGISTERED");
        assertThat(registration.count("entity where uscc = ?", uscc)).isOne();
        assertThat(registration.count("licence where uscc = ? and voided_on is not null", uscc))
                .isOne();
        Books licensing = new Books(suite, "licensing");
        assertThat(
                        licensing.query(
                                "select item || ' ' || state || ' ' || close_reason"
                                        + " from obligation where uscc = ?",
                                row -> row.getString(1),
                                uscc))
                .containsExactly("L02 CLOSED ENTITY_ENDED");
        Books credit = new Books(suite, "credit");
        assertThat(credit.text("select report_calendar from credit_file where uscc = ?", uscc))
                .isEqualTo("CLOSED");
        assertThat(credit.count("credit_file where uscc = ?", uscc)).isOne();
        attestExit(ending);
        attestDepartments(uscc);
    }

    private void attestExit(Story.Ending ending) throws SQLException {
        Books deregistration = new Books(suite, "deregistration");
        assertThat(
                        deregistration.query(
                                "select state from exit_case where uscc = ? order by opened_on",
                                row -> row.getString(1),
                                ending.uscc()))
                .containsExactly("TERMINATED", "REGISTERED");
        assertThat(approvals(ending))
                .singleElement()
                .asString()
                .contains("D11 PASS")
                .doesNotContain(" FAIL", " UNKNOWN");
    }

    /** The rules of the decision that ended the company, as they were kept with it (INV-14). */
    private List<String> approvals(Story.Ending ending) throws SQLException {
        return new Books(suite, "deregistration")
                .query(
                        "select body::json ->> 'rules' from decision where subject = ?"
                                + " and kind = 'SIMPLIFIED_EXIT' and outcome = 'APPROVED'",
                        row -> row.getString(1),
                        ending.uscc());
    }

    /**
     * However often a department was asked, it issued one document for each task; commerce has none
     * of a domestic company.
     */
    private void attestDepartments(String uscc) throws SQLException {
        Books departments = new Books(suite, "departments");
        for (String department : Backbone.DEPARTMENTS) {
            String schema = department.replace('-', '_');
            assertThat(departments.count(schema + ".record where uscc = ?", uscc))
                    .as("documents of %s", department)
                    .isEqualTo(department.equals("commerce") ? 0 : 1);
        }
    }

    /** Neither refused by a machine that knew nothing, nor let pass (INV-28, INV-14). */
    void attestParkedCasesWereDecidedByOfficers(Story.Ending ending) throws SQLException {
        Books registration = new Books(suite, "registration");
        assertThat(
                        registration.text(
                                "select state from application where id::text = ?",
                                ending.applicationId()))
                .isEqualTo("APPROVED");
        assertThat(
                        registration.query(
                                "select outcome from decision where kind = 'SETUP_CONFIRMATION'"
                                        + " and subject = ?",
                                row -> row.getString(1),
                                ending.applicationId()))
                .containsExactly("UNDER_REVIEW");
        assertThat(
                        new Books(suite, "deregistration")
                                .query(
                                        "select body::json -> 'actor' ->> 'roles' from decision"
                                                + " where subject = ? and kind = 'SIMPLIFIED_EXIT'"
                                                + " and outcome = 'APPROVED'",
                                        row -> row.getString(1),
                                        ending.uscc()))
                .singleElement()
                .asString()
                .contains("exit-officer");
    }
}
