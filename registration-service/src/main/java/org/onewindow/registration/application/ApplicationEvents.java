package org.onewindow.registration.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.time.TimeLimit;

/** Tells others what happens to an application, and keeps its review deadline. */
@Singleton
class ApplicationEvents {

    private final Outbox outbox;
    private final Deadlines deadlines;

    @Inject
    ApplicationEvents(Outbox outbox, Deadlines deadlines) {
        this.outbox = outbox;
        this.deadlines = deadlines;
    }

    /** An event about the application itself. */
    void publish(Object event, Application application, Actor actor) {
        String id = application.id.toString();
        outbox.publish(
                event, EventHeader.of(Subject.application(id), id, application.place(), id, actor));
    }

    /** An event about the entity that came of it. */
    void publishAboutEntity(Object event, String uscc, Application application, Actor actor) {
        outbox.publish(
                event,
                EventHeader.of(
                        Subject.uscc(uscc),
                        uscc,
                        application.place(),
                        application.id.toString(),
                        actor));
    }

    void reviewBegins(Application application, TimeLimit limit) {
        application.dueAt = limit.end();
        application.overdue = false;
        deadlines.set(ReviewDeadline.KIND, application.id.toString(), limit);
    }

    void reviewEnds(Application application) {
        deadlines.cancel(ReviewDeadline.KIND, application.id.toString());
    }
}
