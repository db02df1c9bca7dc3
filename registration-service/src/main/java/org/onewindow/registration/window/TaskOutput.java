package org.onewindow.registration.window;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;

/** What a finished task must have brought; an answer without it counts as a failure. */
final class TaskOutput {

    private TaskOutput() {}

    /**
     * What is missing or wrong; empty when the output is complete.
     *
     * @param highestFee what the department may charge at most for a new company, in CNY
     */
    static List<String> defects(
            WindowTask task, Map<String, Object> output, BigDecimal highestFee) {
        List<String> defects = new ArrayList<>();
        switch (task.task()) {
            case T2 -> {
                requireText(output, "sealRecordNumber", defects);
                checkSeals(output.get("seals"), Set.copyOf(task.wanted()), defects);
                checkFee(output.get("fee"), highestFee, defects);
            }
            case T3 -> {
                requireText(output, "taxFileNumber", defects);
                checkQuota(output.get("invoiceQuota"), defects);
                checkFee(output.get("fee"), highestFee, defects);
            }
            case T4 -> requireText(output, "insuranceNumber", defects);
            case T5 -> requireText(output, "fundNumber", defects);
            case T6 -> requireText(output, "reservationNumber", defects);
            case T7 -> requireText(output, "reportNumber", defects);
        }
        return defects;
    }

    /** The sum of what departments say they charge, in CNY. */
    static BigDecimal fees(List<WindowTask> tasks) {
        return tasks.stream()
                .map(task -> task.result().output().get("fee"))
                .filter(TaskOutput::isAmount)
                .map(fee -> new BigDecimal(String.valueOf(fee)))
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    @Rule("REG-118")
    private static void checkSeals(
            @Nullable Object seals, Set<String> wanted, List<String> defects) {
        Set<String> engraved =
                seals instanceof List<?> list
                        ? list.stream()
                                .filter(
                                        each ->
                                                each instanceof Map<?, ?> seal
                                                        && isText(seal, "reference"))
                                .map(each -> String.valueOf(((Map<?, ?>) each).get("kind")))
                                .collect(Collectors.toSet())
                        : Set.of();
        if (!engraved.equals(wanted)) {
            defects.add("seals: each one wanted is needed, with its reference");
        }
    }

    @Rule("REG-119")
    private static void checkQuota(@Nullable Object quota, List<String> defects) {
        if (!(quota instanceof Number number) || number.longValue() < 1) {
            defects.add("invoiceQuota: the number of invoices a month is needed");
        }
    }

    @Rule("REG-136")
    private static void checkFee(@Nullable Object fee, BigDecimal highest, List<String> defects) {
        if (!isAmount(fee) || new BigDecimal(String.valueOf(fee)).compareTo(highest) > 0) {
            defects.add("fee: at most " + highest + " may be charged to a new company");
        }
    }

    private static boolean isAmount(@Nullable Object fee) {
        return fee != null && fee.toString().matches("\\d{1,9}(\\.\\d{1,2})?");
    }

    private static void requireText(Map<String, Object> output, String name, List<String> defects) {
        if (!isText(output, name)) {
            defects.add(name + " is missing");
        }
    }

    private static boolean isText(Map<?, ?> values, String name) {
        return values.get(name) instanceof String text && !text.isBlank();
    }
}
