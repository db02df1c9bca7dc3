package org.onewindow.registration.clue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.rule.Rule;

/** Hands clues over. */
@Singleton
public class Clues {

    private final Outbox outbox;

    @Inject
    Clues(Outbox outbox) {
        this.outbox = outbox;
    }

    /** In the running transaction. */
    @Rule("EVT-30")
    public void transfer(ClueTransferred clue, Actor actor) {
        outbox.publish(
                clue,
                EventHeader.of(
                        Subject.uscc(clue.uscc()),
                        clue.uscc(),
                        new Jurisdiction(clue.authorityCode()),
                        clue.clueId().toString(),
                        actor));
    }
}
