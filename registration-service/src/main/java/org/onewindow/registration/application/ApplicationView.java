package org.onewindow.registration.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.http.StoredJson;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.LegalDate;
import org.onewindow.registration.evidence.Evidence;

/**
 * An application as its applicant and its officer see it; numbers of persons are masked.
 *
 * @param kind SETUP, CHANGE or CONVERSION
 * @param form as the kind of application knows it
 * @param reasons why an officer has to look
 * @param corrections the full list of the last return
 * @param licence where the licence is, once there is one
 * @param submittedAt the last complete submission
 * @param tolerance what is to be handed in later
 * @param verified who was verified by the last complete submission, and how (REG-032)
 * @param review for officers alone
 */
public record ApplicationView(
        String applicationId,
        String kind,
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
        Optional<Later> tolerance,
        List<Verified> verified,
        Optional<Review> review,
        Object form) {

    /** A verified person or organisation, without the number. */
    public record Verified(String name, Evidence.Method method, String state) {

        @Rule("REG-032")
        static List<Verified> of(Application application, StoredJson json) {
            return Optional.ofNullable(application.evidence)
                    .map(stored -> json.read(stored, Evidence.class).realNames())
                    .orElse(List.of())
                    .stream()
                    .map(each -> new Verified(each.name(), each.method(), each.state()))
                    .toList();
        }
    }

    /** Documents that follow under a commitment (REG-097). */
    public record Later(List<String> outstanding, LocalDate dueOn, Tolerance.Outcome outcome) {

        static Optional<Later> of(Application application, StoredJson json) {
            String stored = application.tolerance;
            Tolerance.Outcome outcome = application.toleranceOutcome;
            if (stored == null || outcome == null) {
                return Optional.empty();
            }
            Tolerance tolerance = json.read(stored, Tolerance.class);
            return Optional.of(new Later(tolerance.outstanding(), tolerance.dueOn(), outcome));
        }
    }

    /**
     * The officers' side of a case.
     *
     * @param allowedActions every action with whether the reader may take it now, and why not
     */
    public record Review(
            boolean claimed,
            boolean mine,
            Optional<Instant> claimedAt,
            int priority,
            Optional<String> serviceOfficer,
            boolean extended,
            Optional<String> proposedExtension,
            Optional<RefusalText> proposedRefusal,
            List<Suspension> suspensions,
            List<Standing.Offer> allowedActions) {

        static Review of(
                Application application, Standing standing, Actor officer, StoredJson json) {
            return new Review(
                    application.handler != null,
                    officer.subject().equals(application.handler),
                    Optional.ofNullable(application.claimedAt),
                    application.priority,
                    Optional.ofNullable(application.serviceOfficer),
                    application.extended,
                    Optional.ofNullable(application.extensionDraft),
                    Optional.ofNullable(application.refusalDraft)
                            .map(draft -> json.read(draft, RefusalText.class)),
                    Arrays.asList(json.read(application.stops, Suspension[].class)),
                    standing.offers(officer));
        }
    }

    static ApplicationView of(
            Application application, Optional<Review> review, Object form, StoredJson json) {
        Optional<String> uscc = Optional.ofNullable(application.uscc);
        Optional<Instant> decided = Optional.ofNullable(application.decidedAt);
        return new ApplicationView(
                application.id.toString(),
                application.kind,
                application.state.name(),
                application.version,
                application.formDigest,
                uscc,
                uscc.map(code -> "/registration/v1/licences/" + code),
                uscc.filter(code -> application.kind.equals(SetupProcedure.KIND))
                        .flatMap(code -> decided)
                        .map(LegalDate::of),
                Arrays.asList(json.read(application.findings, Reason[].class)),
                Arrays.asList(json.read(application.corrections, String[].class)),
                Optional.ofNullable(application.submittedAt),
                Optional.ofNullable(application.dueAt),
                application.overdue,
                decided,
                Later.of(application, json),
                Verified.of(application, json),
                review,
                form);
    }
}
