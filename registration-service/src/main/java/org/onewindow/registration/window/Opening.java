package org.onewindow.registration.window;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.identity.PersonalNumber;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.registration.form.SetupForm.Channel;
import org.onewindow.registration.report.InvestmentReported;

/**
 * What a confirmed application hands to the one window.
 *
 * @param owner OIDC subject of the applicant
 * @param submittedAt when the submission was complete; the limit of REG-132 runs from here
 * @param confirmedAt when the registration (T1) was confirmed
 */
public record Opening(
        String applicationId,
        String owner,
        Company company,
        Facts facts,
        Effort effort,
        Instant submittedAt,
        Instant confirmedAt) {

    /**
     * What the set-up asked of the applicant so far.
     *
     * @param channel where the file came in
     * @param documents how many documents it needed
     */
    public record Effort(Channel channel, int documents) {}

    /** What is public of the company; goes out with each task. */
    public record Company(
            String uscc, String name, Jurisdiction authority, LocalDate establishedOn) {}

    /**
     * What else the tasks need, so that no task asks for it again (REG-135).
     *
     * @param financeOfficer the party that the tax input names
     * @param investmentReport of a foreign investment, for commerce (REG-082)
     */
    public record Facts(
            String domicile,
            Person legalRepresentative,
            @Nullable Person financeOfficer,
            WindowInputs inputs,
            @Nullable InvestmentReported investmentReport) {}

    /** The legal representative or responsible person, or who keeps the books. */
    public record Person(String name, @Nullable PersonalNumber idNumber) {}
}
