package org.onewindow.deregistration.simplified;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.identity.Actor;

/** What the others hear of a case, in the transaction of its change. */
@Singleton
class CaseNews {

    static final String PATH = "SIMPLIFIED";

    private final Outbox outbox;

    CaseNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void opened(ExitCase exit, Actor actor) {
        tell(exit, actor, new ExitCaseOpened(id(exit), exit.uscc(), PATH));
    }

    void published(ExitCase exit, ExitTimetable timetable, Actor actor) {
        tell(
                exit,
                actor,
                new ExitNoticePublished(
                        id(exit),
                        exit.uscc(),
                        timetable.publishedOn(),
                        timetable.notice().lastDay()));
    }

    void objected(ExitCase exit, UUID objection, Actor actor) {
        tell(exit, actor, new ExitObjectionFiled(id(exit), exit.uscc(), objection.toString()));
    }

    void closed(ExitCase exit, Reason why, Actor actor) {
        tell(
                exit,
                actor,
                new ExitCaseTerminated(
                        id(exit), exit.uscc(), exit.state().name(), why.code().name()));
    }

    void decided(ExitCase exit, LocalDate decidedOn, Actor actor) {
        tell(exit, actor, new DeregistrationDecided(id(exit), exit.uscc(), PATH, decidedOn));
    }

    private void tell(ExitCase exit, Actor actor, Object event) {
        outbox.publish(
                event,
                EventHeader.of(
                        Subject.uscc(exit.uscc()), exit.uscc(), exit.authority(), id(exit), actor));
    }

    private static String id(ExitCase exit) {
        return exit.id().toString();
    }
}
