package org.onewindow.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.onewindow.local.bench.RegisterFilling.Sample;
import org.onewindow.local.suite.Suite;

/** The figures of registration on a big register, each the median of several runs. */
final class BigRegister {

    /**
     * @param runs of each figure
     * @param seconds of one run
     * @param warmUpSeconds before the first
     */
    record Effort(int runs, int seconds, int warmUpSeconds) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double CHECKS_PER_SECOND = 50;
    private static final double LOOK_UPS_PER_SECOND = 200;
    private static final double SET_UPS_PER_SECOND = 10;
    private static final double MICROS = 1000.0;

    private final Suite suite;
    private final RegisterFilling filling;
    private final PreparedSetups setups;
    private final Effort effort;
    private final OpenLoad load = new OpenLoad();
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    BigRegister(Suite suite, RegisterFilling filling, PreparedSetups setups, Effort effort) {
        this.suite = suite;
        this.filling = filling;
        this.setups = setups;
        this.effort = effort;
    }

    /** Full checks through the one address: findings, similar names, suggestions. */
    void names() throws IOException {
        String token = applicant();
        List<HttpRequest> requests = new ArrayList<>();
        for (Sample sample : filling.read()) {
            requests.add(
                    to("/registration/v1/name-checks", token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(wish(sample)))
                            .build());
        }
        measure("full name check", CHECKS_PER_SECOND, requests);
    }

    private static String wish(Sample sample) throws IOException {
        return JSON.writeValueAsString(
                Map.of(
                        "name", sample.wish(),
                        "authorityCode", sample.authority(),
                        "entityType", "LLC"));
    }

    void lookUps() throws IOException {
        String token = applicant();
        List<HttpRequest> requests = new ArrayList<>();
        for (Sample sample : filling.read()) {
            requests.add(to("/registration/v1/entities/" + sample.code(), token).GET().build());
        }
        measure("look-up by code", LOOK_UPS_PER_SECOND, requests);
    }

    /** With a token, since those without are limited to 100 requests a second. */
    private HttpRequest.Builder to(String path, String token) {
        return HttpRequest.newBuilder(URI.create(suite.url() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    private String applicant() throws IOException {
        return suite.tokens().user("applicant");
    }

    private void measure(String figure, double perSecond, List<HttpRequest> requests) {
        IntFunction<HttpRequest> any = i -> requests.get(i % requests.size());
        say("%s: warming up", figure);
        load.run(perSecond, effort.warmUpSeconds, any);
        for (int run = 0; run < effort.runs; run++) {
            int first = run * (int) (perSecond * effort.seconds);
            OpenLoad.Answers answers =
                    load.run(perSecond, effort.seconds, i -> any.apply(first + i));
            add(figure, answers.micros());
            put(figure + ", failed", answers.failed());
        }
    }

    private void add(String figure, Histogram micros) {
        put(figure + ", p50 ms", micros.getValueAtPercentile(50) / MICROS);
        put(figure + ", p95 ms", micros.getValueAtPercentile(95) / MICROS);
        put(figure + ", p99 ms", micros.getValueAtPercentile(99) / MICROS);
    }

    /** The look into the books alone, by the service's own code in a process of its own. */
    void books() throws IOException, InterruptedException {
        for (int run = 0; run < effort.runs; run++) {
            List<Double> millis =
                    filling.probe(CHECKS_PER_SECOND, effort.warmUpSeconds / 2, effort.seconds);
            put("conflict part alone, p50 ms", millis.get(0));
            put("conflict part alone, p95 ms", millis.get(1));
            put("conflict part alone, p99 ms", millis.get(2));
        }
    }

    /** Set-ups from reservation to licence; what the departments do then goes on beside it. */
    void setUps(String register) throws IOException {
        String figure = "set-up, " + register + " register";
        say("%s: warming up", figure);
        drive(effort.warmUpSeconds);
        for (int run = 0; run < effort.runs; run++) {
            ProcessorTime before = ProcessorTime.of(suite);
            SetupDriver driver = drive(effort.seconds);
            Map<String, Duration> used = ProcessorTime.of(suite).since(before);
            Histogram decided = new Histogram(3);
            driver.licensed
                    .values()
                    .forEach(times -> decided.recordValue(times.untilDecided() / 1000));
            add(figure + ", submit to decided", decided);
            double count = driver.licensed.size();
            put(figure + ", registration ms", millis(used, "registration") / count);
            put(figure + ", PostgreSQL ms", millis(used, "postgresql") / count);
            put(figure + ", failed", driver.failures.size());
        }
    }

    private static long millis(Map<String, Duration> used, String part) {
        return used.getOrDefault(part, Duration.ZERO).toMillis();
    }

    private SetupDriver drive(int seconds) throws IOException {
        List<String> tokens = List.of(applicant());
        SetupDriver driver = new SetupDriver(suite.url(), tokens);
        driver.run(setups.take((int) (seconds * SET_UPS_PER_SECOND)), SET_UPS_PER_SECOND);
        return driver;
    }

    private void put(String figure, double value) {
        figures.computeIfAbsent(figure, key -> new ArrayList<>()).add(value);
    }

    void print(PrintStream out) {
        out.println("| Figure | median | runs |");
        out.println("|---|--:|---|");
        figures.forEach(
                (figure, values) -> {
                    List<String> each =
                            values.stream()
                                    .map(v -> String.format(Locale.ROOT, "%.1f", v))
                                    .toList();
                    out.println(
                            String.format(
                                    Locale.ROOT,
                                    "| %s | %.1f | %s |",
                                    figure,
                                    median(values),
                                    String.join(", ", each)));
                });
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(format, arguments));
    }
}
