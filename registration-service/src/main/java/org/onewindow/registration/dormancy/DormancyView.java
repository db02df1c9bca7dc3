package org.onewindow.registration.dormancy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A dormancy as the entity and its officers see it.
 *
 * @param endsOn the last day
 * @param creditPending whether credit has yet to answer before it may begin
 * @param findingDrafted whether a finding waits for its second person
 */
record DormancyView(
        UUID dormancyId,
        String uscc,
        String state,
        String reason,
        String explanation,
        String serviceAddress,
        String staffArrangement,
        LocalDate filedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        Optional<LocalDate> endedOn,
        Optional<String> endReason,
        boolean creditPending,
        Optional<LocalDate> suspectedOn,
        Optional<LocalDate> publishBy,
        Optional<LocalDate> publishedOn,
        boolean publishOverdue,
        boolean findingDrafted,
        long version) {

    static DormancyView of(Dormancy dormancy) {
        return new DormancyView(
                dormancy.id,
                dormancy.uscc,
                dormancy.state.name(),
                dormancy.reason.name(),
                dormancy.explanation,
                dormancy.serviceAddress,
                dormancy.staffArrangement,
                dormancy.filedOn,
                dormancy.startsOn,
                dormancy.endsOn,
                Optional.ofNullable(dormancy.endedOn),
                Optional.ofNullable(dormancy.endReason).map(Enum::name),
                dormancy.creditPending,
                Optional.ofNullable(dormancy.suspectedOn),
                Optional.ofNullable(dormancy.publishBy),
                Optional.ofNullable(dormancy.publishedOn),
                dormancy.publishOverdue,
                dormancy.findingDraft != null,
                dormancy.version);
    }
}
