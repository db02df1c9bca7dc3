package org.onewindow.registration.window;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All tasks of one company, with what they add up to. */
record Window(
        String applicationId,
        String owner,
        Opening.Company company,
        Course course,
        List<WindowTask> tasks) {

    /**
     * @param finishedAt when the last counted task was done
     */
    record Course(
            Instant submittedAt,
            Instant confirmedAt,
            ServiceLevel limit,
            @Nullable Instant finishedAt,
            @Nullable Instant ePackageReadyAt) {}

    Window {
        tasks = List.copyOf(tasks);
    }

    Optional<WindowTask> task(UUID id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    TaskState stateOf(Task task) {
        return tasks.stream()
                .filter(each -> each.task() == task)
                .map(WindowTask::state)
                .findFirst()
                .orElse(TaskState.SKIPPED);
    }

    /** Changes one task, if the change is allowed, and draws the conclusions. */
    Window changed(UUID id, Instant now, Function<WindowTask, Optional<WindowTask>> change) {
        List<WindowTask> changed =
                tasks.stream()
                        .map(task -> task.id().equals(id) ? change.apply(task).orElse(task) : task)
                        .toList();
        return new Window(applicationId, owner, company, course, changed).concluded(now);
    }

    private Window concluded(Instant now) {
        Instant finished =
                course.finishedAt == null
                        ? course.limit.finishedAt(course.confirmedAt, tasks).orElse(null)
                        : course.finishedAt;
        Instant ready = course.ePackageReadyAt;
        if (ready == null && EPackage.isReady(stateOf(Task.T2), stateOf(Task.T3))) {
            ready = now;
        }
        return new Window(
                applicationId,
                owner,
                company,
                new Course(course.submittedAt, course.confirmedAt, course.limit, finished, ready),
                tasks);
    }
}
