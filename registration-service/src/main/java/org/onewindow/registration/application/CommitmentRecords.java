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
import org.onewindow.registration.name.ReservedName;

/** Sends the commitments of an approved application to credit. */
@Singleton
public class CommitmentRecords {

    private final CommitmentTexts texts;
    private final Outbox outbox;

    @Inject
    CommitmentRecords(CommitmentTexts texts, Outbox outbox) {
        this.texts = texts;
        this.outbox = outbox;
    }

    /** Every one, with the version of its text (REG-098). */
    @Rule({"REG-098", "EVT-15"})
    public void record(
            Dossier dossier, List<SetupForm.Commitment> commitments, String uscc, Actor actor) {
        commitments.stream()
                .filter(SetupForm.Commitment::accepted)
                .forEach(
                        made -> send(dossier, made.kind().name(), made.textVersion(), uscc, actor));
    }

    /** Liability for a similar name was accepted when it was reserved; now an entity bears it. */
    @Rule({"REG-049", "REG-098", "EVT-15"})
    public void ofName(Dossier dossier, ReservedName name, String uscc, Actor actor) {
        String kind = SetupForm.Commitment.Kind.NAME_SIMILAR.name();
        name.liabilityAcceptedOn()
                .map(day -> texts.versionOn(kind, day))
                .ifPresent(version -> send(dossier, kind, version, uscc, actor));
    }

    private void send(Dossier dossier, String kind, String version, String uscc, Actor actor) {
        String id = dossier.id().toString();
        outbox.publish(
                new CommitmentRecorded(id, uscc, kind, version),
                EventHeader.of(Subject.uscc(uscc), uscc, dossier.place(), id, actor));
    }
}
