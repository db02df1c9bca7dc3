package org.onewindow.registration.dispute;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dispute as both sides and the officers see it; a ruling shows once it is issued. */
public record DisputeView(
        UUID id,
        @Nullable String claimantUscc,
        String right,
        String respondentUscc,
        String respondentName,
        String authorityCode,
        String track,
        String state,
        String facts,
        LocalDate filedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable String reply,
        @Nullable String mediationRecord,
        @Nullable String number,
        @Nullable LocalDate closedOn,
        @Nullable UUID correctionId) {

    static DisputeView of(NameDispute dispute) {
        return new DisputeView(
                dispute.id,
                dispute.claimantUscc,
                dispute.claimantRight,
                dispute.respondentUscc,
                dispute.respondentName,
                dispute.authorityCode,
                dispute.track.name(),
                dispute.state.name(),
                dispute.facts,
                dispute.filedOn,
                dispute.acceptedOn,
                dispute.dueOn,
                dispute.overdue,
                dispute.reply,
                dispute.mediationRecord,
                dispute.number,
                dispute.closedOn,
                dispute.correctionId);
    }
}
