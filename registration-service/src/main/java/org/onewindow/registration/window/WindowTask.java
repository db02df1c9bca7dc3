package org.onewindow.registration.window;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.window.TaskState.Action;

/**
 * A task of one company; changes give a new one.
 *
 * @param wanted the kinds of seal to be engraved; empty for the other tasks
 */
record WindowTask(
        UUID id,
        Task task,
        List<String> wanted,
        TaskState state,
        Attempts attempts,
        Times times,
        Result result) {

    private static final String NO_ANSWER = "no answer in time";

    WindowTask {
        wanted = List.copyOf(wanted);
    }

    /**
     * @param issued how often the department was asked
     * @param failures since the start or since a person asked again
     * @param nextAt on the machine's clock: the next try by itself, or while the department is
     *     asked the time from which its silence is a failure
     */
    record Attempts(int issued, int failures, @Nullable Instant nextAt) {

        /** The department has said something: its silence is over. */
        Attempts heard() {
            return new Attempts(issued, failures, null);
        }
    }

    /** On the business clock; {@code issued} is the first time the department was asked. */
    record Times(@Nullable Instant issued, @Nullable Instant accepted, @Nullable Instant done) {}

    /** What came of it: the department's document and output, or the reason of the last failure. */
    record Result(@Nullable String reference, Map<String, Object> output, @Nullable String reason) {

        static final Result NONE = new Result(null, Map.of(), null);

        Result {
            output = Collections.unmodifiableMap(new LinkedHashMap<>(output));
        }
    }

    static WindowTask pending(UUID id, Task task, List<String> wanted) {
        return new WindowTask(
                id,
                task,
                wanted,
                TaskState.PENDING,
                new Attempts(0, 0, null),
                new Times(null, null, null),
                Result.NONE);
    }

    Optional<WindowTask> skip() {
        return state.after(Action.SKIP).map(next -> inState(next, attempts, times, result));
    }

    /** Asks the department, for the first time or once more. */
    Optional<WindowTask> issue(Moment now, RetryRule retry) {
        Instant first = times.issued == null ? now.business() : times.issued;
        return state.after(Action.ISSUE)
                .map(
                        next ->
                                inState(
                                        next,
                                        new Attempts(
                                                attempts.issued + 1,
                                                attempts.failures,
                                                retry.silentUntil(now.machine())),
                                        new Times(first, null, null),
                                        result));
    }

    /** The same by a person, who gives the task its full number of tries again. */
    Optional<WindowTask> issueByPerson(Moment now, RetryRule retry) {
        return issue(now, retry)
                .map(
                        sent ->
                                inState(
                                        sent.state,
                                        new Attempts(sent.attempts.issued, 0, sent.attempts.nextAt),
                                        sent.times,
                                        sent.result));
    }

    /** What its time brings: the next try, or a failure where the department has said nothing. */
    @Rule("REG-134")
    Optional<WindowTask> due(RetryRule retry, Moment now) {
        return state == TaskState.SENT ? failed(NO_ANSWER, retry, now) : issue(now, retry);
    }

    /**
     * What the department's answer makes of it; empty when there is nothing to answer any more.
     *
     * @param highestFee what the department may charge at most
     */
    Optional<WindowTask> answered(
            TaskAnswer answer, BigDecimal highestFee, RetryRule retry, Moment now) {
        return switch (answer.outcome()) {
            case ACCEPTED -> accepted(answer, now);
            case FAILED ->
                    failed(Optional.ofNullable(answer.reason()).orElse("no reason"), retry, now);
            case DONE -> {
                List<String> defects = TaskOutput.defects(this, answer.outputOrNone(), highestFee);
                yield defects.isEmpty()
                        ? finished(answer, now)
                        : failed(String.join("; ", defects), retry, now);
            }
        };
    }

    private Optional<WindowTask> accepted(TaskAnswer answer, Moment now) {
        return state.after(Action.ACCEPT)
                .map(
                        next ->
                                inState(
                                        next,
                                        attempts.heard(),
                                        new Times(times.issued, timeOf(answer, now), null),
                                        result));
    }

    private Optional<WindowTask> finished(TaskAnswer answer, Moment now) {
        Instant done = timeOf(answer, now);
        return state.after(Action.FINISH)
                .map(
                        next ->
                                inState(
                                        next,
                                        attempts.heard(),
                                        new Times(times.issued, acceptedUntil(done), done),
                                        new Result(
                                                answer.reference(), answer.outputOrNone(), null)));
    }

    private Optional<WindowTask> failed(String reason, RetryRule retry, Moment now) {
        int failures = attempts.failures + 1;
        return state.after(Action.FAIL)
                .map(
                        next ->
                                inState(
                                        next,
                                        new Attempts(
                                                attempts.issued,
                                                failures,
                                                retry.nextTry(failures, now.machine())
                                                        .orElse(null)),
                                        new Times(times.issued, times.accepted, null),
                                        new Result(null, Map.of(), reason)));
    }

    /** Whether it has failed for good until a person sees to it. */
    boolean needsPerson() {
        return state == TaskState.FAILED && attempts.nextAt == null;
    }

    private WindowTask inState(TaskState next, Attempts tries, Times instants, Result outcome) {
        return new WindowTask(id, task, wanted, next, tries, instants, outcome);
    }

    private Instant acceptedUntil(Instant done) {
        return times.accepted == null ? done : times.accepted;
    }

    private Instant timeOf(TaskAnswer answer, Moment now) {
        return now.businessTimeOf(
                answer.at(), times.issued == null ? now.business() : times.issued);
    }
}
