package org.onewindow.registration.fraud;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.platform.http.StoredJson;

/**
 * An inquiry as its applicant and its officers see it.
 *
 * @param dueOn last day to accept, then to investigate
 * @param proposed what waits for its second person
 */
record FraudCaseView(
        UUID caseId,
        String uscc,
        String target,
        int changeOrdinal,
        String state,
        boolean ownMotion,
        boolean identityVerified,
        String statement,
        LocalDate filedOn,
        Optional<LocalDate> dueOn,
        boolean overdue,
        Optional<LocalDate> acceptedOn,
        boolean extended,
        Optional<String> stopReason,
        Optional<LocalDate> noticeOn,
        Optional<LocalDate> noticeEndsOn,
        int objections,
        Optional<String> proposed,
        Optional<LocalDate> decidedOn,
        Optional<String> documentNumber,
        boolean partial,
        List<String> items,
        Optional<LocalDate> restoredOn,
        long version) {

    static FraudCaseView of(FraudCase found, StoredJson json) {
        return new FraudCaseView(
                found.id,
                found.uscc,
                found.target.name(),
                found.changeOrdinal,
                found.state.name(),
                found.isOwnMotion(),
                found.identityVerified,
                found.statement,
                found.filedOn,
                Optional.ofNullable(found.dueOn),
                found.overdue,
                Optional.ofNullable(found.acceptedOn),
                found.extended,
                Optional.ofNullable(found.stopReason).map(Enum::name),
                Optional.ofNullable(found.noticeOn),
                Optional.ofNullable(found.noticeEndsOn),
                json.read(found.objections, FraudCase.Objection[].class).length,
                Optional.ofNullable(found.proposal)
                        .map(draft -> json.read(draft, Proposal.class).step().name()),
                Optional.ofNullable(found.decidedOn),
                Optional.ofNullable(found.documentNumber),
                found.partial,
                Arrays.asList(json.read(found.items, String[].class)),
                Optional.ofNullable(found.restoredOn),
                found.version);
    }
}
