package org.onewindow.registration.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.registration.window.Samples.SUBMITTED;
import static org.onewindow.registration.window.Samples.answered;
import static org.onewindow.registration.window.Samples.window;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.window.TaskAnswer.Outcome;

/** Submitted Monday 09:30 with half a working day: due at 18:00 (10:00 UTC) of the same day. */
class ServiceLevelTest {

    private static final List<String> ZHANJIANG = List.of("T1", "T2", "T3", "T4", "T5");
    private static final List<String> HAIZHU = List.of("T1", "T2", "T3");

    @Test
    @Rule("REG-132")
    void oneMinutePastSixOnTheLastCountedTaskIsABreach() {
        Window window = window(Samples.EVERYTHING, ZHANJIANG);
        for (Task each : List.of(Task.T2, Task.T3, Task.T4)) {
            window = answered(window, each, Outcome.DONE, at("2026-03-02T02:00:00Z"));
        }
        Window late = answered(window, Task.T5, Outcome.DONE, at("2026-03-02T10:01:00Z"));
        Window timely = answered(window, Task.T5, Outcome.DONE, at("2026-03-02T09:59:59Z"));

        assertThat(breached(late)).isTrue();
        assertThat(breached(timely)).isFalse();
    }

    @Test
    @Rule("REG-132")
    void theBankIsNotCountedAndHaizhuCountsSealAndTaxOnly() {
        Window window = window(Samples.EVERYTHING, HAIZHU);
        for (Task each : List.of(Task.T2, Task.T3)) {
            window = answered(window, each, Outcome.DONE, at("2026-03-02T02:00:00Z"));
        }
        Window later = answered(window, Task.T6, Outcome.DONE, at("2026-03-04T02:00:00Z"));

        assertThat(later.course().finishedAt()).isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
        assertThat(breached(later)).isFalse();
    }

    @Test
    @Rule("REG-132")
    void whatTheApplicantPutsOffIsHisOwnTime() {
        Window window = window(Samples.AS_LITTLE_AS_POSSIBLE, ZHANJIANG);
        for (Task each : List.of(Task.T3, Task.T4)) {
            window = answered(window, each, Outcome.DONE, at("2026-03-02T02:00:00Z"));
        }

        assertThat(window.stateOf(Task.T5)).isEqualTo(TaskState.PENDING);
        assertThat(window.course().finishedAt()).isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
    }

    @Test
    @Rule("REG-132")
    void anUnfinishedWindowIsBreachedFromTheDueInstantOn() {
        ServiceLevel level = window(Samples.EVERYTHING, ZHANJIANG).course().limit();

        assertThat(level.isBreached(null, SUBMITTED)).isFalse();
        assertThat(level.isBreached(null, level.dueAt())).isTrue();
    }

    private static boolean breached(Window window) {
        return window.course()
                .limit()
                .isBreached(window.course().finishedAt(), Instant.parse("2026-03-09T00:00:00Z"));
    }

    private static Moment at(String instant) {
        return new Moment(Instant.parse(instant), Instant.parse(instant));
    }
}
