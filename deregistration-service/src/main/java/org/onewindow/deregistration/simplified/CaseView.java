package org.onewindow.deregistration.simplified;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.deregistration.check.Checks;

/**
 * A case as its applicant and the officers see it.
 *
 * @param awaitsOfficer at which of the three checks it waits for an exit-officer
 * @param fileFrom the first day on which the exit may be filed
 * @param checks the latest look at the disqualifiers; left out of lists
 */
public record CaseView(
        UUID id,
        String uscc,
        String name,
        String path,
        String state,
        Optional<String> awaitsOfficer,
        String commitmentVersion,
        LocalDate openedOn,
        Optional<LocalDate> publishedOn,
        Optional<LocalDate> noticeEndsOn,
        Optional<LocalDate> fileFrom,
        Optional<LocalDate> fileUntil,
        Optional<LocalDate> filedOn,
        Optional<LocalDate> decideBy,
        Optional<LocalDate> decidedOn,
        Optional<LocalDate> endedOn,
        Optional<Because> reason,
        List<CheckView> checks) {

    /** Why it ended, or was sent back. */
    public record Because(String code, String text) {}

    public CaseView {
        checks = List.copyOf(checks);
    }

    static CaseView of(ExitCase exit, Optional<Checks> checks) {
        return new CaseView(
                exit.id(),
                exit.uscc(),
                exit.name(),
                CaseNews.PATH,
                exit.state().name(),
                exit.awaitsOfficerAt().map(Enum::name),
                exit.commitmentVersion(),
                exit.openedOn(),
                exit.publishedOn(),
                exit.noticeEndsOn(),
                exit.noticeEndsOn().map(day -> day.plusDays(1)),
                exit.fileUntil(),
                exit.filedOn(),
                exit.decideBy(),
                exit.decidedOn(),
                exit.endedOn(),
                exit.reason().map(why -> new Because(why.code().name(), why.text())),
                checks.map(CheckView::all).orElse(List.of()));
    }
}
