package org.onewindow.local.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.onewindow.testkit.OwnProcesses;

/** One process of the suite. */
interface Program {

    /** Unique in the run; its log is {@code logs/<name>.log}. */
    String name();

    /** Starts the process and returns when it is ready for work. */
    Process start(Path log) throws IOException;

    /** Asks the process to end and waits; ends it hard when it takes too long. */
    default void stop(ProcessHandle process) {
        OwnProcesses.end(process, PATIENCE);
    }

    Duration PATIENCE = Duration.ofSeconds(20);
}
