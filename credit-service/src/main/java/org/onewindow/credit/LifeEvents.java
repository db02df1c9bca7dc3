package org.onewindow.credit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.credit.clue.Clues;
import org.onewindow.credit.file.CreditFiles;
import org.onewindow.platform.event.EventSubscription.Handlers;
import org.onewindow.platform.event.ReceivedEvent;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;

/** Dormancies are noted in the file; clues go to the officers (EVT-10, 11, 30). */
@Singleton
class LifeEvents {

    private static final String PREFIX = "onewindow.registration.";

    private final CreditFiles files;
    private final Clues clues;

    record DormancyFiled(String uscc, LocalDate startsOn, LocalDate endsOn) {}

    record DormancyExtended(String uscc, LocalDate endsOn) {}

    record DormancyEnded(String uscc) {}

    record ResumptionSuspected(
            String uscc, String signal, LocalDate tradedOn, @Nullable String reference) {}

    record ClueTransferred(
            UUID clueId,
            String uscc,
            String finding,
            Jurisdiction authorityCode,
            LocalDate foundOn,
            @Nullable String documentNumber) {}

    @Inject
    LifeEvents(CreditFiles files, Clues clues) {
        this.files = files;
        this.clues = clues;
    }

    void addTo(Handlers handlers) {
        handlers.on(PREFIX + "DormancyFiled.v1", DormancyFiled.class, this::filed)
                .on(PREFIX + "DormancyExtended.v1", DormancyExtended.class, this::extended)
                .on(PREFIX + "DormancyEnded.v1", DormancyEnded.class, this::ended)
                .on(PREFIX + "ResumptionSuspected.v1", ResumptionSuspected.class, this::suspected)
                .on(PREFIX + "ClueTransferred.v1", ClueTransferred.class, this::handed);
    }

    /** Its annual reports are due as before (CRE-014). */
    @Rule({"EVT-10", "CRE-014"})
    private void filed(ReceivedEvent event, DormancyFiled said) {
        files.dormant(said.uscc, said.startsOn, said.endsOn);
    }

    @Rule("EVT-10")
    private void extended(ReceivedEvent event, DormancyExtended said) {
        files.dormantUntil(said.uscc, said.endsOn);
    }

    @Rule("EVT-10")
    private void ended(ReceivedEvent event, DormancyEnded said) {
        files.awake(said.uscc);
    }

    @Rule("EVT-11")
    private void suspected(ReceivedEvent event, ResumptionSuspected said) {
        clues.receive(
                new Clues.Handed(
                        event.id(),
                        said.uscc,
                        "RESUMPTION_SUSPECTED",
                        new Jurisdiction(event.jurisdiction()),
                        said.tradedOn,
                        Optional.ofNullable(said.reference)));
    }

    @Rule("EVT-30")
    private void handed(ReceivedEvent event, ClueTransferred said) {
        clues.receive(
                new Clues.Handed(
                        said.clueId,
                        said.uscc,
                        said.finding,
                        said.authorityCode,
                        said.foundOn,
                        Optional.ofNullable(said.documentNumber)));
    }
}
