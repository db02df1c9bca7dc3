package org.onewindow.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onewindow.local.suite.Ports;
import org.onewindow.local.suite.RunState;
import org.onewindow.local.suite.Suite;
import org.onewindow.local.suite.SuiteOptions;
import org.onewindow.testkit.Folders;
import picocli.CommandLine.Option;

/** The options of every command that starts a suite, and the starting. */
final class RunOptions {

    @Option(
            names = "--replicas",
            paramLabel = "SERVICE=N",
            description = "Run a service twice, as registration=2.")
    Map<String, Integer> replicas = new LinkedHashMap<>();

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "Move every port up by N; the proxy then listens on 8080 + N.")
    int portOffset;

    /** Starts a suite that is stopped in order when this JVM is asked to end. */
    Suite start(Folder folder, Optional<Instant> businessStart, Terminal terminal)
            throws IOException {
        RunState state = folder.state();
        if (state.launcher().isPresent() || !state.alive().isEmpty()) {
            throw new IOException(
                    "It runs already; ./onewindow status shows it, ./onewindow down ends it.");
        }
        Path path = folder.path();
        if (folder == Folder.DEMO) {
            Folders.delete(path);
        }
        SuiteOptions options =
                new SuiteOptions(
                        Folders.checkout(),
                        path,
                        Ports.shifted(portOffset),
                        folder == Folder.DATA,
                        businessStart,
                        replicas);
        Machine.check(path, options.ports());
        state.rememberLauncher();
        Suite suite = Suite.of(options, terminal);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, state, terminal)));
        suite.start();
        return suite;
    }

    private static void stop(Suite suite, RunState state, Terminal terminal) {
        terminal.say("Stopping in order: proxy, services, identity, Kafka, PostgreSQL …");
        suite.stop();
        try {
            state.forgetLauncher();
        } catch (IOException e) {
            terminal.say("The launcher's pid file could not be removed: " + e.getMessage());
        }
        terminal.say("Everything has stopped.");
    }
}
