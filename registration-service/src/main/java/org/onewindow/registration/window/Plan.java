package org.onewindow.registration.window;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.rule.Rule;

/** Which tasks a company gets and how each begins. */
final class Plan {

    private Plan() {}

    /** All at once: none waits for another (REG-131). Only a foreign investment is reported. */
    @Rule({"REG-082", "REG-130", "REG-131"})
    static List<WindowTask> tasks(Opening.Facts facts, Moment confirmed, RetryRule retry) {
        WindowInputs inputs = facts.inputs();
        return Arrays.stream(Task.values())
                .filter(task -> task != Task.T7 || facts.investmentReport() != null)
                .map(
                        task ->
                                begin(
                                        WindowTask.pending(
                                                UuidV7.next(), task, wanted(task, inputs)),
                                        inputs,
                                        confirmed,
                                        retry))
                .toList();
    }

    private static WindowTask begin(
            WindowTask task, WindowInputs inputs, Moment confirmed, RetryRule retry) {
        Optional<WindowTask> begun =
                switch (firstState(task.task(), inputs)) {
                    case SENT -> task.issue(confirmed, retry);
                    case SKIPPED -> task.skip();
                    case PENDING, ACCEPTED, DONE, FAILED -> Optional.of(task);
                };
        return begun.orElse(task);
    }

    /**
     * Seals may be declined, the housing fund put off; a bank is asked only when one was chosen.
     * Social insurance is asked even without staff: the company is then entered without employees.
     */
    @Rule({"REG-130", "REG-137"})
    static TaskState firstState(Task task, WindowInputs inputs) {
        return switch (task) {
            case T2 -> inputs.seal() == null ? TaskState.SKIPPED : TaskState.SENT;
            case T3, T4, T7 -> TaskState.SENT;
            case T5 -> inputs.housingFund().deferred() ? TaskState.PENDING : TaskState.SENT;
            case T6 -> inputs.bank() == null ? TaskState.SKIPPED : TaskState.SENT;
        };
    }

    private static List<String> wanted(Task task, WindowInputs inputs) {
        return task == Task.T2 && inputs.seal() != null
                ? inputs.seal().wanted().stream().map(Enum::name).distinct().toList()
                : List.of();
    }
}
