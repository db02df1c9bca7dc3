package org.onewindow.registration.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.registration.window.Samples.NOW;
import static org.onewindow.registration.window.Samples.SUBMITTED;
import static org.onewindow.registration.window.Samples.answered;
import static org.onewindow.registration.window.Samples.task;
import static org.onewindow.registration.window.Samples.window;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.form.SetupForm.Channel;
import org.onewindow.registration.window.TaskAnswer.Outcome;

class WindowTest {

    @Test
    @Rule({"REG-130", "REG-131"})
    void oneFormStartsAllFiveTasksAtOnce() {
        Window window = window(Samples.EVERYTHING);

        assertThat(window.tasks())
                .extracting(WindowTask::task, WindowTask::state, each -> each.times().issued())
                .containsExactly(
                        tuple(Task.T2),
                        tuple(Task.T3),
                        tuple(Task.T4),
                        tuple(Task.T5),
                        tuple(Task.T6));
    }

    private static Tuple tuple(Task task) {
        return Tuple.tuple(task, TaskState.SENT, SUBMITTED);
    }

    @Test
    @Rule({"REG-130", "REG-137"})
    void whatIsNotWantedIsSkippedAndWhatIsPutOffWaits() {
        Map<Task, TaskState> states = new EnumMap<>(Task.class);
        for (WindowTask each : window(Samples.AS_LITTLE_AS_POSSIBLE).tasks()) {
            states.put(each.task(), each.state());
        }

        assertThat(states)
                .containsEntry(Task.T2, TaskState.SKIPPED)
                .containsEntry(Task.T3, TaskState.SENT)
                .containsEntry(Task.T4, TaskState.SENT)
                .containsEntry(Task.T5, TaskState.PENDING)
                .containsEntry(Task.T6, TaskState.SKIPPED);
    }

    @Test
    @Rule("REG-131")
    void oneTaskThatFailsStopsNoOther() {
        Window window = answered(window(Samples.EVERYTHING), Task.T3, Outcome.FAILED, NOW);
        for (Task other : List.of(Task.T2, Task.T4, Task.T5)) {
            window = answered(window, other, Outcome.DONE, NOW);
        }
        Moment later = later(Duration.ofHours(2));
        window =
                window.changed(
                        task(window, Task.T3).id(),
                        later.business(),
                        each -> each.issue(later, Samples.RETRY));

        assertThat(window.stateOf(Task.T2)).isEqualTo(TaskState.DONE);
        assertThat(window.stateOf(Task.T4)).isEqualTo(TaskState.DONE);
        assertThat(window.stateOf(Task.T5)).isEqualTo(TaskState.DONE);
        assertThat(window.stateOf(Task.T3)).isEqualTo(TaskState.SENT);
        assertThat(answered(window, Task.T3, Outcome.DONE, later).stateOf(Task.T3))
                .isEqualTo(TaskState.DONE);
    }

    @Test
    @Rule("REG-120")
    void thePackageWaitsForSealAndInvoicesWhicheverComesLast() {
        Window fresh = window(Samples.EVERYTHING);
        Window sealed = answered(fresh, Task.T2, Outcome.DONE, NOW);
        Window invoiced = answered(fresh, Task.T3, Outcome.DONE, NOW);
        Moment later = later(Duration.ofMinutes(5));

        assertThat(fresh.course().ePackageReadyAt()).isNull();
        assertThat(sealed.course().ePackageReadyAt()).isNull();
        assertThat(invoiced.course().ePackageReadyAt()).isNull();
        assertThat(answered(sealed, Task.T3, Outcome.DONE, later).course().ePackageReadyAt())
                .isEqualTo(later.business());
        assertThat(answered(invoiced, Task.T2, Outcome.DONE, later).course().ePackageReadyAt())
                .isEqualTo(later.business());
    }

    @Test
    @Rule("REG-120")
    void thePackageIsReadyOnlyOnce() {
        Window ready =
                answered(
                        answered(window(Samples.EVERYTHING), Task.T2, Outcome.DONE, NOW),
                        Task.T3,
                        Outcome.DONE,
                        NOW);
        Window more = answered(ready, Task.T4, Outcome.DONE, later(Duration.ofHours(1)));

        assertThat(new Change(ready, more).hasPackage()).isFalse();
        assertThat(more.course().ePackageReadyAt()).isEqualTo(NOW.business());
    }

    @Test
    @Rule("REG-120")
    void sealsThatAreNotWantedDoNotHoldThePackageUp() {
        Window window = answered(window(Samples.AS_LITTLE_AS_POSSIBLE), Task.T3, Outcome.DONE, NOW);

        assertThat(window.course().ePackageReadyAt()).isEqualTo(NOW.business());
    }

    @Test
    @Rule("REG-134")
    void threeFailuresLeaveTheTaskToAPerson() {
        Window window = window(Samples.EVERYTHING);
        for (int failure = 1; failure <= 3; failure++) {
            assertThat(task(window, Task.T2).needsPerson()).isFalse();
            if (failure > 1) {
                window =
                        window.changed(
                                task(window, Task.T2).id(),
                                SUBMITTED,
                                each -> each.issue(NOW, Samples.RETRY));
            }
            window = answered(window, Task.T2, Outcome.FAILED, NOW);
        }

        WindowTask failed = task(window, Task.T2);
        assertThat(failed.needsPerson()).isTrue();
        assertThat(failed.attempts().issued()).isEqualTo(3);
        assertThat(failed.result().reason()).isEqualTo("closed today");
        assertThat(failed.issueByPerson(NOW, Samples.RETRY))
                .hasValueSatisfying(
                        sent -> {
                            assertThat(sent.state()).isEqualTo(TaskState.SENT);
                            assertThat(sent.attempts())
                                    .isEqualTo(
                                            new WindowTask.Attempts(
                                                    4, 0, NOW.machine().plusSeconds(3600)));
                        });
    }

    @Test
    @Rule("REG-134")
    void threeSilencesAreThreeFailures() {
        Window window = window(Samples.EVERYTHING);
        for (int round = 1; round <= 3; round++) {
            WindowTask asked = task(window, Task.T2);
            assertThat(asked.attempts().nextAt()).isNotNull();
            window = window.changed(asked.id(), SUBMITTED, each -> each.due(Samples.RETRY, NOW));
            assertThat(task(window, Task.T2).state()).isEqualTo(TaskState.FAILED);
            if (round < 3) {
                window =
                        window.changed(asked.id(), SUBMITTED, each -> each.due(Samples.RETRY, NOW));
            }
        }

        assertThat(task(window, Task.T2).needsPerson()).isTrue();
        assertThat(task(window, Task.T2).result().reason()).isEqualTo("no answer in time");
    }

    @Test
    @Rule("REG-134")
    void whoHasAcceptedIsNotSilent() {
        Window window = answered(window(Samples.EVERYTHING), Task.T2, Outcome.ACCEPTED, NOW);

        assertThat(task(window, Task.T2).attempts().nextAt()).isNull();
    }

    @Test
    @Rule("REG-134")
    void thePauseDoublesWithEachFailure() {
        assertThat(Samples.RETRY.nextTry(1, SUBMITTED)).contains(SUBMITTED.plusSeconds(2));
        assertThat(Samples.RETRY.nextTry(2, SUBMITTED)).contains(SUBMITTED.plusSeconds(4));
        assertThat(Samples.RETRY.nextTry(3, SUBMITTED)).isEmpty();
    }

    @Test
    void anAnswerToAFinishedTaskChangesNothing() {
        Window done = answered(window(Samples.EVERYTHING), Task.T4, Outcome.DONE, NOW);

        assertThat(answered(done, Task.T4, Outcome.FAILED, later(Duration.ofHours(1))))
                .isEqualTo(done);
    }

    @Test
    void aDepartmentsTimeCountsButNeverBeforeTheTaskNorInTheFuture() {
        Instant machine = Instant.parse("2026-11-22T00:00:00Z");
        Moment now = new Moment(SUBMITTED.plusSeconds(60), machine);

        assertThat(now.businessTimeOf(machine.minusSeconds(20), SUBMITTED))
                .isEqualTo(SUBMITTED.plusSeconds(40));
        assertThat(now.businessTimeOf(machine.minusSeconds(600), SUBMITTED)).isEqualTo(SUBMITTED);
        assertThat(now.businessTimeOf(machine.plusSeconds(600), SUBMITTED))
                .isEqualTo(now.business());
    }

    @Test
    @Rule("REG-138")
    void nobodyComesOnlineAndOnceForAPickUp() {
        assertThat(Samples.EVERYTHING.visits(Channel.WEB)).isZero();
        assertThat(Samples.EVERYTHING.visits(Channel.KIOSK_24H)).isZero();
        assertThat(Samples.AS_LITTLE_AS_POSSIBLE.visits(Channel.APP)).isEqualTo(1);
        assertThat(Samples.EVERYTHING.visits(Channel.WINDOW)).isEqualTo(1);
        assertThat(Samples.AS_LITTLE_AS_POSSIBLE.visits(Channel.WINDOW)).isEqualTo(1);
    }

    @Test
    @Rule("REG-136")
    void theBillOfANewCompanyIsZero() {
        Window window = window(Samples.EVERYTHING);
        for (WindowTask each : window.tasks()) {
            window = answered(window, each.task(), Outcome.DONE, NOW);
        }

        assertThat(TaskOutput.fees(window.tasks())).isEqualByComparingTo(BigDecimal.ZERO);
    }

    private static Moment later(Duration wait) {
        return new Moment(SUBMITTED.plus(wait), SUBMITTED.plus(wait));
    }
}
