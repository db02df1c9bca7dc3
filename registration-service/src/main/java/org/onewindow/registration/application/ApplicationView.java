package org.onewindow.registration.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.registration.form.SetupForm;

/**
 * An application as its applicant and its officer see it; numbers of persons are masked.
 *
 * @param reasons why an officer has to look
 * @param corrections the full list of the last return
 * @param licence where the licence is, once there is one
 * @param submittedAt the last complete submission
 */
public record ApplicationView(
        String applicationId,
        String state,
        long version,
        String formDigest,
        Optional<String> uscc,
        Optional<String> licence,
        Optional<LocalDate> establishedOn,
        List<Reason> reasons,
        List<String> corrections,
        Optional<Instant> submittedAt,
        Optional<Instant> dueAt,
        boolean overdue,
        Optional<Instant> decidedAt,
        SetupForm form) {

    static ApplicationView of(Application application, StoredJson json) {
        Optional<String> uscc = Optional.ofNullable(application.uscc);
        Optional<Instant> decided = Optional.ofNullable(application.decidedAt);
        return new ApplicationView(
                application.id.toString(),
                application.state.name(),
                application.version,
                application.formDigest,
                uscc,
                uscc.map(code -> "/registration/v1/licences/" + code),
                uscc.flatMap(code -> decided).map(LegalDate::of),
                Arrays.asList(json.read(application.findings, Reason[].class)),
                Arrays.asList(json.read(application.corrections, String[].class)),
                Optional.ofNullable(application.submittedAt),
                Optional.ofNullable(application.dueAt),
                application.overdue,
                decided,
                json.read(application.form, SetupForm.class));
    }
}
