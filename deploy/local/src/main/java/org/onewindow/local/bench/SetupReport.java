package org.onewindow.local.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * The figures of a run, as the table that stands in docs/benchmarks.md.
 *
 * @param took from the first set-up begun to the last e-package seen
 * @param used processor time by part
 * @param limit how long the machine alone took for as many transactions and messages
 */
record SetupReport(
        double rate,
        SetupDriver driver,
        Map<String, Long> ready,
        Duration took,
        Map<String, Duration> used,
        long transactions,
        long messages,
        Duration limit) {

    void print(PrintStream out) {
        Histogram licence = new Histogram(3);
        Histogram ePackage = new Histogram(3);
        driver.licensed.forEach(
                (application, times) -> {
                    licence.recordValue((times.licensed() - times.submitted()) / 1000);
                    Long seen = ready.get(application);
                    if (seen != null) {
                        ePackage.recordValue(Math.max(0, seen - times.submitted()) / 1000);
                    }
                });
        long done = ePackage.getTotalCount();
        double sustained = done / seconds(took);
        double alone = done / seconds(limit);
        line(out, "| Figure | Value |");
        line(out, "|---|---|");
        line(out, "| begun at | %.0f set-ups/s |", rate);
        line(out, "| complete, failed | %d, %d |", done, driver.failures.size());
        line(out, "| sustained to the last e-package | %.1f set-ups/s |", sustained);
        line(out, "| submit → licence p50 / p95 / p99 | %s ms |", percentiles(licence));
        line(out, "| submit → e-package p50 / p95 / p99 | %s ms |", percentiles(ePackage));
        line(
                out,
                "| writing transactions, messages per set-up | %.1f, %.1f |",
                (double) transactions / done,
                (double) messages / done);
        line(out, "| the machine alone, same transactions and messages | %.0f /s |", alone);
        line(out, "| ratio to the machine alone | %.2f |", sustained / alone);
        Duration all = used.values().stream().reduce(Duration.ZERO, Duration::plus);
        line(out, "| processor time per set-up | %.1f ms |", all.toMillis() / (double) done);
        used.forEach(
                (part, time) ->
                        line(out, "| … %s | %.1f ms |", part, time.toMillis() / (double) done));
        driver.failures.stream()
                .filter(reason -> !reason.isEmpty())
                .limit(5)
                .forEach(reason -> line(out, "failure: %s", reason));
    }

    private static String percentiles(Histogram micros) {
        return String.format(
                Locale.ROOT,
                "%.0f / %.0f / %.0f",
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(95) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static void line(PrintStream out, String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
