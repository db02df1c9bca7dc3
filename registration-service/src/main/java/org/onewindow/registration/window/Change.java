package org.onewindow.registration.window;

import java.util.List;
import java.util.UUID;

/** A window before and after, as one transaction leaves it. */
record Change(Window before, Window after) {

    /** The tasks that are not as they were, as they are now. */
    List<WindowTask> tasks() {
        return after.tasks().stream().filter(task -> !before.tasks().contains(task)).toList();
    }

    /** The tasks whose department has to be asked. */
    List<WindowTask> issued() {
        return tasks().stream().filter(task -> task.state() == TaskState.SENT).toList();
    }

    /** The tasks that have just failed too often. */
    List<WindowTask> escalated() {
        return tasks().stream().filter(WindowTask::needsPerson).toList();
    }

    /** The tasks that have just failed. */
    List<WindowTask> failed() {
        return tasks().stream().filter(task -> task.state() == TaskState.FAILED).toList();
    }

    /** The tasks that stood still and go on: asked again, or done all the same. */
    List<WindowTask> resumed() {
        return tasks().stream()
                .filter(task -> task.state() != TaskState.FAILED)
                .filter(task -> stoodStill(task.id()))
                .toList();
    }

    private boolean stoodStill(UUID task) {
        return before.task(task)
                .filter(
                        earlier ->
                                earlier.state() == TaskState.FAILED
                                        || earlier.state() == TaskState.PENDING)
                .isPresent();
    }

    boolean isFinished() {
        return before.course().finishedAt() == null && after.course().finishedAt() != null;
    }

    boolean hasPackage() {
        return before.course().ePackageReadyAt() == null
                && after.course().ePackageReadyAt() != null;
    }

    boolean isNone() {
        return before.equals(after);
    }
}
