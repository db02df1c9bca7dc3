package org.onewindow.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The processes that belong to one run, recognised by the run's folder on their command line: a pid
 * alone may by now belong to somebody else.
 */
public record OwnProcesses(Path folder) {

    /** The JVM option by which a process of this run says whose it is. */
    public String mark() {
        return "-Donewindow.run=" + folder;
    }

    /** The process with this pid, if it runs and is ours. */
    public Optional<ProcessHandle> find(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
    }

    /** Everything of this run that is alive, whoever started it. */
    public List<ProcessHandle> all() {
        long self = ProcessHandle.current().pid();
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            return processes.filter(each -> each.pid() != self).filter(this::isOurs).toList();
        }
    }

    /** A Java program of this run, or PostgreSQL working on this run's data. */
    private boolean isOurs(ProcessHandle process) {
        List<String> arguments = arguments(process.pid());
        String database = folder.resolve("postgres").toString();
        return arguments.contains(mark())
                || (arguments.contains("-D") && arguments.contains(database));
    }

    /** The arguments of a process; none when it has gone or is somebody else's. */
    private static List<String> arguments(long pid) {
        try {
            return List.of(Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    /**
     * Asks a process to end, waits, and ends it hard with all its children when it does not.
     *
     * @return whether it went by itself
     */
    public static boolean end(ProcessHandle process, Duration patience) {
        process.destroy();
        return awaitEndOrKill(process, patience);
    }

    static boolean awaitEndOrKill(ProcessHandle process, Duration patience) {
        if (hasEnded(process, patience)) {
            return true;
        }
        kill(process);
        return false;
    }

    /** SIGKILL for a process and all its children at once, as a machine losing power would. */
    public static void kill(ProcessHandle process) {
        List<ProcessHandle> family = family(process);
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(each -> hasEnded(each, Duration.ofSeconds(10)));
    }

    private static List<ProcessHandle> family(ProcessHandle process) {
        List<ProcessHandle> family = new ArrayList<>();
        family.add(process);
        family.addAll(process.descendants().toList());
        return family;
    }

    private static boolean hasEnded(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
