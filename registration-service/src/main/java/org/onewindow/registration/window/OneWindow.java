package org.onewindow.registration.window;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.onewindow.platform.deadline.Deadlines;
import org.onewindow.platform.event.EventHeader;
import org.onewindow.platform.event.Outbox;
import org.onewindow.platform.event.Subject;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;

/** Opens the window of a company and carries its changes into rows and events. */
@Singleton
public class OneWindow {

    /** The promise of REG-132 as a deadline; its subject is the application. */
    static final String DEADLINE = "ONE_WINDOW_PROMISE";

    static final Actor REGISTRATION = Actor.system("registration");

    private final WindowStore windows;
    private final TicketStore tickets;
    private final PauseStore pauses;
    private final WindowParameters parameters;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final BusinessClock clock;

    @Inject
    OneWindow(
            WindowStore windows,
            TicketStore tickets,
            PauseStore pauses,
            WindowParameters parameters,
            Deadlines deadlines,
            Outbox outbox,
            BusinessClock clock) {
        this.windows = windows;
        this.tickets = tickets;
        this.pauses = pauses;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Starts all tasks of a company that has just been registered, in the running transaction.
     *
     * <p>The company's {@code EntityRegistered} is published before this is called: it is the first
     * event of its credit code.
     */
    @Rule({"REG-130", "REG-131"})
    public void open(Opening opening) {
        WindowParameters.Promise promise =
                parameters.promise(opening.company().authority(), opening.submittedAt());
        Window window =
                new Window(
                        opening.applicationId(),
                        opening.owner(),
                        opening.company(),
                        new Window.Course(
                                opening.submittedAt(),
                                opening.confirmedAt(),
                                promise.level(),
                                null,
                                null),
                        Plan.tasks(
                                opening.facts(),
                                Moment.at(opening.confirmedAt(), clock),
                                parameters.retry(
                                        opening.company().authority(), opening.submittedAt())));
        windows.open(window, opening.facts(), opening.effort());
        pauses.begin(
                window.tasks().stream().filter(task -> task.state() == TaskState.PENDING).toList(),
                PauseStore.Reason.DEFERRED,
                opening.confirmedAt());
        deadlines.set(DEADLINE, window.applicationId(), promise.end());
        for (WindowTask task : window.tasks()) {
            // That the other tasks are sent is what EntityRegistered stands for: no event says so.
            if (task.state() == TaskState.SENT) {
                ask(window, task);
            } else {
                tell(window, task, opening.confirmedAt());
            }
        }
    }

    /** Stores changes, in the running transaction, which holds the windows' locks. */
    void save(Collection<Change> changes, Instant now) {
        List<Change> real = changes.stream().filter(change -> !change.isNone()).toList();
        windows.save(real);
        pauses.begin(allOf(real, Change::failed), PauseStore.Reason.FAILED, now);
        pauses.end(allOf(real, Change::resumed), now);
        for (Change change : real) {
            Window window = change.after();
            change.escalated()
                    .forEach(task -> tickets.open(task, window.company().authority(), now));
            if (change.isFinished()) {
                deadlines.cancel(DEADLINE, window.applicationId());
            }
        }
    }

    private static List<WindowTask> allOf(
            List<Change> changes, Function<Change, List<WindowTask>> tasks) {
        return changes.stream().flatMap(change -> tasks.apply(change).stream()).toList();
    }

    /** Publishes what a saved change means: to the departments asked again, then to everybody. */
    void publish(Change change, Instant now) {
        Window window = change.after();
        change.issued().forEach(task -> ask(window, task));
        change.tasks().forEach(task -> tell(window, task, now));
        Instant ready = window.course().ePackageReadyAt();
        if (change.hasPackage() && ready != null) {
            outbox.publish(
                    new EPackageReady(window.applicationId(), window.company().uscc(), ready),
                    header(window));
        }
    }

    private void ask(Window window, WindowTask task) {
        outbox.publish(
                WindowTaskIssued.of(task, window.company()),
                EventHeader.of(
                                new Subject(Subject.Kind.TASK, task.id().toString()),
                                window.company().uscc(),
                                window.company().authority(),
                                window.applicationId(),
                                REGISTRATION)
                        .onTopic(task.task().topic()));
    }

    private void tell(Window window, WindowTask task, Instant now) {
        outbox.publish(OneWindowTaskChanged.of(window, task, now), header(window));
    }

    private static EventHeader header(Window window) {
        return EventHeader.of(
                Subject.uscc(window.company().uscc()),
                window.company().uscc(),
                window.company().authority(),
                window.applicationId(),
                REGISTRATION);
    }
}
