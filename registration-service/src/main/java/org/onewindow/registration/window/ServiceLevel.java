package org.onewindow.registration.window;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;

/**
 * What the authority promises: the counted tasks done before {@code dueAt}.
 *
 * @param dueAt the first instant that is too late
 * @param countedTasks T1 to T6, as the parameter says
 */
record ServiceLevel(Instant dueAt, List<String> countedTasks) {

    ServiceLevel {
        countedTasks = List.copyOf(countedTasks);
    }

    /**
     * When the last counted task was done. What the applicant does not want, or puts off, is his
     * own time and does not count.
     *
     * @param confirmedAt end of T1
     */
    @Rule("REG-132")
    Optional<Instant> finishedAt(Instant confirmedAt, List<WindowTask> tasks) {
        List<WindowTask> counted =
                tasks.stream()
                        .filter(task -> countedTasks.contains(task.task().name()))
                        .filter(task -> task.state().wasIssued())
                        .toList();
        if (!counted.stream().allMatch(task -> task.state() == TaskState.DONE)) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.of(confirmedAt),
                        counted.stream().flatMap(task -> Stream.ofNullable(task.times().done())))
                .max(Comparator.naturalOrder());
    }

    @Rule("REG-132")
    boolean isBreached(@Nullable Instant finishedAt, Instant now) {
        return !(finishedAt == null ? now : finishedAt).isBefore(dueAt);
    }
}
