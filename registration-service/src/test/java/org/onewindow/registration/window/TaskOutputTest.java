package org.onewindow.registration.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.registration.window.Samples.output;
import static org.onewindow.registration.window.Samples.seal;
import static org.onewindow.registration.window.Samples.task;
import static org.onewindow.registration.window.Samples.window;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.platform.id.UuidV7;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.window.TaskAnswer.Outcome;

class TaskOutputTest {

    @ParameterizedTest
    @EnumSource(Task.class)
    void whatEachDepartmentMakesIsComplete(Task task) {
        assertThat(defects(task, output(task))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void anEmptyOutputIsDefective(Task task) {
        assertThat(defects(task, Map.of())).isNotEmpty();
    }

    @Test
    @Rule("REG-118")
    void aSetHasFiveSealsEachWithItsReference() {
        List<Map<String, Object>> four =
                List.of(
                        seal("COMPANY"),
                        seal("FINANCE"),
                        seal("INVOICE"),
                        seal("LEGAL_REPRESENTATIVE"));
        Map<String, Object> nameless = Map.of("kind", "CONTRACT", "reference", " ");

        assertThat(defects(Task.T2, with(Task.T2, "seals", four))).hasSize(1);
        assertThat(
                        defects(
                                Task.T2,
                                with(
                                        Task.T2,
                                        "seals",
                                        List.of(
                                                four.get(0),
                                                four.get(1),
                                                four.get(2),
                                                four.get(3),
                                                nameless))))
                .hasSize(1);
    }

    @Test
    @Rule("REG-119")
    void theTaxFileComesWithAnInvoiceQuota() {
        assertThat(defects(Task.T3, with(Task.T3, "invoiceQuota", 0)))
                .singleElement()
                .asString()
                .startsWith("invoiceQuota");
    }

    @Test
    @Rule("REG-136")
    void aBillForSealOrUkeyIsRefused() {
        assertThat(defects(Task.T2, with(Task.T2, "fee", "200.00"))).hasSize(1);
        assertThat(defects(Task.T3, with(Task.T3, "fee", "0.01"))).hasSize(1);
        assertThat(defects(Task.T3, with(Task.T3, "fee", "free"))).hasSize(1);
    }

    @Test
    void aDefectiveOutputCountsAsAFailure() {
        WindowTask sent = task(window(Samples.EVERYTHING), Task.T3);
        TaskAnswer answer =
                new TaskAnswer(
                        sent.id(),
                        Outcome.DONE,
                        "No. 1",
                        with(Task.T3, "invoiceQuota", 0),
                        null,
                        Samples.SUBMITTED);

        assertThat(sent.answered(answer, BigDecimal.ZERO, Samples.RETRY, Samples.NOW))
                .hasValueSatisfying(
                        task -> {
                            assertThat(task.state()).isEqualTo(TaskState.FAILED);
                            assertThat(task.result().reason()).startsWith("invoiceQuota");
                        });
    }

    private static List<String> defects(Task task, Map<String, Object> output) {
        List<String> wanted = task(window(Samples.EVERYTHING), Task.T2).wanted();
        WindowTask asked =
                WindowTask.pending(
                        UuidV7.next(), task, task == Task.T2 ? wanted : List.<String>of());
        return TaskOutput.defects(asked, output, BigDecimal.ZERO);
    }

    private static Map<String, Object> with(Task task, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(output(task));
        changed.put(name, value);
        return changed;
    }
}
