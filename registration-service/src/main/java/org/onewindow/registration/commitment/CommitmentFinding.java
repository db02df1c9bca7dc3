package org.onewindow.registration.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.parameter.ParameterSet;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.TimeLimit;
import org.onewindow.platform.time.TimeLimits;
import org.onewindow.platform.time.WorkingCalendar;
import org.onewindow.registration.correction.OrderText;

/**
 * A finding about the commitment that an entity gave about its domicile, see {@link FindingState}.
 *
 * @param about the commitment
 * @param evidence what it rests on
 * @param hearingUntil last day on which the entity may say something
 * @param statement what it has said
 * @param outcome what came of it; there once it is decided
 */
record CommitmentFinding(
        UUID id,
        String uscc,
        String authorityCode,
        About about,
        Evidence evidence,
        OrderText text,
        FindingState state,
        LocalDate hearingUntil,
        Optional<String> statement,
        Optional<Outcome> outcome,
        long version) {

    /** The commitment, by the application that it was given with. */
    record About(UUID applicationId, String textVersion) {}

    /** Where it comes from. */
    enum Source {
        INSPECTION,
        RETURNED_LETTER,
        FRAUD_CASE
    }

    /**
     * What a finding rests on.
     *
     * @param reference number of the inspection, of the letter, of the case
     * @param files SHA-256 of the files
     */
    record Evidence(Source source, String reference, List<String> files) {

        Evidence {
            files = List.copyOf(files);
        }
    }

    /**
     * What a second officer has decided.
     *
     * @param number of the document, where it was false
     * @param orderId the order to change the domicile that followed, where one did
     */
    record Outcome(
            LocalDate decidedOn, String reason, Optional<String> number, Optional<UUID> orderId) {}

    Jurisdiction place() {
        return new Jurisdiction(authorityCode);
    }

    /** The entity is heard before anything is found (CRE-111). */
    @Rule("REG-098")
    static TimeLimit hearing(LocalDate from, ParameterSet parameters, WorkingCalendar calendar) {
        return TimeLimits.workingDays(
                from, parameters.integer("commitment.hearing.workingDays"), calendar);
    }

    /** It has said what it has to say, or had its time for it. */
    @Rule("REG-098")
    boolean isHeardOn(LocalDate day) {
        return statement.isPresent() || day.isAfter(hearingUntil);
    }
}
