package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.SetupForm;

/** Sends the commitments of an approved application to credit. */
@Singleton
public class CommitmentRecords {

    private final Outbox outbox;

    @Inject
    CommitmentRecords(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Every one, with the version of its text (REG-098). */
    @Rule({"REG-098", "EVT-15"})
    public void record(
            Dossier dossier, List<SetupForm.Commitment> commitments, String uscc, Actor actor) {
        String id = dossier.id().toString();
        EventHeader header = EventHeader.of(Subject.uscc(uscc), uscc, dossier.place(), id, actor);
        commitments.stream()
                .filter(SetupForm.Commitment::accepted)
                .map(
                        made ->
                                new CommitmentRecorded(
                                        id, uscc, made.kind().name(), made.textVersion()))
                .forEach(event -> outbox.publish(event, header));
    }
}
