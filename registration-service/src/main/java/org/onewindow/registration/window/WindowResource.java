package org.onewindow.registration.window;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.identity.Actor;
import org.onewindow.platform.identity.CurrentActor;
import org.onewindow.platform.identity.Role;
import org.onewindow.platform.identity.Roles;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;
import org.onewindow.platform.time.BusinessClock;

/** Shows the applicant, and officers of the place, how far the window of a set-up is. */
@Path("applications/{applicationId}/window")
@RunOnVirtualThread
public class WindowResource {

    private static final List<Role> OFFICERS =
            List.of(Role.REGISTRAR, Role.REGISTRAR_LEAD, Role.AUDITOR, Role.ADMIN);

    private final WindowStore windows;
    private final PauseStore pauses;
    private final BusinessClock clock;
    private final CurrentActor actor;

    /**
     * @param visits how often somebody has to come (REG-138)
     */
    public record WindowView(
            String applicationId,
            String uscc,
            String name,
            List<TaskView> tasks,
            EPackageView ePackage,
            PromiseView promise,
            Fees fees,
            int visits,
            List<PauseView> pauses) {}

    /**
     * A time in which a task stood still (REG-133).
     *
     * @param reason DEFERRED by the applicant, or FAILED by the department
     */
    public record PauseView(
            UUID taskId, String reason, Instant pausedAt, @Nullable Instant resumedAt) {

        static PauseView of(PauseStore.Pause pause) {
            return new PauseView(
                    pause.taskId(),
                    pause.reason().name(),
                    pause.pausedAt(),
                    pause.resumedAt().orElse(null));
        }
    }

    /**
     * A step with its times on the business clock; T1 is the registration itself.
     *
     * @param seconds from its start to its end
     * @param fee in CNY, where the department charges or waives one (REG-136)
     */
    public record TaskView(
            @Nullable UUID taskId,
            String task,
            String department,
            String state,
            int attempts,
            @Nullable Instant startedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant doneAt,
            @Nullable Long seconds,
            @Nullable String reference,
            Map<String, Object> output,
            @Nullable String reason) {}

    /**
     * The e-package 电子大礼包 (REG-120).
     *
     * @param state READY or NOT_READY
     */
    public record EPackageView(
            String state,
            @Nullable Instant readyAt,
            String licence,
            String seal,
            String invoices) {}

    /**
     * What the authority promises (REG-132).
     *
     * @param dueAt the first instant that is too late
     */
    public record PromiseView(
            Instant dueAt,
            List<String> countedTasks,
            @Nullable Instant finishedAt,
            boolean breached) {}

    /** All that the departments have charged (REG-136). */
    public record Fees(BigDecimal amount, String currency) {}

    @Inject
    WindowResource(
            WindowStore windows, PauseStore pauses, BusinessClock clock, CurrentActor actor) {
        this.windows = windows;
        this.pauses = pauses;
        this.clock = clock;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({
        Roles.APPLICANT,
        Roles.AGENT,
        Roles.REGISTRAR,
        Roles.REGISTRAR_LEAD,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    public WindowView read(@PathParam("applicationId") String applicationId) {
        Window window =
                windows.find(applicationId).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        requireReader(window, actor.get());
        return view(
                window, windows.visits(applicationId), pauses.of(applicationId), clock.instant());
    }

    private static void requireReader(Window window, Actor reader) {
        if (window.owner().equals(reader.subject())) {
            return;
        }
        if (OFFICERS.stream().noneMatch(reader::has)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        reader.requireJurisdiction(window.company().authority());
    }

    private static WindowView view(
            Window window, int visits, List<PauseStore.Pause> pauses, Instant now) {
        Window.Course course = window.course();
        List<TaskView> tasks =
                Stream.concat(
                                Stream.of(registration(course)),
                                window.tasks().stream().map(WindowResource::view))
                        .toList();
        return new WindowView(
                window.applicationId(),
                window.company().uscc(),
                window.company().name(),
                tasks,
                new EPackageView(
                        course.ePackageReadyAt() == null ? "NOT_READY" : "READY",
                        course.ePackageReadyAt(),
                        TaskState.DONE.name(),
                        window.stateOf(Task.T2).name(),
                        window.stateOf(Task.T3).name()),
                new PromiseView(
                        course.limit().dueAt(),
                        course.limit().countedTasks(),
                        course.finishedAt(),
                        course.limit().isBreached(course.finishedAt(), now)),
                new Fees(TaskOutput.fees(window.tasks()), "CNY"),
                visits,
                pauses.stream().map(PauseView::of).toList());
    }

    private static TaskView registration(Window.Course course) {
        return new TaskView(
                null,
                "T1",
                "registration",
                TaskState.DONE.name(),
                1,
                course.submittedAt(),
                course.submittedAt(),
                course.confirmedAt(),
                Duration.between(course.submittedAt(), course.confirmedAt()).toSeconds(),
                null,
                Map.of(),
                null);
    }

    static TaskView view(WindowTask task) {
        Instant issued = task.times().issued();
        Instant done = task.times().done();
        return new TaskView(
                task.id(),
                task.task().name(),
                task.task().department(),
                task.state().name(),
                task.attempts().issued(),
                issued,
                task.times().accepted(),
                done,
                issued == null || done == null ? null : Duration.between(issued, done).toSeconds(),
                task.result().reference(),
                task.result().output(),
                task.result().reason());
    }
}
