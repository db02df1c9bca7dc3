package org.onewindow.local;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.local.suite.Ports;
import org.onewindow.local.suite.RunReport;
import org.onewindow.local.suite.RunState;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Show what runs: pid, port, memory (PSS), how far each consumer group is behind,",
            "and how many events wait in each outbox. Exit code 3 if nothing runs."
        })
final class StatusCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        boolean any = false;
        for (RunState state : Folder.states()) {
            Map<String, ProcessHandle> alive = state.alive();
            Optional<Ports> ports = state.ports();
            if (!alive.isEmpty() && ports.isPresent()) {
                any = true;
                show(state, alive, ports.get());
            }
        }
        if (!any) {
            System.out.println("Nothing is running.");
        }
        return any ? 0 : 3;
    }

    private static void show(RunState state, Map<String, ProcessHandle> alive, Ports ports)
            throws IOException {
        RunReport report = new RunReport(state, ports);
        System.out.println("Run in " + state.folder());
        if (state.launcher().isEmpty()) {
            System.out.println("  Its launcher is gone; ./onewindow down ends what it left.");
        }
        System.out.printf(Locale.ROOT, "  %-18s %8s %6s %10s%n", "part", "pid", "port", "memory");
        long sum = 0;
        for (Map.Entry<String, ProcessHandle> part : alive.entrySet()) {
            long memory = RunReport.memoryKilobytes(part.getValue());
            sum += memory;
            System.out.printf(
                    Locale.ROOT,
                    "  %-18s %8d %6d %7d MB%n",
                    part.getKey(),
                    part.getValue().pid(),
                    ports.of(part.getKey()),
                    memory / 1024);
        }
        for (String name : state.ended()) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-18s ended unexpectedly; its log is %s%n",
                    name,
                    state.folder().resolve("logs").resolve(name + ".log"));
        }
        System.out.printf(Locale.ROOT, "  %-18s %8s %6s %7d MB%n", "together", "", "", sum / 1024);
        showQueues(report, alive);
    }

    private static void showQueues(RunReport report, Map<String, ProcessHandle> alive) {
        if (alive.containsKey("kafka")) {
            System.out.println("  Events not yet read, by consumer group:");
            report.lag().forEach((group, lag) -> System.out.printf("    %-24s %8d%n", group, lag));
        }
        if (alive.containsKey("postgresql")) {
            System.out.println("  Events waiting in the outbox:");
            report.outbox()
                    .forEach(
                            (service, rows) -> System.out.printf("    %-24s %8s%n", service, rows));
        }
    }
}
