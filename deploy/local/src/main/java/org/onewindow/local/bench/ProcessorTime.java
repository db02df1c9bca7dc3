package org.onewindow.local.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.onewindow.local.suite.Suite;

/** Processor time used so far by each part of the suite with its children, and by this process. */
record ProcessorTime(Map<String, Duration> byPart) {

    static final String GENERATOR = "load generator";

    ProcessorTime {
        byPart = Map.copyOf(byPart);
    }

    static ProcessorTime of(Suite suite) {
        Map<String, Duration> used = new LinkedHashMap<>();
        suite.processes().forEach((name, process) -> used.put(name, withChildren(process)));
        used.put(GENERATOR, ownTime(ProcessHandle.current()));
        return new ProcessorTime(used);
    }

    /** What has been used since then; children that ended meanwhile are not seen. */
    Map<String, Duration> since(ProcessorTime earlier) {
        Map<String, Duration> used = new TreeMap<>();
        byPart.forEach(
                (name, now) ->
                        used.put(
                                name, now.minus(earlier.byPart.getOrDefault(name, Duration.ZERO))));
        return used;
    }

    private static Duration withChildren(ProcessHandle process) {
        return process.descendants()
                .map(ProcessorTime::ownTime)
                .reduce(ownTime(process), Duration::plus);
    }

    private static Duration ownTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
